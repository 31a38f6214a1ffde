public import Diagnostics

/// Parses a template of Handlebars, as an engine reads it.
///
/// Every tag with a problem is left out of the tree, or, if it opens a block, goes without what
/// could not be read; reading goes on behind it. At most 100 problems are told.
/// Source: the Handlebars grammar of handlebars.js 4.7, restricted to what handlebars.java accepts.
public func parse(_ text: MappedText, as dialect: Dialect = .platform) -> Parsed<Template> {
  let plain = dialect.changesDelimiters ? withPlainDelimiters(text) : nil
  var parser = Parser(plain?.text ?? text, dialect: dialect)
  parser.literalBraces = plain?.literalBraces ?? []
  var parsed = parser.parse()
  if dialect.removesStandaloneLines { removeStandaloneLines(from: &parsed.tree) }
  return parsed
}

/// Puts texts and tags together to blocks, with the open ones on a stack of its own.
struct Parser {
  /// How deep blocks can be nested.
  static let depthLimit = 100
  private static let problemLimit = 100

  let source: MappedText
  let dialect: Dialect
  var lexer: Lexer
  /// Which braces belong to no tag, since other delimiters are in force.
  var literalBraces: Set<Int> = []
  var problems: [Problem] = []
  var statements: [Statement] = []
  var open: [OpenBlock] = []
  /// Closing tags that may still come for blocks that were closed in the wrong order.
  var overtaken: [String] = []
  /// Whether the last tag takes the blanks behind it away.
  var trimsNext = false
  /// Whether the rest cannot be read, so that open blocks say nothing.
  var isCutShort = false

  init(_ text: MappedText, dialect: Dialect) {
    source = text
    self.dialect = dialect
    lexer = Lexer(text.bytes)
  }

  mutating func parse() -> Parsed<Template> {
    while !lexer.isAtEnd, !isCutShort {
      text()
      if !lexer.isAtEnd { tag() }
    }
    if !isCutShort {
      for block in open {
        report(
          "this block is not closed; '{{/\(printable(block.name ?? ""))}}' is missing",
          block.opener
        )
      }
    }
    while !open.isEmpty { closeInnermost(at: lexer.bytes.count) }
    let sorted = problems.enumerated().sorted { left, right in
      (left.element.span.range.lowerBound, left.offset)
        < (right.element.span.range.lowerBound, right.offset)
    }
    return Parsed(
      Template(source: source, statements: statements),
      problems: sorted.map(\.element)
    )
  }

  // MARK: Text

  /// Reads text up to the next tag, and what becomes of its backslashes.
  private mutating func text() {
    let start = lexer.at
    var pieces: [Range<Int>] = []
    var pieceStart = start
    while true {
      guard let braces = lexer.next(openBrace, from: lexer.at) else {
        lexer.at = lexer.bytes.count
        break
      }
      if literalBraces.contains(braces) {
        lexer.at = braces + 1
        continue
      }
      var backslashes = 0
      while braces - backslashes > max(start, pieceStart),
        lexer.bytes[braces - backslashes - 1] == backslash
      {
        backslashes += 1
      }
      if backslashes == 0 {
        lexer.at = braces
        break
      }
      pieces.append(pieceStart..<braces - 1)
      pieceStart = braces
      if backslashes > 1 {
        lexer.at = braces
        break
      }
      pieceStart = escapedTag(at: braces, into: &pieces)
    }
    pieces.append(min(pieceStart, lexer.at)..<lexer.at)
    add(pieces, of: start..<lexer.at)
  }

  /// Moves behind `\{{ x }}` or `\{{ x \}}`; returns where the next piece of text begins.
  private mutating func escapedTag(at braces: Int, into pieces: inout [Range<Int>]) -> Int {
    // handlebars.js takes everything up to the next tag for text.
    guard dialect != .javaScript else {
      lexer.at = braces + 2
      return braces
    }
    let other = lexer.next(openBrace, from: braces + 2) ?? lexer.bytes.count
    let isOtherEscaped = other > braces + 2 && lexer.bytes[other - 1] == backslash
    let close =
      isOtherEscaped
      ? lexer.next(closeBrace, from: braces + 2, to: other) : lexer.nextClose(from: braces + 2)
    guard let close else {
      lexer.at = braces + 2
      guard dialect.isStrict else { return braces }
      report("this escaped tag is not closed; '\\}}' is missing", braces - 1..<braces + 2)
      return braces
    }
    lexer.at = close + 2
    guard dialect.isStrict, lexer.bytes[close - 1] == backslash else { return braces }
    pieces.append(braces..<close - 1)
    return close
  }

  /// Adds text to the body that is being read, without the blanks that a `~` takes away.
  private mutating func add(_ pieces: [Range<Int>], of range: Range<Int>) {
    defer { trimsNext = false }
    guard !range.isEmpty else { return }
    var pieces = pieces
    if trimsNext {
      for index in pieces.indices {
        pieces[index] = trimmingStart(of: pieces[index])
        if !pieces[index].isEmpty { break }
      }
    }
    if trimsBefore(tagAt: lexer.at) {
      for index in pieces.indices.reversed() {
        pieces[index] = trimmingEnd(of: pieces[index])
        if !pieces[index].isEmpty { break }
      }
    }
    pieces.removeAll(where: \.isEmpty)
    statements.append(.text(Text(range: range, pieces: pieces)))
  }

  private func trimsBefore(tagAt offset: Int) -> Bool {
    lexer.stands("{{", at: offset) && lexer.byte(offset + 2) == tilde
  }

  private func trimmingStart(of range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, isBlank(lexer.bytes[start]) { start += 1 }
    return start..<range.upperBound
  }

  private func trimmingEnd(of range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, isBlank(lexer.bytes[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  // MARK: Problems

  mutating func report(_ message: String, _ range: Range<Int>, related: Note? = nil) {
    report(Problem(.syntax, message, at: source.span(of: range), related: related))
  }

  mutating func report(_ problem: Problem) {
    if problems.count < Self.problemLimit { problems.append(problem) }
  }

  func quoted(_ range: Range<Int>) -> String { quote(lexer.bytes, range) }
}
