import Diagnostics

extension Parser {
  /// Reads the tag at the lexer's place.
  mutating func tag() {
    let start = lexer.at
    if lexer.stands("{{{{") { return rawBlock(from: start) }
    lexer.at += 2
    if lexer.peek == tilde { lexer.at += 1 }
    let brace = start..<lexer.at
    let afterBrace = lexer.at
    lexer.skipBlanks()
    let isSpaced = lexer.at > afterBrace
    if lexer.stands("}}") || lexer.stands("~}}") {
      report("this tag is empty", lexer.token(at: lexer.at))
      return skipTag()
    }
    if stands(word: "else") { return elseTag(from: start) }
    guard let byte = lexer.peek, let sigil = Sigil(rawValue: byte) else {
      return mustache(.escaped, from: start, brace)
    }
    if isSpaced {
      let range = lexer.at..<lexer.at + 1
      report("no blank can stand between '{{' and \(quoted(range))", range)
    }
    lexer.at += 1
    switch sigil {
    case .comment: comment(from: start)
    case .triple: mustache(.unescaped, from: start, brace, end: .triple)
    case .unescaped: mustache(.unescaped, from: start, brace)
    case .decorator: mustache(.decorator, from: start, brace)
    case .block: openingTag(from: start, brace)
    case .inverse: inverseTag(from: start, brace)
    case .close: closingTag(from: start, brace)
    case .partial: partial(from: start, brace)
    case .delimiter: delimiters(from: start)
    }
  }

  /// What stands behind `{{` and says what kind of tag it is.
  private enum Sigil: UInt8 {
    case comment = 0x21
    case block = 0x23
    case unescaped = 0x26
    case decorator = 0x2A
    case close = 0x2F
    case delimiter = 0x3D
    case partial = 0x3E
    case inverse = 0x5E
    case triple = 0x7B
  }

  func stands(word: StaticString) -> Bool {
    lexer.stands(word) && lexer.isWordEnd(lexer.at + word.utf8CodeUnitCount)
      && lexer.byte(lexer.at + word.utf8CodeUnitCount) != UInt8(ascii: ")")
  }

  /// Runs the parser of what stands inside of a tag; behind a problem, moves to the tag's end.
  mutating func inside<Result>(
    _ opener: Range<Int>,
    _ body: (inout CallParser) throws(Problem) -> Result
  ) -> Result? {
    var parser = CallParser(lexer: lexer, source: source, dialect: dialect, opener: opener)
    do throws(Problem) {
      let result = try body(&parser)
      lexer = parser.lexer
      if lexer.peek == closeBrace, !literalBraces.contains(lexer.at) {
        report("a blank must stand between '}}' and '}'", lexer.at..<lexer.at + 1)
      }
      return result
    } catch {
      lexer = parser.lexer
      if isUnclosed(opener) {
        report("this tag is not closed; '}}' is missing", opener)
      } else {
        report(error)
      }
      skipTag()
      return nil
    }
  }

  /// Whether a tag that is broken on a later line ends nowhere before the next one begins: then its end is
  /// what is missing, not what was expected there.
  private func isUnclosed(_ opener: Range<Int>) -> Bool {
    lexer.bytes[opener.lowerBound..<max(opener.lowerBound, lexer.at)].contains(0x0A)
      && lexer.byte(lexer.nextBraces(from: opener.upperBound)) != closeBrace
  }

  /// Moves behind the end of a tag that cannot be read further, or before the next tag.
  func endOfBrokenTag(from start: Int) -> Int {
    let braces = lexer.nextBraces(from: start)
    guard lexer.byte(braces) == closeBrace else {
      let isEscaped = braces > start && lexer.byte(braces - 1) == backslash
      return isEscaped && braces < lexer.bytes.count ? braces - 1 : braces
    }
    var end = braces + 2
    while end < braces + 4, lexer.byte(end) == closeBrace { end += 1 }
    return end
  }

  mutating func skipTag() {
    lexer.at = endOfBrokenTag(from: lexer.at)
    trimsNext = false
  }

  // MARK: Tags without a body

  private mutating func mustache(
    _ kind: Mustache.Kind,
    from start: Int,
    _ opener: Range<Int>,
    end: CallParser.End = .double
  ) {
    let read = inside(opener) { (parser) throws(Problem) in
      let call = try parser.call()
      return (call, try parser.endWithoutParameters(end))
    }
    guard let (call, trims) = read else { return }
    trimsNext = trims
    statements.append(.mustache(Mustache(kind: kind, call: call, range: start..<lexer.at)))
  }

  /// A comment; with `--` it ends at `--}}`, so that it can hold tags.
  private mutating func comment(from start: Int) {
    let content = lexer.at
    let isLong = lexer.stands("--")
    var index = content
    while let close = lexer.next(closeBrace, from: index) {
      let trims = close > content && lexer.bytes[close - 1] == tilde
      let end = trims ? close - 1 : close
      if !isLong || (end >= content + 2 && lexer.stands("--", at: end - 2)) {
        let inset = isLong ? 2 : 0
        let inner = content + inset..<max(content + inset, end - inset)
        lexer.at = close + 2
        trimsNext = trims
        statements.append(.comment(Comment(range: start..<lexer.at, content: inner)))
        return
      }
      index = close + 1
    }
    let missing = isLong ? "--}}" : "}}"
    report("this comment is not closed; '\(missing)' is missing", start..<content)
    lexer.at = lexer.bytes.count
    isCutShort = true
  }

  /// New delimiters; where a dialect has them, the text has been rewritten to know only `{{` and `}}`.
  private mutating func delimiters(from start: Int) {
    if dialect.changesDelimiters, let close = lexer.nextClose(from: lexer.at),
      lexer.bytes[close - 1] == UInt8(ascii: "="), close > lexer.at
    {
      lexer.at = close + 2
      return statements.append(.delimiters(Delimiters(range: start..<lexer.at)))
    }
    report("the delimiters '{{' and '}}' cannot be changed", start..<lexer.at)
    skipTag()
  }

  private mutating func partial(from start: Int, _ opener: Range<Int>) {
    let read = inside(opener) { (parser) throws(Problem) in
      let partial = try parser.partial(from: start)
      return (partial, try parser.endWithoutParameters(.double))
    }
    guard var partial = read?.0 else { return }
    trimsNext = read?.1 ?? false
    partial.opener = start..<lexer.at
    partial.range = partial.opener
    statements.append(.partial(partial))
  }

  // MARK: Tags with a body

  private mutating func openingTag(from start: Int, _ opener: Range<Int>) {
    // Helpers cannot be called `else`, so only one thing can be meant.
    if stands(word: "else") {
      report("'{{#else}}' is written '{{else}}'", start..<lexer.at + 4)
      return elseTag(from: start)
    }
    if lexer.peek == UInt8(ascii: ">") {
      lexer.at += 1
      return openPartial(from: start, opener)
    }
    if lexer.peek == UInt8(ascii: "*") {
      lexer.at += 1
      return openBlock(.decorator, from: start, opener)
    }
    openBlock(.section, from: start, opener)
  }

  private mutating func inverseTag(from start: Int, _ opener: Range<Int>) {
    lexer.skipBlanks()
    if lexer.stands("}}") || lexer.stands("~}}") { return elseTag(from: start) }
    openBlock(.inverse, from: start, opener)
  }

  private mutating func openBlock(_ kind: Block.Kind, from start: Int, _ opener: Range<Int>) {
    var call = Call(
      callee: Path(
        isData: false,
        depth: 0,
        isLocal: false,
        segments: [],
        range: lexer.at..<lexer.at
      ),
      arguments: [],
      namedArguments: [],
      range: lexer.at..<lexer.at
    )
    var name: String?
    var parameters: [BlockParameter] = []
    let trims = inside(opener) { (parser) throws(Problem) in
      parser.lexer.skipBlanks()
      let callStart = parser.lexer.at
      call.callee = try parser.callee()
      call.range = call.callee.range
      name = call.callee.name
      call = try parser.call(to: call.callee, from: callStart)
      parameters = try parser.parameters()
      return try parser.end()
    }
    trimsNext = trims ?? false
    let block = Block(
      kind: kind,
      call: call,
      parameters: parameters,
      body: [],
      alternatives: [],
      opener: start..<lexer.at,
      range: start..<lexer.at
    )
    push(OpenBlock(content: .block(block), name: name, opener: start..<lexer.at))
  }

  private mutating func openPartial(from start: Int, _ opener: Range<Int>) {
    let read = inside(opener) { (parser) throws(Problem) in
      let partial = try parser.partial(from: start)
      return (partial, try parser.endWithoutParameters(.double))
    }
    trimsNext = read?.1 ?? false
    var partial = read?.0
    partial?.opener = start..<lexer.at
    var name: String?
    switch partial?.name {
    case .path(let path): name = path.name
    case .literal(let literal): if case .string(let string) = literal.value { name = string }
    case .call, nil: break
    }
    push(OpenBlock(content: .partial(partial), name: name, opener: start..<lexer.at))
  }
}

extension CallParser {
  /// The end of a tag that opens no block and so can name no values.
  mutating func endWithoutParameters(_ end: End) throws(Problem) -> Bool {
    lexer.skipBlanks()
    let start = lexer.at
    guard try parameters().isEmpty else {
      throw problem("values can only be named in a tag that opens a block", start..<lexer.at)
    }
    return try self.end(end)
  }

  /// The name of a partial and what it is given.
  mutating func partial(from start: Int) throws(Problem) -> Partial {
    lexer.skipBlanks()
    guard !isAtEnd() else { throw unexpected("the name of a partial was expected here") }
    let name = try partialName()
    let given = try arguments(depth: 0)
    if given.byPosition.count > 1 {
      throw problem(
        "a partial is given one context only",
        given.byPosition[1].range
      )
    }
    return Partial(
      name: name,
      arguments: given.byPosition,
      namedArguments: given.byName,
      body: nil,
      opener: start..<lexer.at,
      range: start..<lexer.at
    )
  }
}
