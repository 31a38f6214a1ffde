import Diagnostics

/// Checks types, counts of arguments and matchers as Prometheus does.
///
/// MetricsQL checks hardly any of this, so that most remarks are about Prometheus only.
struct Checker {
  let text: MappedText
  /// The names that `WITH` has defined, which may be anything.
  let known: Set<String>
  var remarks: [Remark] = []

  init(text: MappedText, known: Set<String>) {
    self.text = text
    self.known = known
  }

  private mutating func remark(_ verdict: Verdict, _ message: String, _ range: Range<Int>) {
    remarks.append(Remark(verdict, Problem(.syntax, message, at: text.span(of: range))))
  }

  private mutating func refuse(_ message: String, _ range: Range<Int>) {
    remark(.metricsQLOnly, message, range)
  }

  /// Checks an expression and all in it; returns its type.
  @discardableResult mutating func check(_ expression: Expression) -> ValueType {
    switch expression {
    case .number: return .scalar
    case .string: return .string
    case .selector(let node): return check(node)
    case .range(let node):
      check(node.operand)
      return .rangeVector
    case .subquery(let node):
      let type = check(node.operand)
      if !type.fits(.instantVector) {
        refuse("a range can be taken of an instant vector only, not of a \(type)", node.range)
      }
      return .rangeVector
    case .offset(let node): return check(node.operand)
    case .at(let node):
      if case .expression(let time) = node.time { check(time) }
      return check(node.operand)
    case .call(let node): return check(node)
    case .aggregation(let node): return check(node)
    case .unary(let node): return check(node)
    case .binary(let node): return check(node)
    case .group(let node):
      var types: [ValueType] = []
      for member in node.members { types.append(check(member)) }
      return types.count == 1 ? types[0] : .unknown
    case .with(let node):
      for definition in node.definitions {
        if let value = definition.value { check(value) }
      }
      check(node.body)
      return .unknown
    }
  }

  // MARK: Selectors

  private mutating func check(_ selector: Selector) -> ValueType {
    let name = selector.name?.text
    if let name, known.contains(name) { return .unknown }
    guard known.isEmpty else { return .instantVector }
    var names = name == nil ? 0 : 1
    var isNarrow = name != nil
    for matcher in selector.matchers {
      if matcher.label.text == "__name__", !matcher.isAlternative { names += 1 }
      isNarrow = isNarrow || !matchesEmpty(matcher)
    }
    if names > 1 {
      refuse("the name of the metric is given twice", selector.range)
    } else if !isNarrow {
      refuse(
        "this matches every series; a matcher is missing that refuses the empty text",
        selector.range
      )
    }
    return .instantVector
  }

  private func matchesEmpty(_ matcher: Matcher) -> Bool {
    let value = matcher.value.value
    return switch matcher.comparison {
    case .equal: value.isEmpty
    case .notEqual: !value.isEmpty
    case .matches: RegularExpression(Array(value.utf8)).matchesEmpty
    case .notMatches: !RegularExpression(Array(value.utf8)).matchesEmpty
    }
  }

  // MARK: Calls

  private mutating func check(_ call: Call) -> ValueType {
    var types: [ValueType] = []
    for argument in call.arguments { types.append(check(argument)) }
    let name = call.function.text
    if known.contains(name) { return .unknown }
    guard let function = FunctionTable.function(name) else {
      let names = FunctionTable.functions.values.map(\.name).sorted()
      let hint = suggestion(for: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
      remark(.invalid, "there is no function '\(printable(name))'\(hint)", call.function.range)
      return .unknown
    }
    switch function.availability {
    case .both: break
    case .prometheusOnly:
      remark(.prometheusOnly, "the function '\(name)' is unknown to MetricsQL", call.function.range)
    case .metricsQLOnly:
      refuse("the function '\(name)' is unknown to Prometheus", call.function.range)
      return .unknown
    case .experimental:
      remark(.invalid, "the function '\(name)' is experimental", call.function.range)
      return .unknown
    }
    if function.name != name {
      refuse("this function is spelled '\(function.name)' in Prometheus", call.function.range)
    }
    checkArguments(of: call, types, function)
    return function.result
  }

  private mutating func checkArguments(
    of call: Call,
    _ types: [ValueType],
    _ function: Function
  ) {
    let count = types.count
    let most = function.most ?? Int.max
    if count < function.fewest || count > most {
      let wanted: String
      if function.fewest == most {
        wanted = "\(most)"
      } else {
        wanted = count < function.fewest ? "at least \(function.fewest)" : "at most \(most)"
      }
      refuse(
        "'\(function.name)' takes \(wanted) argument\(wanted.hasSuffix("1") ? "" : "s"), not \(count)",
        call.range
      )
      return
    }
    guard let last = function.parameters.last else { return }
    for (index, type) in types.enumerated() {
      let wanted = index < function.parameters.count ? function.parameters[index] : last
      guard !type.fits(wanted) else { continue }
      refuse(
        "'\(function.name)' takes \(wanted.withArticle) here, not \(type.withArticle)",
        call.arguments[index].range
      )
    }
  }

  // MARK: Aggregations

  private mutating func check(_ node: Aggregation) -> ValueType {
    var types: [ValueType] = []
    for argument in node.arguments { types.append(check(argument)) }
    guard let aggregator = AggregatorTable.aggregator(node.name.text) else {
      return .instantVector
    }
    let name = aggregator.name
    switch aggregator.availability {
    case .both, .prometheusOnly: break
    case .metricsQLOnly:
      refuse("the aggregation '\(name)' is unknown to Prometheus", node.range)
      return .instantVector
    case .experimental:
      remark(.invalid, "the aggregation '\(name)' is experimental", node.range)
      return .instantVector
    }
    let wanted = aggregator.parameter == nil ? 1 : 2
    guard types.count == wanted else {
      let word = wanted == 1 ? "argument" : "arguments"
      refuse("'\(name)' takes \(wanted) \(word), not \(types.count)", node.range)
      return .instantVector
    }
    if let type = types.last, let operand = node.arguments.last, !type.fits(.instantVector) {
      refuse("'\(name)' takes an instant vector, not \(type.withArticle)", operand.range)
    }
    if let parameter = aggregator.parameter, let type = types.first,
      let argument = node.arguments.first, !type.fits(parameter)
    {
      refuse(
        "'\(name)' takes \(parameter.withArticle) first, not \(type.withArticle)",
        argument.range
      )
    }
    return .instantVector
  }

  // MARK: Operators

  private mutating func check(_ unary: Unary) -> ValueType {
    let type = check(unary.operand)
    if type == .string || type == .rangeVector {
      refuse("a sign cannot stand before \(type.withArticle)", unary.range)
    }
    return type
  }

  private mutating func check(_ binary: Binary) -> ValueType {
    let left = check(binary.left)
    let right = check(binary.right)
    let operation = binary.operation
    let sign = operation.rawValue
    let result: ValueType = left == .scalar && right == .scalar ? .scalar : .instantVector
    if operation.isMetricsQL { return left == right ? left : .unknown }
    if operation.isComparison, !binary.isBool, left == .scalar, right == .scalar {
      refuse("two numbers are compared; 'bool' is missing behind '\(sign)'", binary.operatorRange)
    }
    checkLabels(of: binary)
    for (type, operand) in [(left, binary.left), (right, binary.right)]
    where type == .string || type == .rangeVector {
      refuse(
        "'\(sign)' takes a scalar or an instant vector, not \(type.withArticle)",
        operand.range
      )
    }
    if left.isScalar || right.isScalar {
      if operation.isSet {
        refuse("'\(sign)' takes two instant vectors, not a scalar", binary.range)
      } else if let matching = binary.matching, !matching.labels.names.isEmpty {
        let word = matching.isOn ? "on" : "ignoring"
        refuse("'\(word)' needs two instant vectors", binary.range)
      }
    }
    return result
  }

  private mutating func checkLabels(of binary: Binary) {
    guard let matching = binary.matching, matching.isOn, let included = matching.included else {
      return
    }
    let own = Set(matching.labels.names.map(\.text))
    for label in included.names where own.contains(label.text) {
      let word = matching.many == .left ? "group_left" : "group_right"
      refuse(
        "the label \(quoted(printable(label.text))) stands in both 'on' and '\(word)'",
        binary.operatorRange
      )
    }
  }
}

extension ValueType {
  fileprivate var isScalar: Bool { self == .scalar }

  fileprivate var withArticle: String {
    self == .instantVector ? "an \(rawValue)" : "a \(rawValue)"
  }
}
