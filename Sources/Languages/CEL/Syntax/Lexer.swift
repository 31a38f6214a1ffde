/// Cuts the bytes of an expression into tokens.
struct Lexer {
  let bytes: [UInt8]
  var at = 0
  /// Why the last token was invalid.
  var trouble = ""
  /// What the last string or bytes literal holds, if it is written otherwise.
  var decoded: [UInt8] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func byte(_ offset: Int) -> UInt8? {
    offset >= 0 && offset < bytes.count ? bytes[offset] : nil
  }

  mutating func next() -> Token {
    skipBlanks()
    let start = at
    guard let first = byte(at) else { return Token(kind: .end, range: start..<start) }
    if let string = stringToken(first) { return string }
    if isLetter(first) || first == UInt8(ascii: "_") { return nameToken() }
    if isDigit(first) { return numberToken() }
    if first == UInt8(ascii: "."), let second = byte(at + 1), isDigit(second) {
      return numberToken()
    }
    if first == UInt8(ascii: "`") { return escapedName() }
    return symbolToken(first)
  }

  mutating func invalid(_ range: Range<Int>, _ message: String) -> Token {
    trouble = message
    at = bytes.count
    return Token(kind: .invalid, range: range)
  }

  private mutating func skipBlanks() {
    while let byte = byte(at) {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: at += 1
      case UInt8(ascii: "/") where self.byte(at + 1) == UInt8(ascii: "/"):
        while let next = self.byte(at), next != 0x0A { at += 1 }
      default: return
      }
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A name or number as it is written; an escaped name without its backticks.
  func text(_ token: Token) -> String {
    let inner = token.kind == .escapedName ? 1 : 0
    return text((token.range.lowerBound + inner)..<(token.range.upperBound - inner))
  }

  private mutating func nameToken() -> Token {
    let start = at
    while let next = byte(at), isNameByte(next) { at += 1 }
    let keyword = keyword(start..<at)
    return Token(kind: keyword == .none ? .name : .symbol, range: start..<at, symbol: keyword)
  }

  private func keyword(_ range: Range<Int>) -> Symbol {
    guard range.count <= 5 else { return .none }
    let word = bytes[range]
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "i"): return word.elementsEqual("in".utf8) ? .membership : .none
    case UInt8(ascii: "t"): return word.elementsEqual("true".utf8) ? .yes : .none
    case UInt8(ascii: "f"): return word.elementsEqual("false".utf8) ? .no : .none
    case UInt8(ascii: "n"): return word.elementsEqual("null".utf8) ? .null : .none
    default: return .none
    }
  }

  private mutating func escapedName() -> Token {
    let start = at
    at += 1
    while let next = byte(at), isNameByte(next) || [0x2E, 0x2D, 0x2F, 0x20].contains(next) {
      at += 1
    }
    guard byte(at) == UInt8(ascii: "`") else {
      return invalid(start..<(start + 1), "this '`' is never closed")
    }
    at += 1
    guard at - start > 2 else { return invalid(start..<at, "there is no name in '``'") }
    return Token(kind: .escapedName, range: start..<at)
  }

  private mutating func numberToken() -> Token {
    let start = at
    var kind = Token.Kind.int
    if byte(at) == 0x30, byte(at + 1) == UInt8(ascii: "x"), let hex = byte(at + 2),
      hexValue(hex) != nil
    {
      at += 2
      while let next = byte(at), hexValue(next) != nil { at += 1 }
    } else {
      skipDigits()
      if byte(at) == UInt8(ascii: "."), let digit = byte(at + 1), isDigit(digit) {
        at += 1
        skipDigits()
        kind = .double
      }
      if skipExponent() { kind = .double }
    }
    if kind == .int, let suffix = byte(at), suffix | 0x20 == UInt8(ascii: "u") {
      at += 1
      kind = .uint
    }
    return Token(kind: kind, range: start..<at)
  }

  private mutating func skipDigits() {
    while let next = byte(at), isDigit(next) { at += 1 }
  }

  private mutating func skipExponent() -> Bool {
    guard let mark = byte(at), mark | 0x20 == UInt8(ascii: "e") else { return false }
    var digits = at + 1
    if let sign = byte(digits), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      digits += 1
    }
    guard let digit = byte(digits), isDigit(digit) else { return false }
    at = digits
    skipDigits()
    return true
  }

  private mutating func symbolToken(_ first: UInt8) -> Token {
    let start = at
    let second = byte(at + 1)
    let pair = Lexer.pair(first, second)
    let symbol = pair == .none ? Lexer.single(first) : pair
    guard symbol != .none else { return unknown(first, second) }
    at += pair == .none ? 1 : 2
    return Token(kind: .symbol, range: start..<at, symbol: symbol)
  }

  private static func pair(_ first: UInt8, _ second: UInt8?) -> Symbol {
    switch (first, second) {
    case (UInt8(ascii: "="), UInt8(ascii: "=")): .equal
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): .unequal
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): .atMost
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): .atLeast
    case (UInt8(ascii: "&"), UInt8(ascii: "&")): .and
    case (UInt8(ascii: "|"), UInt8(ascii: "|")): .or
    default: .none
    }
  }

  private static func single(_ byte: UInt8) -> Symbol {
    switch byte {
    case UInt8(ascii: "<"): .less
    case UInt8(ascii: ">"): .greater
    case UInt8(ascii: "!"): .not
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "-"): .minus
    case UInt8(ascii: "*"): .times
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "("): .openParenthesis
    case UInt8(ascii: ")"): .closeParenthesis
    case UInt8(ascii: "["): .openBracket
    case UInt8(ascii: "]"): .closeBracket
    case UInt8(ascii: "{"): .openBrace
    case UInt8(ascii: "}"): .closeBrace
    default: .none
    }
  }

  private mutating func unknown(_ first: UInt8, _ second: UInt8?) -> Token {
    let start = at
    switch first {
    case UInt8(ascii: "="):
      return invalid(start..<(start + 1), "'=' is no operator; use '==' to compare")
    case UInt8(ascii: "$") where second == UInt8(ascii: "{"):
      return invalid(
        start..<(start + 2),
        "this is a plain expression, not text with '${…}' in it"
      )
    case UInt8(ascii: "&"), UInt8(ascii: "|"):
      let symbol = text(start..<(start + 1))
      return invalid(
        start..<(start + 1),
        "'\(symbol)' is no operator; use '\(symbol)\(symbol)'"
      )
    default:
      var end = start + 1
      while let next = byte(end), next & 0xC0 == 0x80 { end += 1 }
      return invalid(start..<end, "'\(text(start..<end))' has no meaning here")
    }
  }
}
