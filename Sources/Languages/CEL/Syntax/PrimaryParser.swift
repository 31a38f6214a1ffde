import Diagnostics

/// Names, calls, literals and what may follow them.
extension Parser {
  mutating func member() throws(Problem) -> Expression.ID { try suffixes(of: try primary()) }

  /// Fields, calls and indices behind an operand.
  mutating func suffixes(of first: Expression.ID) throws(Problem) -> Expression.ID {
    var operand = first
    while token.kind == .symbol {
      switch token.text {
      case ".": operand = try fieldOrCall(of: operand)
      case "[": operand = try index(of: operand)
      case "{":
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
    if options.optionalSyntax, take("?") { isOptional = true }
    guard token.kind == .name || (token.kind == .escapedName && options.escapedIdentifiers) else {
      guard token.isSymbol(".") else { throw unexpected("the name of a field") }
      throw problem("there is no name between the dots", at: dot)
    }
    let name = token
    advance()
    guard name.kind == .name, !isOptional, token.isSymbol("(") else {
      return add(
        .select(operand, field: name.text, isOptional: isOptional),
        start..<lastEnd,
        mark: dot
      )
    }
    let mark = token.range
    let arguments = try self.arguments()
    return call(name.text, target: operand, arguments, range: start..<lastEnd, mark: mark)
  }

  private mutating func index(of operand: Expression.ID) throws(Problem) -> Expression.ID {
    let mark = token.range
    let start = nodes[operand].range.lowerBound
    advance()
    let isOptional = options.optionalSyntax && take("?")
    let key = try expression()
    try expect("]")
    let name = isOptional ? Operator.optionalIndex : Operator.index
    return add(
      .call(name, target: nil, arguments: [operand, key]),
      start..<lastEnd,
      mark: mark
    )
  }

  mutating func arguments() throws(Problem) -> [Expression.ID] {
    try expect("(")
    var arguments: [Expression.ID] = []
    if take(")") { return arguments }
    repeat {
      arguments.append(try expression())
    } while take(",")
    guard take(")") else { throw unexpected("',' or ')'") }
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
      advance()
      return add(.literal(.string(String(decoding: first.contents, as: UTF8.self))), first.range)
    case .bytes:
      advance()
      return add(.literal(.bytes(first.contents)), first.range)
    case .symbol: return try symbol(first)
    case .end, .invalid, .escapedName: throw unexpected("an expression")
    }
  }

  private mutating func symbol(_ first: Token) throws(Problem) -> Expression.ID {
    switch first.text {
    case "true", "false":
      advance()
      return add(.literal(.bool(first.text == "true")), first.range)
    case "null":
      advance()
      return add(.literal(.null), first.range)
    case "(":
      advance()
      let inner = try expression()
      try expect(")")
      nodes[inner].range = first.range.lowerBound..<lastEnd
      return inner
    case "[": return try list()
    case "{": return try map()
    case ".":
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
    let name = token
    guard !Parser.reserved.contains(name.text) else {
      throw problem("'\(name.text)' is a reserved word", at: name.range)
    }
    advance()
    guard token.isSymbol("(") else {
      return add(.name(prefix + name.text), start..<lastEnd)
    }
    let mark = token.range
    let arguments = try self.arguments()
    return call(prefix + name.text, target: nil, arguments, range: start..<lastEnd, mark: mark)
  }

  // MARK: Literals

  func number(isNegative: Bool, _ range: Range<Int>) throws(Problem) -> Value {
    let sign = isNegative ? "-" : ""
    var digits = Substring(token.text)
    switch token.kind {
    case .double:
      guard let value = Double(sign + (digits.first == "." ? "0" : "") + digits) else {
        throw problem("'\(token.text)' is no number", at: range)
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
        throw problem("'\(token.text)' does not fit into 64 bits", at: range)
      }
      return .uint(value)
    }
    guard let value = Int64(sign + digits, radix: radix) else {
      throw problem("'\(sign)\(token.text)' does not fit into 64 bits", at: range)
    }
    return .int(value)
  }

  private mutating func list() throws(Problem) -> Expression.ID {
    let start = token.range
    advance()
    var elements: [Expression.Element] = []
    while !token.isSymbol("]") {
      if elements.isEmpty, take(",") {
        guard token.isSymbol("]") else { throw unexpected("']'") }
        break
      }
      let isOptional = options.optionalSyntax && take("?")
      elements.append(Expression.Element(value: try expression(), isOptional: isOptional))
      guard take(",") || token.isSymbol("]") else { throw unexpected("',' or ']'") }
    }
    advance()
    return add(.list(elements), start.lowerBound..<lastEnd, mark: start)
  }

  private mutating func map() throws(Problem) -> Expression.ID {
    let start = token.range
    advance()
    var entries: [Expression.Entry] = []
    while !token.isSymbol("}") {
      if entries.isEmpty, take(",") {
        guard token.isSymbol("}") else { throw unexpected("'}'") }
        break
      }
      let isOptional = options.optionalSyntax && take("?")
      let key = try expression()
      try expect(":")
      let value = try expression()
      entries.append(Expression.Entry(key: key, value: value, isOptional: isOptional))
      guard take(",") || token.isSymbol("}") else { throw unexpected("',' or '}'") }
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
    while !token.isSymbol("}") {
      if fields.isEmpty, take(",") {
        guard token.isSymbol("}") else { throw unexpected("'}'") }
        break
      }
      let isOptional = options.optionalSyntax && take("?")
      guard token.kind == .name || (token.kind == .escapedName && options.escapedIdentifiers)
      else { throw unexpected("the name of a field") }
      let field = token.text
      advance()
      try expect(":")
      let value = try expression()
      fields.append(Expression.Field(name: field, value: value, isOptional: isOptional))
      guard take(",") || token.isSymbol("}") else { throw unexpected("',' or '}'") }
    }
    advance()
    return add(.message(name, fields), start..<lastEnd, mark: mark)
  }
}
