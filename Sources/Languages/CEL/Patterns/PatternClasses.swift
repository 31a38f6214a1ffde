/// Escapes and bracketed classes of a regular expression.
extension PatternReader {
  static let classes: [Unicode.Scalar: ScalarSet] = [
    "d": ScalarSet(ranges: [48...57]), "D": ScalarSet(ranges: [48...57], isNegated: true),
    "w": ScalarSet(ranges: [48...57, 65...90, 95...95, 97...122]),
    "W": ScalarSet(ranges: [48...57, 65...90, 95...95, 97...122], isNegated: true),
    "s": ScalarSet(ranges: [9...10, 12...13, 32...32]),
    "S": ScalarSet(ranges: [9...10, 12...13, 32...32], isNegated: true),
  ]

  private static let posix: [String: [ClosedRange<UInt32>]] = [
    "alnum": [48...57, 65...90, 97...122], "alpha": [65...90, 97...122], "ascii": [0...127],
    "blank": [9...9, 32...32], "cntrl": [0...31, 127...127], "digit": [48...57],
    "graph": [33...126], "lower": [97...122], "print": [32...126],
    "punct": [33...47, 58...64, 91...96, 123...126], "space": [9...13, 32...32],
    "upper": [65...90], "word": [48...57, 65...90, 95...95, 97...122],
    "xdigit": [48...57, 65...70, 97...102],
  ]

  mutating func escape(from start: Int) throws(EvaluationError) -> PatternTree {
    guard let next = peek else { throw failure("trailing backslash at end of expression", 0..<0) }
    switch next {
    case "b", "B":
      at += 1
      return .assertion(next == "b" ? .wordBoundary : .noWordBoundary)
    case "A", "z":
      at += 1
      return .assertion(next == "A" ? .textStart : .textEnd)
    default:
      if let set = try classEscape(from: start) { return .one(set) }
      return .one(single(try character(from: start)))
    }
  }

  /// `\d`, `\pL` and their like; nil for a single character.
  private mutating func classEscape(from start: Int) throws(EvaluationError) -> ScalarSet? {
    guard let next = peek else { return nil }
    if let set = PatternReader.classes[next] {
      at += 1
      return set
    }
    guard next == "p" || next == "P" else { return nil }
    at += 1
    var name = ""
    if peek == "{" {
      let inner = scalars[(at + 1)...].prefix { $0 != "}" }
      name = Library.text(inner)
      at = min(at + inner.count + 2, scalars.count)
    } else if let letter = peek {
      name = String(letter)
      at += 1
    }
    var isNegated = next == "P"
    if name.hasPrefix("^") {
      isNegated.toggle()
      name = String(name.dropFirst())
    }
    let isCategory =
      (1...2).contains(name.utf8.count) && "LMNPSZC".utf8.contains(name.utf8.first ?? 0)
    guard isCategory || name == "Any" else {
      throw failure("invalid character class range", start..<at)
    }
    return ScalarSet(categories: name == "Any" ? [""] : [name], isNegated: isNegated)
  }

  /// A single character behind a backslash.
  private mutating func character(from start: Int) throws(EvaluationError) -> Unicode.Scalar {
    guard let next = peek else { throw failure("trailing backslash at end of expression", 0..<0) }
    at += 1
    switch next {
    case "a": return "\u{07}"
    case "f": return "\u{0C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{0B}"
    case "x": return try hexCharacter(from: start)
    case "0"..."7": return try octalCharacter(next, from: start)
    default:
      guard next.isASCII, !isNameByte(UInt8(truncatingIfNeeded: next.value)) || next == "_" else {
        throw failure("invalid escape sequence", start..<at)
      }
      return next
    }
  }

  private mutating func hexCharacter(from start: Int) throws(EvaluationError) -> Unicode.Scalar {
    let isBraced = peek == "{"
    if isBraced { at += 1 }
    var value: UInt32 = 0
    var count = 0
    while let next = peek, count < (isBraced ? 6 : 2), next.isASCII,
      let digit = hexValue(UInt8(next.value))
    {
      value = value * 16 + digit
      count += 1
      at += 1
    }
    guard isBraced ? count > 0 && peek == "}" : count == 2, let scalar = Unicode.Scalar(value)
    else { throw failure("invalid escape sequence", start..<min(at + 1, scalars.count)) }
    if isBraced { at += 1 }
    return scalar
  }

  private mutating func octalCharacter(_ first: Unicode.Scalar, from start: Int)
    throws(EvaluationError) -> Unicode.Scalar
  {
    var value = first.value - 48
    var count = 1
    while let next = peek, count < 3, next >= "0", next <= "7" {
      value = value * 8 + next.value - 48
      count += 1
      at += 1
    }
    guard first == "0" || count > 1, let scalar = Unicode.Scalar(value) else {
      throw failure("invalid escape sequence", start..<at)
    }
    return scalar
  }

  mutating func bracket(from start: Int) throws(EvaluationError) -> ScalarSet {
    var set = ScalarSet(ignoresCase: ignoresCase)
    if peek == "^" {
      set.isNegated = true
      at += 1
    }
    var isFirst = true
    while let next = peek, next != "]" || isFirst {
      isFirst = false
      if stands("[:"), let part = try posixClass() {
        set.parts.append(part)
        continue
      }
      let from = at
      if next == "\\" {
        at += 1
        if let part = try classEscape(from: from) {
          set.parts.append(part)
          continue
        }
      }
      let low = try member(next, from: from)
      var high = low
      if peek == "-", at + 1 < scalars.count, scalars[at + 1] != "]" {
        at += 1
        let second = scalars[at]
        let place = at
        if second == "\\" { at += 1 }
        high = try member(second, from: place)
      }
      guard low <= high else { throw failure("invalid character class range", from..<at) }
      set.ranges.append(low.value...high.value)
    }
    guard peek == "]" else { throw failure("missing closing ]", start..<scalars.count) }
    at += 1
    return set
  }

  /// A character within brackets; a backslash has been stepped over.
  private mutating func member(_ first: Unicode.Scalar, from start: Int)
    throws(EvaluationError) -> Unicode.Scalar
  {
    if first == "\\" { return try character(from: start) }
    at += 1
    return first
  }

  private mutating func posixClass() throws(EvaluationError) -> ScalarSet? {
    let start = at
    let name = scalars[(at + 2)...].prefix { $0 != ":" && $0 != "]" }
    let end = at + 2 + name.count
    guard end + 1 < scalars.count, scalars[end] == ":", scalars[end + 1] == "]" else {
      return nil
    }
    at = end + 2
    var text = Library.text(name)
    let isNegated = text.hasPrefix("^")
    if isNegated { text = String(text.dropFirst()) }
    guard let ranges = PatternReader.posix[text] else {
      throw failure("invalid character class range", start..<at)
    }
    return ScalarSet(ranges: ranges, isNegated: isNegated)
  }
}
