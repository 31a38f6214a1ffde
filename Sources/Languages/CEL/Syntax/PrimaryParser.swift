import Diagnostics

/// Names, calls, literals and what may follow them.
extension Parser {
  mutating func member() throws(Problem) -> Expression.ID { try suffixes(of: try primary()) }

  /// Fields, calls and indices behind an operand.
  mutating func suffixes(of first: Expression.ID) throws(Problem) -> Expression.ID {
    var operand = first
    while token.kind == .symbol {
      switch token.symbol {
      case .dot: operand = try fieldOrCall(of: operand)
      case .openBracket: operand = try index(of: operand)
      case .openBrace:
        guard lexer.byte(nodes[operand].range.lowerBound) != UInt8(ascii: "("),
          let expression = qualifiedName(operand)
        else { return operand }
        operand = try message(expression, from: nodes[operand].range.lowerBound)
      default: return operand
      }
    }
    return operand
  }

  private func qualifiedName(_ id: Expression.ID) -> String? {
    Expression(text: text, nodes: nodes, root: id).qualifiedName(id)
  }

  private mutating func fieldOrCall(of operand: Expression.ID) throws(Problem) -> Expression.ID {
    let dot = token.range
    let start = nodes[operand].range.lowerBound
    advance()
    var isOptional = false
    if options.optionalSyntax, take(.question) { isOptional = true }
    guard token.kind == .name || (token.kind == .escapedName && options.escapedIdentifiers) else {
      guard token.isSymbol(.dot) else { throw unexpected("the name of a field") }
      throw problem("there is no name between the dots", at: dot)
    }
    let name = token
    advance()
    guard name.kind == .name, !isOptional, token.isSymbol(.openParenthesis) else {
      return add(
        .select(operand, field: lexer.text(name), isOptional: isOptional),
        start..<lastEnd,
        mark: dot
      )
    }
    let mark = token.range
    let arguments = try self.arguments()
    return call(lexer.text(name), target: operand, arguments, range: start..<lastEnd, mark: mark)
  }

  private mutating func index(of operand: Expression.ID) throws(Problem) -> Expression.ID {
    let mark = token.range
    let start = nodes[operand].range.lowerBound
    advance()
    let isOptional = options.optionalSyntax && take(.question)
    let key = try expression()
    try expect(.closeBracket)
    let name = isOptional ? Operator.optionalIndex : Operator.index
    return add(
      .call(name, target: nil, arguments: [operand, key]),
      start..<lastEnd,
      mark: mark
    )
  }

  mutating func arguments() throws(Problem) -> [Expression.ID] {
    try expect(.openParenthesis)
    var arguments: [Expression.ID] = []
    if take(.closeParenthesis) { return arguments }
    repeat {
      arguments.append(try expression())
    } while take(.comma)
    guard take(.closeParenthesis) else { throw unexpected("',' or ')'") }
    return arguments
  }

  private mutating func primary() throws(Problem) -> Expression.ID {
    let first = token
    switch first.kind {
    case .name: return try name(from: first.range.lowerBound, prefix: "")
    case .int, .uint, .double:
      let value = try number(isNegative: false, first.range)
      advance()
      return add(.literal(value), first.range)
    case .string:
      let contents = String(decoding: lexer.contents(of: first), as: UTF8.self)
      advance()
      return add(.literal(.string(contents)), first.range)
    case .bytes:
      let contents = Array(lexer.contents(of: first))
      advance()
      return add(.literal(.bytes(contents)), first.range)
    case .symbol: return try symbol(first)
    case .end, .invalid, .escapedName: throw unexpected("an expression")
    }
  }

  private mutating func symbol(_ first: Token) throws(Problem) -> Expression.ID {
    switch first.symbol {
    case .yes, .no:
      advance()
      return add(.literal(.bool(first.symbol == .yes)), first.range)
    case .null:
      advance()
      return add(.literal(.null), first.range)
    case .openParenthesis:
      advance()
      let inner = try expression()
      try expect(.closeParenthesis)
      nodes[inner].range = first.range.lowerBound..<lastEnd
      return inner
    case .openBracket: return try list()
    case .openBrace: return try map()
    case .dot:
      advance()
      guard token.kind == .name else { throw unexpected("a name") }
      return try name(from: first.range.lowerBound, prefix: ".")
    default: throw unexpected("an expression")
    }
  }

  private static let reserved: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
  ]

  private mutating func name(from start: Int, prefix: String) throws(Problem) -> Expression.ID {
    let place = token.range
    let name = lexer.text(token)
    guard name.utf8.count > 9 || !Parser.reserved.contains(name) else {
      throw problem("'\(name)' is a reserved word", at: place)
    }
    advance()
    guard token.isSymbol(.openParenthesis) else {
      return add(.name(prefix + name), start..<lastEnd)
    }
    let mark = token.range
    let arguments = try self.arguments()
    return call(prefix + name, target: nil, arguments, range: start..<lastEnd, mark: mark)
  }

  // MARK: Literals

  func number(isNegative: Bool, _ range: Range<Int>) throws(Problem) -> Value {
    let sign = isNegative ? "-" : ""
    let text = lexer.text(token)
    var digits = Substring(text)
    switch token.kind {
    case .double:
      guard let value = Double(sign + (digits.first == "." ? "0" : "") + digits) else {
        throw problem("'\(text)' is no number", at: range)
      }
      return .double(value)
    case .uint: digits = digits.dropLast()
    default: break
    }
    let isHex = digits.hasPrefix("0x")
    if isHex { digits = digits.dropFirst(2) }
    let radix = isHex ? 16 : 10
    if token.kind == .uint {
      guard let value = UInt64(digits, radix: radix) else {
        throw problem("'\(text)' does not fit into 64 bits", at: range)
      }
      return .uint(value)
    }
    guard let value = Int64(sign + digits, radix: radix) else {
      throw problem("'\(sign)\(text)' does not fit into 64 bits", at: range)
    }
    return .int(value)
  }

  private mutating func list() throws(Problem) -> Expression.ID {
    let start = token.range
    advance()
    var elements: [Expression.Element] = []
    while !token.isSymbol(.closeBracket) {
      if elements.isEmpty, take(.comma) {
        guard token.isSymbol(.closeBracket) else { throw unexpected("']'") }
        break
      }
      let isOptional = options.optionalSyntax && take(.question)
      elements.append(Expression.Element(value: try expression(), isOptional: isOptional))
      guard take(.comma) || token.isSymbol(.closeBracket) else { throw unexpected("',' or ']'") }
    }
    advance()
    return add(.list(elements), start.lowerBound..<lastEnd, mark: start)
  }

  private mutating func map() throws(Problem) -> Expression.ID {
    let start = token.range
    advance()
    var entries: [Expression.Entry] = []
    while !token.isSymbol(.closeBrace) {
      if entries.isEmpty, take(.comma) {
        guard token.isSymbol(.closeBrace) else { throw unexpected("'}'") }
        break
      }
      let isOptional = options.optionalSyntax && take(.question)
      let key = try expression()
      try expect(.colon)
      let value = try expression()
      entries.append(Expression.Entry(key: key, value: value, isOptional: isOptional))
      guard take(.comma) || token.isSymbol(.closeBrace) else { throw unexpected("',' or '}'") }
    }
    advance()
    return add(.map(entries), start.lowerBound..<lastEnd, mark: start)
  }

  private mutating func message(_ name: String, from start: Int) throws(Problem)
    -> Expression.ID
  {
    let mark = token.range
    advance()
    var fields: [Expression.Field] = []
    while !token.isSymbol(.closeBrace) {
      if fields.isEmpty, take(.comma) {
        guard token.isSymbol(.closeBrace) else { throw unexpected("'}'") }
        break
      }
      let isOptional = options.optionalSyntax && take(.question)
      guard token.kind == .name || (token.kind == .escapedName && options.escapedIdentifiers)
      else { throw unexpected("the name of a field") }
      let field = lexer.text(token)
      advance()
      try expect(.colon)
      let value = try expression()
      fields.append(Expression.Field(name: field, value: value, isOptional: isOptional))
      guard take(.comma) || token.isSymbol(.closeBrace) else { throw unexpected("',' or '}'") }
    }
    advance()
    return add(.message(name, fields), start..<lastEnd, mark: mark)
  }
}
