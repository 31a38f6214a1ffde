import Diagnostics

/// A sign, word or text of HOCON.
struct HOCONToken {
  enum Kind: Equatable {
    case end, newline, comma, colon, equals, plusEquals
    case openBrace, closeBrace, openBracket, closeBracket
    /// White space between two simple values on a line, which a concatenation keeps.
    case gap
    /// Text without quotes.
    case word
    /// A number, `true`, `false` or `null`.
    case literal
    case quoted, tripleQuoted
    /// `${path}` or `${?path}`.
    case substitution

    /// Whether it can be part of a string put together of several.
    var isSimple: Bool {
      switch self {
      case .word, .literal, .quoted, .tripleQuoted, .substitution: true
      default: false
      }
    }
  }

  var kind: Kind
  var range: Range<Int>
  /// Where the lexer keeps the decoded text or the path; -1 for none.
  var detail = -1
}

/// Cuts a file into tokens, by the verdicts of typesafe-config's tokenizer.
struct HOCONLexer {
  let file: SourceFile
  let bytes: [UInt8]
  /// Texts with escapes, decoded.
  var decoded: [MappedText] = []
  private(set) var substitutions: [HOCONSubstitution] = []
  private(set) var comments: [SourceSpan] = []
  var at = 0
  /// Whether white space here would stand behind a simple value.
  private var followsValue = false
  private var isInSubstitution = false

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
  }

  /// All tokens; the last is the end.
  mutating func tokens() throws(Problem) -> [HOCONToken] {
    var tokens: [HOCONToken] = []
    tokens.reserveCapacity(bytes.count / 6 + 2)
    while tokens.last?.kind != .end {
      guard tokens.count < 4 * DocumentLimits.values else {
        throw Problem(.limit, "the file holds more than 1,000,000 values", at: place(at..<at + 1))
      }
      try append(to: &tokens)
    }
    return tokens
  }

  /// Appends the next token, and the white space before it where that matters.
  private mutating func append(to tokens: inout [HOCONToken]) throws(Problem) {
    let start = at
    skipSpace()
    let gap = start..<at
    let isBehindValue = followsValue
    let token = try next()
    if isBehindValue, token.kind.isSimple, !gap.isEmpty {
      tokens.append(HOCONToken(kind: .gap, range: gap))
    }
    followsValue = token.kind.isSimple
    tokens.append(token)
  }

  // MARK: Signs

  private mutating func next() throws(Problem) -> HOCONToken {
    guard at < bytes.count else { return HOCONToken(kind: .end, range: at..<at) }
    switch bytes[at] {
    case UInt8(ascii: "\n"): return sign(.newline)
    case UInt8(ascii: ":"): return sign(.colon)
    case UInt8(ascii: ","): return sign(.comma)
    case UInt8(ascii: "="): return sign(.equals)
    case UInt8(ascii: "{"): return sign(.openBrace)
    case UInt8(ascii: "}"): return sign(.closeBrace)
    case UInt8(ascii: "["): return sign(.openBracket)
    case UInt8(ascii: "]"): return sign(.closeBracket)
    case UInt8(ascii: "+"):
      guard peek(1) == UInt8(ascii: "=") else {
        throw problem("'=' was expected behind '+'; a value with '+' needs quotes", at..<at + 1)
      }
      return sign(.plusEquals, 2)
    case UInt8(ascii: "\""): return try quoted()
    case UInt8(ascii: "$"):
      guard !isInSubstitution else {
        throw problem("a path was expected in the substitution", at..<at + 1)
      }
      return try substitution()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return try number()
    default:
      if isReserved(bytes[at]) { throw reserved(at) }
      return word()
    }
  }

  private mutating func sign(_ kind: HOCONToken.Kind, _ length: Int = 1) -> HOCONToken {
    at += length
    return HOCONToken(kind: kind, range: at - length..<at)
  }

  private mutating func skipSpace() {
    while at < bytes.count {
      let length = spaceLength(in: bytes, at: at)
      if length > 0 {
        at += length
      } else if startsComment {
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
        let end = at > start && bytes[at - 1] == UInt8(ascii: "\r") ? at - 1 : at
        comments.append(file.span(start..<end))
        followsValue = false
      } else {
        return
      }
    }
  }

  private var startsComment: Bool {
    bytes[at] == UInt8(ascii: "#")
      || (bytes[at] == UInt8(ascii: "/") && peek(1) == UInt8(ascii: "/"))
  }

  // MARK: Text without quotes

  /// `true`, `false` and `null` are such whatever follows them, as in `truest`, which is two tokens.
  private mutating func word() -> HOCONToken {
    let start = at
    for literal in ["true", "false", "null"] where bytes[at...].starts(with: literal.utf8) {
      at += literal.utf8.count
      return HOCONToken(kind: .literal, range: start..<at)
    }
    while at < bytes.count, !isReserved(bytes[at]), !startsComment, bytes[at] != 0x0A,
      spaceLength(in: bytes, at: at) == 0
    {
      at += 1
    }
    return HOCONToken(kind: .word, range: start..<at)
  }

  private mutating func number() throws(Problem) -> HOCONToken {
    let start = at
    while at < bytes.count, isNumberByte(bytes[at]) { at += 1 }
    if isHOCONNumber(bytes[start..<at]) { return HOCONToken(kind: .literal, range: start..<at) }
    if let plus = bytes[start..<at].firstIndex(of: UInt8(ascii: "+")) { throw reserved(plus) }
    return HOCONToken(kind: .word, range: start..<at)
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "e"), UInt8(ascii: "E"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private func isReserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: "="),
      UInt8(ascii: ","), UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "`"),
      UInt8(ascii: "^"), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "@"),
      UInt8(ascii: "*"), UInt8(ascii: "&"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  private func reserved(_ offset: Int) -> Problem {
    let sign = file.text(in: offset..<offset + 1)
    return problem("'\(sign)' is reserved; text with it needs quotes", offset..<offset + 1)
  }

  // MARK: Substitutions

  private mutating func substitution() throws(Problem) -> HOCONToken {
    let start = at
    guard peek(1) == UInt8(ascii: "{") else {
      throw problem("'{' was expected behind '$'; text with '$' needs quotes", at..<at + 1)
    }
    at += 2
    let isOptional = peek(0) == UInt8(ascii: "?")
    if isOptional { at += 1 }
    var expression: [HOCONToken] = []
    followsValue = false
    isInSubstitution = true
    defer { isInSubstitution = false }
    while true {
      try append(to: &expression)
      let token = expression[expression.count - 1]
      if token.kind == .closeBrace { break }
      if token.kind == .end {
        throw problem("the substitution is not closed; '}' is missing", start..<start + 2)
      }
      guard token.kind.isSimple else {
        throw problem("a path was expected in the substitution", token.range)
      }
    }
    let path = try path(of: expression.dropLast(), at: start..<at)
    substitutions.append(HOCONSubstitution(path: path, isOptional: isOptional))
    return HOCONToken(
      kind: .substitution,
      range: start..<at,
      detail: substitutions.count - 1
    )
  }

  // MARK: Places

  func peek(_ distance: Int) -> UInt8? {
    at + distance < bytes.count ? bytes[at + distance] : nil
  }

  func place(_ range: Range<Int>) -> SourceSpan { file.span(range.clamped(to: 0..<bytes.count)) }

  func problem(_ message: String, _ range: Range<Int>) -> Problem {
    Problem(.syntax, message, at: place(range))
  }
}

/// How many bytes the white space at an offset has; 0 for a newline or anything else.
func spaceLength(in bytes: [UInt8], at: Int) -> Int {
  switch bytes[at] {
  case 0x20, 0x09, 0x0B...0x0D, 0x1C...0x1F: return 1
  case 0xC2: return bytes[at + 1] == 0xA0 ? 2 : 0
  case 0xE1, 0xE2, 0xE3, 0xEF:
    switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      return 3
    default: return 0
    }
  default: return 0
  }
}

/// Whether digits, signs, dots and exponents are a number as Java reads it: `-1`, `1.`, `-.5`, `1e5`;
/// whole numbers beyond 64 bits are text.
func isHOCONNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
  let unsigned = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
  guard isDecimal(unsigned) else { return false }
  let isWhole = unsigned.allSatisfy { (0x30...0x39).contains($0) }
  return !isWhole || Int(String(decoding: bytes, as: UTF8.self)) != nil
}
