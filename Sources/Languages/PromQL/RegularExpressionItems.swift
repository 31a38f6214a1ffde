/// Classes of characters, and escapes.
extension RegularExpression {
  // MARK: Classes

  mutating func characterClass() {
    if byte() == UInt8(ascii: "^") { at += 1 }
    var isFirst = true
    while let next = byte(), isFirst || next != UInt8(ascii: "]") {
      isFirst = false
      if next == UInt8(ascii: "["), byte(1) == UInt8(ascii: ":") {
        if skipNamedClass() { continue }
        if trouble != nil { return }
      }
      guard let low = classItem() else {
        if trouble != nil { return }
        continue
      }
      guard byte() == UInt8(ascii: "-"), let end = byte(1), end != UInt8(ascii: "]") else {
        continue
      }
      at += 1
      guard let high = classItem(), high >= low else {
        if trouble == nil { trouble = "a range of characters runs backwards" }
        return
      }
    }
    guard byte() != nil else {
      trouble = "']' is missing"
      return
    }
    at += 1
    level.add(false)
  }

  /// Moves behind `[:alpha:]`; false if this is no such class.
  private mutating func skipNamedClass() -> Bool {
    var index = at + 2
    if index < bytes.count, bytes[index] == UInt8(ascii: "^") { index += 1 }
    let start = index
    while index < bytes.count, isWord(bytes[index]) { index += 1 }
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: ":"),
      bytes[index + 1] == UInt8(ascii: "]")
    else { return false }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    let known: Set = [
      "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct",
      "space", "upper", "word", "xdigit",
    ]
    guard known.contains(name) else {
      trouble = "there is no class '[:\(name):]'"
      return false
    }
    at = index + 2
    return true
  }

  /// The code of one character of a class; nil for a class in it, such as `\d`.
  private mutating func classItem() -> UInt32? {
    guard let first = byte() else { return nil }
    guard first == UInt8(ascii: "\\") else { return scalar() }
    at += 1
    switch escaped(inClass: true) {
    case .character(let code): return code
    case .class, .empty: return nil
    case nil:
      if trouble == nil { trouble = "an escape does not exist" }
      return nil
    }
  }

  private mutating func scalar() -> UInt32 {
    let start = at
    at += 1
    guard bytes[start] >= 0xC0 else { return UInt32(bytes[start]) }
    while let next = byte(), next & 0xC0 == 0x80, at - start < 4 { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self).unicodeScalars.first?.value ?? 0
  }

  // MARK: Escapes

  private enum Escaped {
    case character(UInt32)
    case `class`
    /// Matches a place, not a character; whether that place is in the empty text.
    case empty(Bool)
  }

  mutating func escape() {
    if byte() == UInt8(ascii: "Q") {
      at += 1
      while let next = byte(), !(next == UInt8(ascii: "\\") && byte(1) == UInt8(ascii: "E")) {
        at += 1
        level.add(false)
      }
      at = min(bytes.count, at + 2)
      return
    }
    switch escaped(inClass: false) {
    case .character, .class: level.add(false)
    case .empty(let isEmpty): level.add(isEmpty)
    case nil: if trouble == nil { trouble = "an escape does not exist" }
    }
  }

  /// What stands behind a backslash; nil if there is no such escape.
  private mutating func escaped(inClass: Bool) -> Escaped? {
    guard let letter = byte() else {
      trouble = "it ends with a backslash"
      return nil
    }
    if letter >= 0x80 { return nil }
    at += 1
    switch letter {
    case UInt8(ascii: "a"): return .character(7)
    case UInt8(ascii: "f"): return .character(12)
    case UInt8(ascii: "n"): return .character(10)
    case UInt8(ascii: "r"): return .character(13)
    case UInt8(ascii: "t"): return .character(9)
    case UInt8(ascii: "v"): return .character(11)
    case UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "s"), UInt8(ascii: "S"),
      UInt8(ascii: "w"), UInt8(ascii: "W"):
      return .class
    case UInt8(ascii: "p"), UInt8(ascii: "P"): return property()
    case UInt8(ascii: "A"), UInt8(ascii: "z"), UInt8(ascii: "B"):
      return inClass ? nil : .empty(true)
    case UInt8(ascii: "b"): return inClass ? nil : .empty(false)
    case UInt8(ascii: "x"): return hexadecimal()
    case UInt8(ascii: "0")...UInt8(ascii: "7"): return octal(letter)
    default: return isWord(letter) && letter != UInt8(ascii: "_") ? nil : .character(UInt32(letter))
    }
  }

  private mutating func property() -> Escaped? {
    guard let next = byte() else { return nil }
    at += 1
    guard next == UInt8(ascii: "{") else { return isWordStart(next) ? .class : nil }
    let start = at
    while let next = byte(), next != UInt8(ascii: "}") { at += 1 }
    guard byte() != nil, at > start else { return nil }
    at += 1
    return .class
  }

  private mutating func hexadecimal() -> Escaped? {
    var code: UInt32 = 0
    var digits = 0
    let isBraced = byte() == UInt8(ascii: "{")
    if isBraced { at += 1 }
    while let next = byte(), let digit = hexDigit(next), digits < (isBraced ? 8 : 2) {
      code = (code << 4) | digit
      digits += 1
      at += 1
    }
    guard isBraced else { return digits == 2 ? .character(code) : nil }
    guard byte() == UInt8(ascii: "}"), digits > 0, code <= 0x10FFFF else { return nil }
    at += 1
    return .character(code)
  }

  private mutating func octal(_ first: UInt8) -> Escaped? {
    var code = UInt32(first - UInt8(ascii: "0"))
    var digits = 1
    while let next = byte(), next >= UInt8(ascii: "0"), next <= UInt8(ascii: "7"), digits < 3 {
      code = code * 8 + UInt32(next - UInt8(ascii: "0"))
      digits += 1
      at += 1
    }
    // A single digit other than 0 would refer back to a group, which RE2 does not do.
    return digits == 1 && first != UInt8(ascii: "0") ? nil : .character(code)
  }
}
