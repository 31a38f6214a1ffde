/// What follows an operand: ranges, `offset`, `@`.
extension Parser {
  mutating func postfix() throws(Stop) -> Node {
    var operand = try primary()
    while true {
      if token.isSymbol("[") {
        operand = try bracket(behind: operand)
      } else if token.isSymbol("@") {
        operand = try anchor(operand)
      } else if keyword(token) == "offset" {
        operand = try offset(operand)
      } else if keyword(token) == "keep_metric_names" {
        relax("'keep_metric_names' is unknown to Prometheus", take().range)
      } else {
        return operand
      }
    }
  }

  // MARK: Brackets

  private mutating func bracket(behind operand: Node) throws(Stop) -> Node {
    let start = operand.range.lowerBound
    let open = take().range.lowerBound
    var window: Duration?
    if !token.isSymbol(":") { window = try duration(isPositive: true) }
    guard takes(":") else {
      let end = token.range.upperBound
      try expect("]", or: "':'")
      guard let window else { try failAtToken("a duration") }
      try checkRange(of: operand, open..<end)
      let selection = RangeSelection(
        operand: operand.expression,
        window: window,
        bracketRange: open..<end,
        range: start..<end
      )
      return try node(.range(selection), over: operand.height)
    }
    return try subquery(of: operand, window, from: open)
  }

  /// What follows the `:` of a subquery.
  private mutating func subquery(
    of operand: Node,
    _ window: Duration?,
    from open: Int
  ) throws(Stop) -> Node {
    let start = operand.range.lowerBound
    if window == nil {
      relax("a duration is missing before ':'", open..<open + 1)
    }
    var step: Duration?
    if !token.isSymbol("]") { step = try duration(isPositive: true) }
    let end = token.range.upperBound
    try expect("]")
    switch operand.expression {
    case .range, .subquery:
      try fail("a range cannot be taken of a range", start..<end)
    case .offset, .at:
      remark(
        .prometheusOnly,
        "a range cannot stand behind 'offset' and '@' in MetricsQL",
        open..<end
      )
    default: break
    }
    let subquery = Subquery(
      operand: operand.expression,
      window: window,
      step: step,
      range: start..<end
    )
    return try node(.subquery(subquery), over: operand.height)
  }

  private mutating func checkRange(of operand: Node, _ range: Range<Int>) throws(Stop) {
    switch operand.expression {
    case .selector: break
    case .range, .subquery:
      try fail("a range cannot be taken of a range", operand.range.lowerBound..<range.upperBound)
    case .offset, .at:
      try fail("a range must stand before 'offset' and '@'", range)
    default: relax("a range is taken of a plain selector only in Prometheus", range)
    }
  }

  // MARK: Durations

  /// A duration, or a number of seconds.
  mutating func duration(isPositive: Bool) throws(Stop) -> Duration {
    var start = token.range.lowerBound
    var sign = 1.0
    if !isPositive, token.isSymbol("-") || token.isSymbol("+") {
      sign = token.isSymbol("-") ? -1 : 1
      start = take().range.lowerBound
    }
    let seconds: Double?
    switch token.kind {
    case .duration(let value): seconds = value
    case .number(let value):
      guard value.isFinite else { try failAtToken("a duration") }
      seconds = value
    default: try failAtToken("a duration")
    }
    let range = start..<take().range.upperBound
    if isPositive, let seconds, seconds <= 0 {
      relax("this duration must be more than 0", range)
    } else if let seconds, seconds > 9_223_372_036 {
      relax("this duration is longer than the 292 years of Prometheus", range)
    }
    return Duration(seconds: seconds.map { $0 * sign }, range: range)
  }

  // MARK: Offset and time

  private mutating func offset(_ operand: Node) throws(Stop) -> Node {
    let sign = take().range
    try checkModifier("offset", at: sign, of: operand)
    let duration = try duration(isPositive: false)
    let range = operand.range.lowerBound..<duration.range.upperBound
    let offset = Offset(operand: operand.expression, duration: duration, range: range)
    return try node(.offset(offset), over: operand.height)
  }

  private mutating func anchor(_ operand: Node) throws(Stop) -> Node {
    let sign = take().range
    try checkModifier("@", at: sign, of: operand)
    let (time, end, height) = try time()
    let range = operand.range.lowerBound..<end
    let anchor = TimeAnchor(operand: operand.expression, time: time, range: range)
    return try node(.at(anchor), over: operand.height, height)
  }

  private mutating func time() throws(Stop) -> (TimeAnchor.Time, end: Int, height: Int) {
    let word = keyword(token)
    if word == "start" || word == "end", peek().isSymbol("("), peek(2).isSymbol(")") {
      take()
      take()
      return (word == "start" ? .start : .end, take().range.upperBound, 0)
    }
    var sign = 1.0
    let start = token.range
    let isSigned = token.isSymbol("-") || token.isSymbol("+")
    if isSigned { sign = spelling(take()) == "-" ? -1 : 1 }
    if case .number(let value) = token.kind {
      let range = take().range
      if !value.isFinite || value >= 9.2e15 {
        relax("this time is out of reach for Prometheus", range)
      }
      return (.seconds(value * sign), range.upperBound, 0)
    }
    if isSigned { try failAtToken("a time in seconds") }
    switch token.kind {
    case .end, .bad: try failAtToken("a time in seconds, 'start()' or 'end()'")
    default: break
    }
    let node = try primary()
    relax(
      "only a number, 'start()' or 'end()' stands behind '@' in Prometheus",
      start
    )
    return (.expression(node.expression), node.range.upperBound, node.height)
  }

  /// Whether `offset` or `@` can follow the operand.
  private mutating func checkModifier(
    _ name: String,
    at sign: Range<Int>,
    of operand: Node
  ) throws(Stop) {
    var inner = operand.expression
    var isDirect = true
    while true {
      switch inner {
      case .offset(let node):
        if name == "offset" {
          try fail("'offset' can only be given once", operand.range.lowerBound..<sign.upperBound)
        }
        inner = node.operand
        isDirect = false
      case .at(let node):
        if name == "@" {
          try fail("'@' can only be given once", operand.range.lowerBound..<sign.upperBound)
        }
        inner = node.operand
        isDirect = false
      case .selector, .range, .subquery: return
      default:
        if isDirect {
          relax("'\(name)' stands behind a selector or range only in Prometheus", operand.range)
        }
        return
      }
    }
  }
}
