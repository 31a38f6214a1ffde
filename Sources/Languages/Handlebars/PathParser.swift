import Diagnostics

extension CallParser {
  /// A path; nothing in it is spaced.
  mutating func path(orElse expectation: String) throws(Problem) -> Path {
    let start = lexer.at
    var path = Path(isData: false, depth: 0, isLocal: false, segments: [], range: start..<start)
    if lexer.peek == UInt8(ascii: "@") {
      path.isData = true
      lexer.at += 1
    }
    var needsSegment = try !outwards(&path)
    if needsSegment, path.depth > 0, dialect == .java || dialect == .mustache,
      lexer.peek == UInt8(ascii: "@")
    {
      path.isData = true
      lexer.at += 1
    }
    while needsSegment {
      guard let segment = try segment() else {
        throw missingSegment(of: path, orElse: expectation)
      }
      let isThis = segment.name == "this" && segment.range.count == 4
      if isThis, path.segments.isEmpty, !path.isLocal, !path.isData {
        path.isLocal = true
      } else if !isThis {
        path.segments.append(segment)
      } else if dialect == .javaScript {
        throw problem("'this' can only stand at the start of a path", segment.range)
      }
      needsSegment = isAtSeparator
      if needsSegment { lexer.at += 1 }
    }
    path.range = start..<lexer.at
    return path
  }

  /// Reads `.`, `./` and `../` at the start of a path; returns whether the path ends with them.
  private mutating func outwards(_ path: inout Path) throws(Problem) -> Bool {
    while lexer.stands("..") {
      path.depth += 1
      lexer.at += 2
      guard lexer.peek == UInt8(ascii: "/") else {
        guard lexer.isWordEnd(lexer.at) else { throw unexpected("'/' was expected after '..'") }
        return true
      }
      lexer.at += 1
    }
    guard lexer.peek == UInt8(ascii: "."), !path.isData else { return false }
    if lexer.byte(lexer.at + 1) == UInt8(ascii: "/") {
      path.isLocal = true
      lexer.at += 2
      return false
    }
    guard lexer.isWordEnd(lexer.at + 1) else {
      throw problem("a name cannot begin with '.'", lexer.at..<lexer.at + 1)
    }
    path.isLocal = true
    lexer.at += 1
    return true
  }

  private var isAtSeparator: Bool {
    lexer.peek == UInt8(ascii: ".") || lexer.peek == UInt8(ascii: "/")
  }

  private mutating func segment() throws(Problem) -> Path.Segment? {
    let start = lexer.at
    if lexer.peek == UInt8(ascii: "[") {
      guard let end = lexer.endOfBracketedName(at: start) else {
        throw problem("this name is not closed; ']' is missing", start..<start + 1)
      }
      lexer.at = end
      return Path.Segment(name: unbracketed(start..<end), range: start..<end)
    }
    let end = lexer.endOfName(at: start)
    guard end > start else { return nil }
    lexer.at = end
    return Path.Segment(name: text(start..<end), range: start..<end)
  }

  /// What is wrong where a name is missing.
  private func missingSegment(of path: Path, orElse expectation: String) -> Problem {
    if lexer.stands("..") {
      return problem("'..' can only stand at the start of a path", lexer.at..<lexer.at + 2)
    }
    let start = path.range.lowerBound
    guard lexer.at > start else { return unexpected(expectation) }
    let last = lexer.at - 1..<lexer.at
    let message = "a name was expected after '\(text(last))'"
    if let byte = lexer.peek, isBlank(byte) { return problem(message, last) }
    return unexpected(message)
  }

  // MARK: Names

  /// A literal in place of a name means the value of that name.
  func path(of literal: Literal) -> Path {
    var name = text(literal.range)
    if case .string(let string) = literal.value { name = string }
    let segment = Path.Segment(name: name, range: literal.range)
    return Path(
      isData: false,
      depth: 0,
      isLocal: false,
      segments: [segment],
      range: literal.range
    )
  }

  mutating func closingName() throws(Problem) -> Path {
    if dialect.isStrict { return try path(orElse: "the name of a block was expected here") }
    return try callee()
  }

  /// Which template is put in; handlebars.java takes file paths without quotes.
  mutating func partialName() throws(Problem) -> Expression {
    let start = lexer.at
    guard dialect == .java || dialect == .mustache, let first = lexer.peek,
      isNameByte(first) || first == UInt8(ascii: "/") || first == UInt8(ascii: ".")
    else { return try expression(depth: 0) }
    var end = start
    while let byte = lexer.byte(end), !isBlank(byte), byte != closeBrace, byte != tilde {
      end += 1
    }
    let range = start..<end
    lexer.at = end
    return .literal(Literal(value: .string(text(range)), range: range))
  }

  // MARK: Problems

  func text(_ range: Range<Int>) -> String {
    String(decoding: lexer.bytes[range], as: UTF8.self)
  }

  func unbracketed(_ range: Range<Int>) -> String {
    guard lexer.bytes[range.lowerBound] == UInt8(ascii: "[") else { return text(range) }
    let content = range.lowerBound + 1..<range.upperBound - 1
    guard lexer.bytes[content].contains(backslash) else { return text(content) }
    let close = UInt8(ascii: "]")
    let kept = content.filter { lexer.bytes[$0] != backslash || lexer.bytes[$0 + 1] != close }
    return String(decoding: kept.map { lexer.bytes[$0] }, as: UTF8.self)
  }

  /// The user's words in quotes, shortened if they are many.
  func quoted(_ range: Range<Int>) -> String { quote(lexer.bytes, range) }

  func problem(_ message: String, _ range: Range<Int>, related: Note? = nil) -> Problem {
    Problem(.syntax, message, at: source.span(of: range), related: related)
  }

  /// What is wrong at the lexer's place, where something else was expected.
  func unexpected(_ expectation: String, related: Note? = nil) -> Problem {
    let token = lexer.token(at: lexer.at)
    if token.isEmpty || lexer.stands("{{") {
      return problem("this tag is not closed; '}}' is missing", opener)
    }
    if lexer.isNoBreakSpace(at: lexer.at) {
      return problem("this is a no-break space (U+00A0); a plain blank was expected", token)
    }
    if lexer.stands("}}") || lexer.bytes[token.lowerBound] == closeBrace {
      return problem("\(expectation), not \(quoted(token))", token, related: related)
    }
    if isNameByte(lexer.bytes[token.lowerBound]) {
      return problem("\(expectation), not \(quoted(token))", token, related: related)
    }
    switch lexer.bytes[token.lowerBound] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "~"),
      UInt8(ascii: "@"), openBrace:
      return problem("\(expectation), not \(quoted(token))", token, related: related)
    default:
      return problem("\(quoted(token)) means nothing in a tag", token)
    }
  }
}

/// Words of a text in quotes, shortened if they are many or go over several lines.
func quote(_ bytes: [UInt8], _ range: Range<Int>) -> String {
  let limit = range.lowerBound + 40
  var end = min(range.upperBound, limit)
  if let lineBreak = bytes[range.lowerBound..<end].firstIndex(where: { $0 < 0x20 }) {
    end = lineBreak
  }
  while end < range.upperBound, end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
  let words = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
  return end < range.upperBound ? "'\(words)…'" : "'\(words)'"
}
