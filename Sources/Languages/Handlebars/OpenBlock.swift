import Diagnostics

/// A block whose closing tag was not met yet.
struct OpenBlock {
  enum Content {
    case block(Block)
    /// Nil if its name could not be read.
    case partial(Partial?)
  }

  var content: Content
  /// What the closing tag must say; nil if that is not known.
  var name: String?
  var opener: Range<Int>
  /// What was read before the block.
  var outer: [Statement] = []
  /// The plain `{{else}}`, behind which there can be no other.
  var finalElse: Range<Int>?

  /// Whether it can have an `{{else}}`.
  var takesElse: Bool {
    if case .block(let block) = content { return block.kind != .decorator }
    return false
  }
}

extension Parser {
  mutating func push(_ block: OpenBlock) {
    guard open.count < Self.depthLimit else {
      report(
        Problem(
          .limit,
          "blocks are nested more than \(Self.depthLimit) deep",
          at: source.span(of: block.opener)
        )
      )
      isCutShort = true
      return
    }
    var block = block
    block.outer = statements
    statements = []
    open.append(block)
  }

  /// Hands the statements read so far to the part of the innermost block they belong to.
  private mutating func finishPart(of block: inout OpenBlock) {
    switch block.content {
    case .block(var content):
      block.content = .partial(nil)
      if content.alternatives.isEmpty {
        content.body = statements
      } else {
        content.alternatives[content.alternatives.count - 1].body = statements
      }
      block.content = .block(content)
    case .partial(var content):
      content?.body = statements
      block.content = .partial(content)
    }
    statements = []
  }

  mutating func closeInnermost(at end: Int) {
    guard var block = open.popLast() else { return }
    finishPart(of: &block)
    statements = block.outer
    // The only other hold on the list, else the next statement would copy it.
    block.outer = []
    switch block.content {
    case .block(var content):
      content.range = content.range.lowerBound..<end
      statements.append(.block(content))
    case .partial(var content?):
      content.range = content.range.lowerBound..<end
      statements.append(.partial(content))
    case .partial(nil): break
    }
  }

  // MARK: Tags

  /// `{{else}}`, `{{^}}` or `{{else if x}}`.
  mutating func elseTag(from start: Int) {
    let written = start..<endOfBrokenTag(from: start + 2)
    if stands(word: "else") { lexer.at += 4 }
    var call: Call?
    var parameters: [BlockParameter] = []
    let trims = inside(start..<start + 2) { (parser) throws(Problem) in
      if !parser.isAtEnd() {
        call = try parser.call()
        parameters = try parser.parameters()
      }
      return try parser.end()
    }
    trimsNext = trims ?? false
    guard var block = open.popLast() else {
      return report("\(quoted(written)) stands outside of a block", start..<lexer.at)
    }
    defer { open.append(block) }
    guard block.takesElse else {
      return report(
        "\(quoted(written)) cannot stand in this block",
        start..<lexer.at,
        related: Note("the block begins here", at: source.span(of: block.opener))
      )
    }
    if let first = block.finalElse {
      return report(
        "\(quoted(written)) stands behind the last part of the block",
        start..<lexer.at,
        related: Note("the last part begins here", at: source.span(of: first))
      )
    }
    finishPart(of: &block)
    guard case .block(var content) = block.content else { return }
    block.content = .partial(nil)
    let opener = start..<lexer.at
    content.alternatives.append(
      Alternative(call: call, parameters: parameters, body: [], opener: opener)
    )
    block.content = .block(content)
    if call == nil, trims != nil { block.finalElse = opener }
  }

  mutating func closingTag(from start: Int, _ opener: Range<Int>) {
    lexer.skipBlanks()
    let isEmpty = lexer.stands("}}") || lexer.stands("~}}")
    var path: Path?
    let trims = inside(opener) { (parser) throws(Problem) in
      if !isEmpty { path = try parser.closingName() }
      return try parser.end()
    }
    trimsNext = trims ?? false
    let range = start..<lexer.at
    // Copied without the statements, since a second hold on these would make appending copy them.
    guard let innermost = open.last.map({ (name: $0.name, opener: $0.opener) }) else {
      if let path, forgive(path.name) { return }
      return report("\(quoted(range)) closes a block that was never opened", range)
    }
    guard let path else {
      if isEmpty, let name = innermost.name {
        report("the name of the block is missing; it is closed by '{{/\(printable(name))}}'", range)
      }
      return closeInnermost(at: lexer.at)
    }
    guard let expected = innermost.name, !closes(path, expected) else {
      return closeInnermost(at: lexer.at)
    }
    closeUnexpectedly(path, expected: expected, innermost.opener)
  }

  /// Whether a closing tag says a name; that of a partial can be a text or file path.
  private func closes(_ path: Path, _ name: String) -> Bool {
    if path.name == name { return true }
    guard !dialect.isStrict else { return false }
    if path.segments.count == 1, path.segments[0].name == name { return true }
    return lexer.bytes[path.range].elementsEqual(name.utf8)
  }

  /// Closes the block of a name, or the innermost one if there is none of that name.
  private mutating func closeUnexpectedly(
    _ path: Path,
    expected: String,
    _ innermost: Range<Int>
  ) {
    if forgive(path.name) { return }
    let outer = open.lastIndex { $0.name == path.name }
    report(
      "\(quoted(path.range)) cannot be closed here; '{{/\(printable(expected))}}' was expected",
      path.range,
      related: Note(
        "\(quoted(innermost)) is still open",
        at: source.span(of: innermost)
      )
    )
    guard let outer else { return closeInnermost(at: lexer.at) }
    while open.count > outer {
      let isInside = open.count > outer + 1 && overtaken.count < Self.depthLimit
      if isInside, let name = open.last?.name { overtaken.append(name) }
      closeInnermost(at: lexer.at)
    }
  }

  /// Whether a closing tag comes late for a block that was already reported.
  private mutating func forgive(_ name: String) -> Bool {
    guard let index = overtaken.lastIndex(of: name) else { return false }
    overtaken.remove(at: index)
    return true
  }
}
