import Diagnostics

/// Thrown when the text cannot be read on; the remark has been made.
struct Stop: Error {}

/// An expression, and how many levels it is high.
struct Node {
  var expression: Expression
  var height = 1

  var range: Range<Int> { expression.range }
}

/// Reads both dialects at once, and remarks on what only one of them takes.
struct Parser {
  /// How deep expressions can be nested.
  static let depthLimit = 100
  /// How high a tree can grow by operators in a row.
  static let heightLimit = 250

  let text: MappedText
  let bytes: [UInt8]
  let tokens: [Token]
  var at = 0
  var depth = 0
  var remarks: [Remark] = []
  /// The names that `WITH` has defined.
  var definedNames: Set<String> = []

  init(_ text: MappedText, bytes: [UInt8]) {
    self.text = text
    self.bytes = bytes
    var lexer = Lexer(bytes)
    tokens = lexer.tokens()
  }

  /// The whole query; nil if its syntax is broken.
  mutating func parse() -> Expression? {
    do throws(Stop) {
      if case .end = token.kind { try fail("the query is empty", token.range) }
      let node = try expression()
      guard case .end = token.kind else { try failAtToken("the end or an operator") }
      return node.expression
    } catch {
      return nil
    }
  }

  // MARK: Tokens

  private var endToken: Token { Token(kind: .end, range: bytes.count..<bytes.count) }

  var token: Token { at < tokens.count ? tokens[at] : tokens.last ?? endToken }

  func peek(_ distance: Int = 1) -> Token {
    at + distance < tokens.count ? tokens[at + distance] : tokens.last ?? endToken
  }

  func spelling(_ token: Token) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }

  /// The word in lower case, as keywords are compared; empty for anything but a word.
  func keyword(_ token: Token) -> String {
    token.kind == .word ? spelling(token).lowercased() : ""
  }

  @discardableResult mutating func take() -> Token {
    let taken = token
    if let relaxation = taken.relaxation { relax(relaxation, taken.range) }
    if at < tokens.count - 1 { at += 1 }
    return taken
  }

  mutating func takes(_ sign: String) -> Bool {
    guard token.isSymbol(sign) else { return false }
    take()
    return true
  }

  mutating func expect(_ sign: String, or others: String? = nil) throws(Stop) {
    if !takes(sign) {
      try failAtToken(others.map { "'\(sign)' or \($0)" } ?? "'\(sign)'")
    }
  }

  // MARK: Remarks

  mutating func fail(
    _ message: String,
    _ range: Range<Int>,
    kind: Problem.Kind = .syntax
  ) throws(Stop) -> Never {
    remark(.invalid, message, range, kind: kind)
    throw Stop()
  }

  /// What stands here is not what was expected.
  mutating func failAtToken(_ expected: String) throws(Stop) -> Never {
    switch token.kind {
    case .bad(let message): try fail(message, token.range)
    case .end: try fail("\(expected) was expected at the end", token.range)
    default:
      let found = quoted(printable(String(spelling(token).prefix(40))))
      try fail("\(expected) was expected here, not \(found)", token.range)
    }
  }

  mutating func relax(_ message: String, _ range: Range<Int>) {
    remark(.metricsQLOnly, message, range)
  }

  mutating func remark(
    _ verdict: Verdict,
    _ message: String,
    _ range: Range<Int>,
    kind: Problem.Kind = .syntax
  ) {
    remarks.append(Remark(verdict, Problem(kind, message, at: text.span(of: range))))
  }

  /// A node over others, unless the tree grows too high.
  mutating func node(_ expression: Expression, over heights: Int...) throws(Stop) -> Node {
    let height = (heights.max() ?? 0) + 1
    guard height <= Self.heightLimit else {
      try fail(
        "this expression has more than \(Self.heightLimit) operators in a row",
        token.range,
        kind: .limit
      )
    }
    return Node(expression: expression, height: height)
  }

  // MARK: Operators

  mutating func expression() throws(Stop) -> Node {
    depth += 1
    defer { depth -= 1 }
    try checkDepth(at: token.range)
    return try binary(lowest: 0)
  }

  /// Operators that bind at least so tightly, and their operands.
  private mutating func binary(lowest: Int) throws(Stop) -> Node {
    var left = try unary(lowest: lowest)
    while let operation = operation(token), operation.precedence >= lowest {
      let sign = take()
      if operation.isMetricsQL {
        relax("the operator '\(operation.rawValue)' is unknown to Prometheus", sign.range)
      } else if operation == .trimLower || operation == .trimUpper {
        remark(
          .prometheusOnly,
          "the operator '\(operation.rawValue)' is unknown to MetricsQL",
          sign.range
        )
      }
      let (isBool, matching) = try modifiers(of: operation, sign.range, left.range.lowerBound)
      let right = try rightOperand(of: operation, sign.range)
      let binary = Binary(
        operation: operation,
        operatorRange: sign.range,
        isBool: isBool,
        matching: matching,
        left: left.expression,
        right: right.expression,
        range: left.range.lowerBound..<right.range.upperBound
      )
      left = try node(.binary(binary), over: left.height, right.height)
    }
    return left
  }

  private mutating func rightOperand(
    of operation: Operation,
    _ sign: Range<Int>
  ) throws(Stop) -> Node {
    guard operation == .power else { return try binary(lowest: operation.precedence + 1) }
    // Powers are read from the right, one level each.
    depth += 1
    defer { depth -= 1 }
    try checkDepth(at: sign)
    return try binary(lowest: operation.precedence)
  }

  private mutating func checkDepth(at range: Range<Int>) throws(Stop) {
    guard depth <= Self.depthLimit else {
      try fail(
        "this expression is nested more than \(Self.depthLimit) levels deep",
        range,
        kind: .limit
      )
    }
  }

  /// Signs, which bind like `*`, and what they stand before.
  private mutating func unary(lowest: Int) throws(Stop) -> Node {
    var signs: [Token] = []
    while token.isSymbol("-") || token.isSymbol("+") { signs.append(take()) }
    guard !signs.isEmpty else { return try postfix() }
    var operand = try binary(lowest: Operation.power.precedence)
    for sign in signs.reversed() {
      let range = sign.range.lowerBound..<operand.range.upperBound
      let isNegative = spelling(sign) == "-"
      let unary = Unary(isNegative: isNegative, operand: operand.expression, range: range)
      operand = try node(.unary(unary), over: operand.height)
    }
    return operand
  }

  private func operation(_ token: Token) -> Operation? {
    switch token.kind {
    case .symbol(let sign): return Operation(rawValue: sign)
    case .word: return Operation(rawValue: keyword(token))
    default: return nil
    }
  }

  // MARK: Modifiers of operators

  private mutating func modifiers(
    of operation: Operation,
    _ sign: Range<Int>,
    _ start: Int
  ) throws(Stop) -> (isBool: Bool, matching: Matching?) {
    var isBool = false
    if keyword(token) == "bool" {
      take()
      isBool = true
      if !operation.isComparison {
        remark(.invalid, "'bool' can only stand behind a comparison", sign)
      }
    }
    let word = keyword(token)
    guard word == "on" || word == "ignoring" else { return (isBool, nil) }
    take()
    var matching = Matching(isOn: word == "on", labels: try labels(after: word))
    let side = keyword(token)
    guard side == "group_left" || side == "group_right" else { return (isBool, matching) }
    let sideRange = take().range
    matching.many = side == "group_left" ? .left : .right
    if token.isSymbol("(") {
      matching.includesOthers = peek().isSymbol("*")
      matching.included = try labels(after: side, allowsAll: true)
    }
    if keyword(token) == "prefix", peek().kind == .string {
      relax("'prefix' behind '\(side)' is unknown to Prometheus", token.range)
      matching.includesOthers = true
      take()
      take()
    }
    if operation.isSet {
      remark(
        .invalid,
        "'\(side)' cannot stand behind '\(operation.rawValue)'",
        min(start, sideRange.lowerBound)..<sideRange.upperBound
      )
    }
    return (isBool, matching)
  }

  /// Labels in parentheses.
  mutating func labels(after word: String, allowsAll: Bool = false) throws(Stop) -> Labels {
    let start = token.range.lowerBound
    guard takes("(") else { try failAtToken("'(' behind '\(word)'") }
    var names: [Name] = []
    if allowsAll, token.isSymbol("*") {
      relax("'*' behind '\(word)' is unknown to Prometheus", take().range)
    } else {
      while !token.isSymbol(")") {
        switch token.kind {
        case .word: names.append(Name(text: nameText(bytes[token.range]), range: token.range))
        case .string: names.append(Name(text: unquoted(token.range, in: bytes), range: token.range))
        default: try failAtToken(names.isEmpty ? "a label or ')'" : "a label")
        }
        take()
        guard takes(",") else { break }
      }
    }
    let end = token.range.upperBound
    try expect(")", or: "','")
    return Labels(names: names, range: start..<end)
  }
}
