public import Diagnostics

/// Reads an expression and expands its macros; the tree is nil if the text breaks the grammar.
///
/// Source: the CEL language definition; cel-go 0.28 for what it leaves open.
public func parse(_ text: MappedText, options: ParsingOptions = .standard) -> Parsed<Expression?> {
  var parser = Parser(text, options)
  return parser.parse()
}

/// Walks over the tokens of one expression; brackets are the only recursion, and it is bounded.
struct Parser {
  let text: MappedText
  let options: ParsingOptions
  var lexer: Lexer
  var token: Token
  var nodes: [Expression.Node] = []
  var problems: [Problem] = []
  var depth = 0
  /// The end of the last token that was taken.
  var lastEnd = 0

  init(_ text: MappedText, _ options: ParsingOptions) {
    self.text = text
    self.options = options
    lexer = Lexer(text.count > options.maximumSize ? [] : text.bytes)
    token = Token(kind: .end, range: 0..<0)
  }

  mutating func parse() -> Parsed<Expression?> {
    guard text.count <= options.maximumSize else {
      let message = "the expression is larger than \(options.maximumSize) bytes"
      return Parsed(nil, problems: [Problem(.limit, message, at: text.span(of: 0..<0))])
    }
    nodes.reserveCapacity(8)
    token = lexer.next()
    do throws(Problem) {
      let root = try expression()
      guard token.kind == .end else { throw leftover() }
      guard problems.isEmpty else { return Parsed(nil, problems: problems) }
      return Parsed(Expression(text: text, nodes: nodes, root: root))
    } catch {
      return Parsed(nil, problems: problems + [error])
    }
  }

  // MARK: Tokens

  mutating func advance() {
    lastEnd = token.range.upperBound
    token = lexer.next()
  }

  mutating func take(_ symbol: Symbol) -> Bool {
    guard token.isSymbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Symbol) throws(Problem) {
    guard take(symbol) else { throw unexpected("'\(symbol.rawValue)'") }
  }

  func problem(_ message: String, at range: Range<Int>, _ kind: Problem.Kind = .syntax) -> Problem {
    Problem(kind, message, at: text.span(of: range))
  }

  func unexpected(_ wanted: String) -> Problem {
    switch token.kind {
    case .invalid: problem(lexer.trouble, at: token.range)
    case .end: problem("expected \(wanted), but the expression ends here", at: token.range)
    default: problem("expected \(wanted), but found \(quotedToken)", at: token.range)
    }
  }

  private var quotedToken: String {
    let source = printable(String(decoding: lexer.bytes[token.range].prefix(40), as: UTF8.self))
    return token.kind == .string || token.kind == .bytes ? source : "'\(source)'"
  }

  private func leftover() -> Problem {
    guard token.kind != .invalid else { return problem(lexer.trouble, at: token.range) }
    let words = ["and": "&&", "or": "||", "is": "==", "not": "!", "equals": "=="]
    if token.kind == .name, let symbol = words[lexer.text(token)] {
      return problem("'\(lexer.text(token))' is no operator; use '\(symbol)'", at: token.range)
    }
    if token.isSymbol(.colon) { return problem("there is no '?' for this ':'", at: token.range) }
    if [.closeParenthesis, .closeBracket, .closeBrace].contains(token.symbol) {
      return problem("this '\(token.symbol.rawValue)' closes nothing", at: token.range)
    }
    return problem("the expression should end before \(quotedToken)", at: token.range)
  }

  // MARK: Nodes

  mutating func add(
    _ content: Expression.Content,
    _ range: Range<Int>,
    mark: Range<Int>? = nil
  ) -> Expression.ID {
    nodes.append(Expression.Node(content: content, range: range, mark: mark ?? range))
    return nodes.count - 1
  }

  // MARK: Operators

  mutating func expression() throws(Problem) -> Expression.ID {
    depth += 1
    defer { depth -= 1 }
    guard depth <= options.maximumDepth else {
      throw problem(
        "expressions lie more than \(options.maximumDepth) deep in each other here",
        at: token.range,
        .limit
      )
    }
    var pending: [(condition: Expression.ID, mark: Range<Int>, yes: Expression.ID)] = []
    while true {
      let operand = try binary(1)
      guard token.isSymbol(.question) else {
        var result = operand
        for (condition, mark, yes) in pending.reversed() {
          let range = nodes[condition].range.lowerBound..<nodes[result].range.upperBound
          result = add(
            .call(Operator.conditional, target: nil, arguments: [condition, yes, result]),
            range,
            mark: mark
          )
        }
        return result
      }
      let mark = token.range
      advance()
      let yes = try binary(1)
      try expect(.colon)
      pending.append((operand, mark, yes))
    }
  }

  private mutating func binary(_ lowest: Int) throws(Problem) -> Expression.ID {
    var left = try unary()
    while true {
      let level = token.symbol.precedence
      guard level >= lowest else { return left }
      let mark = token.range
      let name = token.symbol.function
      advance()
      let right = try level == 5 ? unary() : binary(level + 1)
      let range = nodes[left].range.lowerBound..<nodes[right].range.upperBound
      left = add(.call(name, target: nil, arguments: [left, right]), range, mark: mark)
    }
  }

  private mutating func unary() throws(Problem) -> Expression.ID {
    guard token.isSymbol(.not) || token.isSymbol(.minus) else { return try member() }
    let symbol = token.symbol
    let start = token.range.lowerBound
    var mark = token.range
    var count = 0
    while token.isSymbol(symbol) {
      if symbol == .minus, let literal = try negativeNumber() {
        return negated(try suffixes(of: literal), count, start, mark, symbol)
      }
      mark = token.range
      count += 1
      advance()
    }
    if symbol == .not, token.isSymbol(.minus), let literal = try negativeNumber() {
      return negated(try suffixes(of: literal), count, start, mark, symbol)
    }
    return negated(try member(), count, start, mark, symbol)
  }

  /// Pairs of the same sign cancel each other.
  private mutating func negated(
    _ operand: Expression.ID,
    _ count: Int,
    _ start: Int,
    _ mark: Range<Int>,
    _ symbol: Symbol
  ) -> Expression.ID {
    let range = start..<nodes[operand].range.upperBound
    guard !count.isMultiple(of: 2) else {
      nodes[operand].range = range
      return operand
    }
    let name = symbol == .not ? Operator.not : Operator.negate
    return add(.call(name, target: nil, arguments: [operand]), range, mark: mark)
  }

  /// A `-` and the number behind it, or nil if no number is there.
  private mutating func negativeNumber() throws(Problem) -> Expression.ID? {
    let sign = token
    var ahead = lexer
    let number = ahead.next()
    guard number.kind == .int || number.kind == .double else { return nil }
    lexer = ahead
    token = number
    let range = sign.range.lowerBound..<number.range.upperBound
    let value = try self.number(isNegative: true, range)
    advance()
    return add(.literal(value), range)
  }
}
