/// The parts of a regular expression.
indirect enum PatternTree {
  case empty
  case one(ScalarSet)
  case assertion(Pattern.Assertion)
  case sequence([PatternTree])
  case choice([PatternTree])
  case repetition(PatternTree, least: Int, most: Int?)
}

/// Turns the parts into steps.
struct PatternBuilder {
  var steps: [Pattern.Step] = []

  mutating func add(_ tree: PatternTree) throws(EvaluationError) {
    guard steps.count < 20_000 else {
      throw EvaluationError("error parsing regexp: expression too large")
    }
    switch tree {
    case .empty: break
    case .one(let set): steps.append(.one(set))
    case .assertion(let assertion): steps.append(.assertion(assertion))
    case .sequence(let parts):
      for part in parts { try add(part) }
    case .choice(let parts): try add(choice: parts)
    case .repetition(let part, let least, let most):
      for _ in 0..<least { try add(part) }
      guard let most else { return try add(loop: part) }
      var splits: [Int] = []
      for _ in least..<max(least, most) {
        splits.append(steps.count)
        steps.append(.accept)
        try add(part)
      }
      for place in splits { steps[place] = .split(place + 1, steps.count) }
    }
  }

  private mutating func add(loop part: PatternTree) throws(EvaluationError) {
    let start = steps.count
    steps.append(.accept)
    try add(part)
    steps.append(.jump(start))
    steps[start] = .split(start + 1, steps.count)
  }

  private mutating func add(choice parts: [PatternTree]) throws(EvaluationError) {
    var jumps: [Int] = []
    for (index, part) in parts.enumerated() {
      let split = steps.count
      if index < parts.count - 1 { steps.append(.accept) }
      try add(part)
      guard index < parts.count - 1 else { break }
      jumps.append(steps.count)
      steps.append(.accept)
      steps[split] = .split(split + 1, steps.count)
    }
    for place in jumps { steps[place] = .jump(steps.count) }
  }
}

/// Reads a regular expression.
struct PatternReader {
  var scalars: [Unicode.Scalar]
  var at = 0
  var groupCount = 0
  var groupNames: [String] = []
  var ignoresCase = false
  var dotTakesLines = false
  var isMultiline = false
  private var depth = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  func failure(_ message: String, _ range: Range<Int>? = nil) -> EvaluationError {
    let part = range.map { ": `" + Library.text(scalars[$0]) + "`" } ?? ""
    return EvaluationError("error parsing regexp: \(message)\(part)")
  }

  var peek: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

  func stands(_ text: String) -> Bool {
    scalars[min(at, scalars.count)...].starts(with: text.unicodeScalars)
  }

  mutating func read() throws(EvaluationError) -> PatternTree {
    let tree = try choice()
    guard at >= scalars.count else { throw failure("unexpected )", 0..<scalars.count) }
    return tree
  }

  private mutating func choice() throws(EvaluationError) -> PatternTree {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 200 else { throw failure("expression nests too deeply") }
    var parts = [try sequence()]
    while peek == "|" {
      at += 1
      parts.append(try sequence())
    }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() throws(EvaluationError) -> PatternTree {
    var parts: [PatternTree] = []
    while let next = peek, next != "|", next != ")" {
      let start = at
      if stands("\\Q") {
        quotedText(&parts)
        continue
      }
      let part = try atom(next)
      parts.append(try repeated(part, from: start))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func quotedText(_ parts: inout [PatternTree]) {
    at += 2
    while let next = peek {
      if stands("\\E") {
        at += 2
        return
      }
      parts.append(.one(single(next)))
      at += 1
    }
  }

  func single(_ scalar: Unicode.Scalar) -> ScalarSet {
    ScalarSet(ranges: [scalar.value...scalar.value], ignoresCase: ignoresCase)
  }

  private mutating func atom(_ first: Unicode.Scalar) throws(EvaluationError) -> PatternTree {
    let start = at
    at += 1
    switch first {
    case "(": return try group(from: start)
    case "[": return .one(try bracket(from: start))
    case ".":
      return .one(ScalarSet(ranges: dotTakesLines ? [] : [10...10], isNegated: true))
    case "^": return .assertion(isMultiline ? .lineStart : .textStart)
    case "$": return .assertion(isMultiline ? .lineEnd : .textEnd)
    case "*", "+", "?":
      throw failure("missing argument to repetition operator", start..<at)
    case "\\": return try escape(from: start)
    default: return .one(single(first))
    }
  }

  // MARK: Repetition

  private mutating func repeated(_ part: PatternTree, from start: Int)
    throws(EvaluationError) -> PatternTree
  {
    var tree = part
    var last: Int?
    while let next = peek {
      let from = at
      var bounds: (Int, Int?)?
      switch next {
      case "*": bounds = (0, nil)
      case "+": bounds = (1, nil)
      case "?": bounds = (0, 1)
      case "{": bounds = try counts()
      default: break
      }
      guard let (least, most) = bounds else { return tree }
      if next != "{" { at += 1 }
      if peek == "?" { at += 1 }
      if let last { throw failure("invalid nested repetition operator", last..<at) }
      last = from
      tree = .repetition(tree, least: least, most: most)
    }
    return tree
  }

  /// `{2}`, `{2,}`, `{2,3}`; nil if the brace is an ordinary character.
  private mutating func counts() throws(EvaluationError) -> (Int, Int?)? {
    let start = at
    var place = at + 1
    func number() -> Int? {
      var value: Int?
      while place < scalars.count, let digit = UInt8(exactly: scalars[place].value), isDigit(digit)
      {
        value = min((value ?? 0) * 10 + Int(digit - 0x30), 100_000)
        place += 1
      }
      return value
    }
    guard let least = number() else { return nil }
    var most: Int? = least
    if place < scalars.count, scalars[place] == "," {
      place += 1
      most = number()
    }
    guard place < scalars.count, scalars[place] == "}" else { return nil }
    at = place + 1
    guard least <= 1000, (most ?? 0) <= 1000, least <= most ?? least else {
      throw failure("invalid repeat count", start..<at)
    }
    return (least, most)
  }

  // MARK: Groups

  private mutating func group(from start: Int) throws(EvaluationError) -> PatternTree {
    let flags = (ignoresCase, dotTakesLines, isMultiline)
    if peek == "?" {
      if try !groupHead(from: start) { return .empty }
    } else {
      groupCount += 1
    }
    let tree = try choice()
    guard peek == ")" else { throw failure("missing closing )", 0..<scalars.count) }
    at += 1
    (ignoresCase, dotTakesLines, isMultiline) = flags
    return tree
  }

  /// Reads what follows `(?`; false if the group is closed already and only sets flags.
  private mutating func groupHead(from start: Int) throws(EvaluationError) -> Bool {
    at += 1
    if stands("P<") || (stands("<") && !stands("<=") && !stands("<!")) {
      at += stands("P<") ? 2 : 1
      let name = scalars[at...].prefix { $0.isASCII && isNameByte(UInt8($0.value)) }
      at += name.count
      guard !name.isEmpty, peek == ">" else {
        throw failure("invalid named capture", start..<min(at + 1, scalars.count))
      }
      at += 1
      groupCount += 1
      groupNames.append(Library.text(name))
      return true
    }
    var isOn = true
    while let flag = peek {
      at += 1
      switch flag {
      case "i": ignoresCase = isOn
      case "s": dotTakesLines = isOn
      case "m": isMultiline = isOn
      case "U": break
      case "-" where isOn: isOn = false
      case ":": return true
      case ")": return false
      default: throw failure("invalid or unsupported Perl syntax", start..<at)
      }
    }
    throw failure("missing closing )", 0..<scalars.count)
  }
}
