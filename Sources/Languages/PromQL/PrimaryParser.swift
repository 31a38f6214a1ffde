/// Operands: literals, selectors, calls, aggregations, parentheses.
extension Parser {
  mutating func primary() throws(Stop) -> Node {
    let first = token
    switch first.kind {
    case .number(let value):
      take()
      return Node(expression: .number(NumberLiteral(value: value, range: first.range)))
    case .duration(let seconds):
      take()
      let literal = NumberLiteral(value: seconds ?? .nan, range: first.range)
      return Node(expression: .number(literal))
    case .string:
      take()
      let literal = StringLiteral(value: unquoted(first.range, in: bytes), range: first.range)
      return Node(expression: .string(literal))
    case .symbol("("): return try group()
    case .symbol("{"): return try selector(name: nil)
    case .word: return try named()
    default: try failAtToken("an operand")
    }
  }

  private mutating func group() throws(Stop) -> Node {
    let start = take().range.lowerBound
    let (members, height, hasStrayComma) = try list()
    let end = token.range.upperBound
    try expect(")", or: "an operator")
    if members.count != 1 || hasStrayComma != nil {
      relax("one expression stands in parentheses in Prometheus", start..<end)
    }
    return try node(.group(Group(members: members, range: start..<end)), over: height)
  }

  /// Expressions with commas between them, up to `)`; a comma at the end is MetricsQL.
  private mutating func list() throws(Stop) -> ([Expression], height: Int, Range<Int>?) {
    var members: [Expression] = []
    var height = 0
    var strayComma: Range<Int>?
    while !token.isSymbol(")") {
      let member = try expression()
      members.append(member.expression)
      height = max(height, member.height)
      strayComma = nil
      guard token.isSymbol(",") else { break }
      strayComma = take().range
    }
    return (members, height, strayComma)
  }

  /// Arguments in parentheses.
  private mutating func arguments() throws(Stop) -> ([Expression], height: Int, end: Int) {
    try expect("(")
    let (members, height, strayComma) = try list()
    if let strayComma {
      relax("a ',' at the end of arguments is an error in Prometheus", strayComma)
    }
    let end = token.range.upperBound
    try expect(")", or: "','")
    return (members, height, end)
  }

  // MARK: Words

  private static let reserved: Set<String> = [
    "on", "ignoring", "group_left", "group_right", "bool", "atan2",
  ]

  private mutating func named() throws(Stop) -> Node {
    let word = keyword(token)
    if Self.reserved.contains(word) { try failAtToken("an operand") }
    if word == "with", peek().isSymbol("(") { return try with() }
    if AggregatorTable.aggregator(word) != nil {
      let next = keyword(peek())
      let hasGrouping = next == "by" || next == "without"
      if peek().isSymbol("(") || hasGrouping { return try aggregation() }
    }
    if peek().isSymbol("(") {
      if ["and", "or", "unless", "by", "without", "offset"].contains(word) {
        try failAtToken("an operand")
      }
      return try call()
    }
    let name = take()
    return try selector(name: Name(text: nameText(bytes[name.range]), range: name.range))
  }

  private mutating func call() throws(Stop) -> Node {
    let name = take().range
    let (arguments, height, end) = try arguments()
    let call = Call(
      function: Name(text: nameText(bytes[name]), range: name),
      arguments: arguments,
      range: name.lowerBound..<end
    )
    return try node(.call(call), over: height)
  }

  private mutating func aggregation() throws(Stop) -> Node {
    let name = take().range
    var grouping = try grouping()
    var (arguments, height, end) = try arguments()
    if grouping == nil, let late = try self.grouping() {
      grouping = late
      switch late {
      case .by(let labels), .without(let labels): end = labels.range.upperBound
      }
    }
    if keyword(token) == "limit", case .number = peek().kind {
      relax("'limit' behind an aggregation is unknown to Prometheus", token.range)
      take()
      end = take().range.upperBound
    }
    let aggregation = Aggregation(
      name: Name(text: nameText(bytes[name]), range: name),
      arguments: arguments,
      grouping: grouping,
      range: name.lowerBound..<end
    )
    height = max(height, 0)
    return try node(.aggregation(aggregation), over: height)
  }

  private mutating func grouping() throws(Stop) -> Aggregation.Grouping? {
    let word = keyword(token)
    guard word == "by" || word == "without" else { return nil }
    take()
    let labels = try labels(after: word)
    return word == "by" ? .by(labels) : .without(labels)
  }

  // MARK: Named parts

  private mutating func with() throws(Stop) -> Node {
    let start = take().range
    relax("'WITH' is unknown to Prometheus", start)
    try expect("(")
    var definitions: [With.Definition] = []
    var height = 0
    while !token.isSymbol(")") {
      guard token.kind == .word else { try failAtToken("a name or ')'") }
      let name = take().range
      var definition = With.Definition(
        name: Name(text: nameText(bytes[name]), range: name),
        parameters: [],
        value: nil
      )
      definedNames.insert(definition.name.text)
      if token.isSymbol("(") {
        definition.parameters = try labels(after: definition.name.text).names
        definedNames.formUnion(definition.parameters.map(\.text))
      }
      try expect("=")
      let value = try expression()
      definition.value = value.expression
      height = max(height, value.height)
      definitions.append(definition)
      guard takes(",") else { break }
    }
    try expect(")", or: "','")
    let body = try expression()
    let range = start.lowerBound..<body.range.upperBound
    return try node(
      .with(With(definitions: definitions, body: body.expression, range: range)),
      over: height,
      body.height
    )
  }

  // MARK: Selectors

  private mutating func selector(name: Name?) throws(Stop) -> Node {
    let start = name?.range.lowerBound ?? token.range.lowerBound
    guard takes("{") else {
      let range = name?.range ?? start..<start
      return Node(expression: .selector(Selector(name: name, matchers: [], range: range)))
    }
    var matchers: [Matcher] = []
    var isAlternative = false
    while !token.isSymbol("}") {
      if let matcher = try matcher(isAlternative: isAlternative) { matchers.append(matcher) }
      isAlternative = false
      if keyword(token) == "or" {
        relax("'or' in braces is unknown to Prometheus", take().range)
        isAlternative = true
        continue
      }
      guard takes(",") else { break }
    }
    let end = token.range.upperBound
    try expect("}", or: "','")
    let selector = Selector(name: name, matchers: matchers, range: start..<end)
    return Node(expression: .selector(selector))
  }

  private mutating func matcher(isAlternative: Bool) throws(Stop) -> Matcher? {
    let first = token
    let label: Name
    switch first.kind {
    case .word: label = Name(text: nameText(bytes[first.range]), range: first.range)
    case .string: label = Name(text: unquoted(first.range, in: bytes), range: first.range)
    default: try failAtToken("a label or '}'")
    }
    take()
    guard let comparison = Matcher.Comparison(rawValue: sign(token)) else {
      return try loneName(label, isText: first.kind == .string, isAlternative)
    }
    take()
    return Matcher(
      label: label,
      comparison: comparison,
      value: try comparand(of: label, comparison),
      isAlternative: isAlternative
    )
  }

  private func sign(_ token: Token) -> String {
    if case .symbol(let sign) = token.kind { sign } else { "" }
  }

  /// A name without a comparison: of a metric, in quotes, or of what `WITH` has defined.
  private mutating func loneName(
    _ label: Name,
    isText: Bool,
    _ isAlternative: Bool
  ) throws(Stop) -> Matcher? {
    let isLast = token.isSymbol(",") || token.isSymbol("}")
    if isText, isLast || keyword(token) == "or" {
      return Matcher(
        label: Name(text: "__name__", range: label.range),
        comparison: .equal,
        value: StringLiteral(value: label.text, range: label.range),
        isAlternative: isAlternative
      )
    }
    if isLast, definedNames.contains(label.text) { return nil }
    try failAtToken("'=', '!=', '=~' or '!~'")
  }

  /// The text that a label is compared with.
  private mutating func comparand(
    of label: Name,
    _ comparison: Matcher.Comparison
  ) throws(Stop) -> StringLiteral {
    let value = token
    if value.kind == .word, definedNames.contains(spelling(value)) {
      take()
      return StringLiteral(value: "", range: value.range)
    }
    guard value.kind == .string else { try failAtToken("a text in quotes") }
    take()
    let literal = StringLiteral(value: unquoted(value.range, in: bytes), range: value.range)
    let isRegex = comparison == .matches || comparison == .notMatches
    if isRegex, let trouble = RegularExpression(Array(literal.value.utf8)).trouble {
      remark(.invalid, "this regular expression cannot be read: \(trouble)", label.range)
    }
    return literal
  }
}
