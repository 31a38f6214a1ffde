import Diagnostics

/// Cuts a script into tokens, with the open brackets and strings on a stack of its own.
///
/// Source: the lexer of Groovy 4, where what a slash means is decided by the token before it.
struct Lexer {
  /// How deep brackets and strings with code can be nested.
  static let depthLimit = 500
  private static let problemLimit = 100

  /// Something open: a bracket, or a string whose code is being read.
  struct Frame {
    /// The index of the opening token.
    var token: Int
    /// How the string ends; nil for a bracket.
    var quote: Quote?
    /// Whether it is `${`.
    var isHole = false
  }

  let text: MappedText
  let bytes: [UInt8]
  var at = 0
  var tokens: [Token] = []
  var strings: [StringLiteral] = []
  var frames: [Frame] = []
  var problems: [Problem] = []
  /// Whether a line break stands before the next token.
  var startsLine = true
  /// Whether the rest cannot be read.
  var isCutShort = false

  init(_ text: MappedText) {
    self.text = text
    bytes = text.bytes
  }

  mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    if stands("#!", at: at) { skipLine() }
    while !isCutShort {
      skipBlanks()
      guard at < bytes.count, !isCutShort else { break }
      token()
    }
    if !isCutShort { reportOpenFrames() }
    tokens.append(Token(kind: .end, range: bytes.count..<bytes.count, startsLine: true))
    tokens[tokens.count - 1].partner = tokens.count - 1
    problems = problems.enumerated().sorted { left, right in
      (left.element.span.range.lowerBound, left.offset)
        < (right.element.span.range.lowerBound, right.offset)
    }.map(\.element)
  }

  // MARK: Bytes

  func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// Whether ASCII text stands at an offset.
  func stands(_ wanted: StaticString, at offset: Int) -> Bool {
    let count = wanted.utf8CodeUnitCount
    guard offset + count <= bytes.count else { return false }
    return wanted.withUTF8Buffer { wanted in
      for index in 0..<count where bytes[offset + index] != wanted[index] { return false }
      return true
    }
  }

  func spelling(_ token: Token) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }

  private mutating func skipLine() {
    while at < bytes.count, !isLineBreak(bytes[at]) { at += 1 }
  }

  private mutating func skipBlanks() {
    while at < bytes.count {
      if isBlank(bytes[at]) {
        at += 1
      } else if isLineBreak(bytes[at]) {
        startsLine = true
        at += 1
      } else if bytes[at] == UInt8(ascii: "\\"), isLineBreak(byte(at + 1)) {
        at += stands("\r\n", at: at + 1) ? 3 : 2
      } else if stands("//", at: at) {
        skipLine()
      } else if stands("/*", at: at) {
        skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipComment() {
    let start = at
    at += 2
    while at < bytes.count, !stands("*/", at: at) { at += 1 }
    guard at < bytes.count else {
      report("this comment is not closed; '*/' is missing", start..<start + 2)
      isCutShort = true
      return
    }
    at += 2
  }

  // MARK: Tokens

  mutating func add(_ kind: Token.Kind, _ range: Range<Int>) {
    tokens.append(Token(kind: kind, range: range, startsLine: startsLine, partner: tokens.count))
    startsLine = false
  }

  /// Whether the token before ends a value, so that a slash divides it.
  var followsValue: Bool {
    guard let last = tokens.last else { return false }
    switch last.kind {
    case .name, .number, .string, .textEnd, .close: return true
    case .keyword: return valueWords.contains(spelling(last))
    case .sign:
      let start = last.range.lowerBound
      return stands("++", at: start) || stands("--", at: start)
    case .open, .textStart, .end: return false
    }
  }

  /// Line breaks count for nothing in parentheses and brackets.
  private var isInParentheses: Bool {
    guard let frame = frames.last, frame.quote == nil else { return false }
    let opening = bytes[tokens[frame.token].range.lowerBound]
    return opening == UInt8(ascii: "(") || opening == UInt8(ascii: "[")
  }

  private mutating func token() {
    let first = bytes[at]
    switch first {
    case UInt8(ascii: "'"): string(stands("'''", at: at) ? .tripleSingle : .single)
    case UInt8(ascii: "\""): string(stands("\"\"\"", at: at) ? .tripleDouble : .double)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open(1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): close()
    case UInt8(ascii: "/"): slash()
    case UInt8(ascii: "$") where byte(at + 1) == UInt8(ascii: "/") && !followsValue:
      string(.dollarSlashy)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
    case UInt8(ascii: "\\") where byte(at + 1) == UInt8(ascii: "u"), 0x80...: name()
    default: isNameByte(first) ? name() : sign()
    }
  }

  /// A slash begins a string unless it divides what stands before it.
  private mutating func slash() {
    let divides = followsValue
    if divides, !startsLine || isInParentheses { return sign() }
    string(.slashy, orDivision: divides)
  }

  mutating func sign() {
    let start = at
    for sign in longSigns where stands(sign, at: at) {
      at += sign.utf8CodeUnitCount
      return add(.sign, start..<at)
    }
    at += 1
    switch bytes[start] {
    case UInt8(ascii: "#"), UInt8(ascii: "`"), UInt8(ascii: "\\"), 0x00..<0x20, 0x7F:
      let character = printable(String(UnicodeScalar(bytes[start])))
      report("\(quoted(character)) means nothing in Groovy", start..<at)
    default: add(.sign, start..<at)
    }
  }

  // MARK: Problems

  mutating func report(
    _ message: String,
    _ range: Range<Int>,
    kind: Problem.Kind = .syntax,
    related: Note? = nil
  ) {
    guard problems.count < Self.problemLimit else { return }
    problems.append(Problem(kind, message, at: text.span(of: range), related: related))
  }
}

func quoted(_ text: String) -> String {
  text.utf8.contains(UInt8(ascii: "'")) ? "\"\(text)\"" : "'\(text)'"
}
