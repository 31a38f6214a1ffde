import Diagnostics

/// Names and numbers.
extension Lexer {
  mutating func name() {
    let start = at
    while at < bytes.count {
      if isNameByte(bytes[at]) {
        at += 1
      } else if bytes[at] >= 0x80 {
        let scalar = scalar(at: at)
        guard isNamePart(scalar.value, isFirst: at == start) else { break }
        at += scalar.length
      } else if stands("\\u", at: at) {
        at += 2
      } else {
        break
      }
    }
    guard at > start else { return unknownCharacter() }
    let isMember = tokens.last.map { $0.kind == .sign && memberSigns.contains(spelling($0)) }
    add(.name, start..<at)
    // Shorter than the longest keyword, and not a member.
    if at - start <= 12, isMember != true, keywords.contains(spelling(tokens[tokens.count - 1])) {
      tokens[tokens.count - 1].kind = .keyword
    }
  }

  private mutating func unknownCharacter() {
    let start = at
    let scalar = scalar(at: at)
    at += scalar.length
    guard let value = scalar.value else {
      return report("this is no UTF-8", start..<at, kind: .encoding)
    }
    let hex = String(value.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    report("U+\(code) means nothing in Groovy outside of strings", start..<at)
  }

  /// As Java's identifiers have it: letters, digits, marks, signs of money and what joins words.
  private func isNamePart(_ scalar: Unicode.Scalar?, isFirst: Bool) -> Bool {
    guard let scalar else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber, .currencySymbol, .connectorPunctuation:
      return true
    case .decimalNumber, .spacingMark, .nonspacingMark, .format: return !isFirst
    default: return false
    }
  }

  /// The character at an offset, or nil where no character is encoded, and its length.
  private func scalar(at offset: Int) -> (value: Unicode.Scalar?, length: Int) {
    var decoder = UTF8()
    var iterator = bytes[offset..<min(offset + 4, bytes.count)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return (nil, 1) }
    return (scalar, UTF8.width(scalar))
  }

  mutating func number() {
    let start = at
    let second = byte(at + 1) | 0x20
    if bytes[at] == UInt8(ascii: "0"), second == UInt8(ascii: "x") || second == UInt8(ascii: "b") {
      at += 2
      while isHexDigit(byte(at)) || byte(at) == UInt8(ascii: "_") { at += 1 }
    } else {
      decimal()
    }
    if bytes[at - 1] == UInt8(ascii: "_") {
      report("a number cannot end with '_'", start..<at)
    }
    switch byte(at) | 0x20 {
    case UInt8(ascii: "l"), UInt8(ascii: "i"), UInt8(ascii: "g"), UInt8(ascii: "f"),
      UInt8(ascii: "d"):
      if !isNameByte(byte(at + 1)) { at += 1 }
    default: break
    }
    add(.number, start..<at)
  }

  private mutating func decimal() {
    let start = at
    digits()
    let whole = start..<at
    var isWhole = true
    if byte(at) == UInt8(ascii: "."), isDigit(byte(at + 1)) {
      isWhole = false
      at += 1
      digits()
    }
    if byte(at) | 0x20 == UInt8(ascii: "e") {
      let sign = byte(at + 1) == UInt8(ascii: "+") || byte(at + 1) == UInt8(ascii: "-") ? 1 : 0
      if isDigit(byte(at + 1 + sign)) {
        isWhole = false
        at += 1 + sign
        digits()
      }
    }
    let suffix = byte(at) | 0x20
    if isWhole, suffix != UInt8(ascii: "f"), suffix != UInt8(ascii: "d"), bytes[start] == 0x30,
      bytes[whole].contains(where: { $0 == 0x38 || $0 == 0x39 })
    {
      report("a number that begins with 0 is octal, and has no digit above 7", whole)
    }
  }

  private mutating func digits() {
    while isDigit(byte(at)) || byte(at) == UInt8(ascii: "_") { at += 1 }
  }
}
