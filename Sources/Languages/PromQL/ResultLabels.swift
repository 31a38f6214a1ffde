/// The labels that the series of a result can have.
public enum ResultLabels: Hashable, Sendable {
  /// None but these.
  case only(Set<String>)
  /// Any but these.
  case allBut(Set<String>)

  /// Any label, or nothing is known.
  public static let any = ResultLabels.allBut([])

  /// Whether a series can have a label.
  public func contains(_ label: String) -> Bool {
    switch self {
    case .only(let labels): labels.contains(label)
    case .allBut(let labels): !labels.contains(label)
    }
  }

  func inserting(_ labels: Set<String>) -> ResultLabels {
    switch self {
    case .only(let own): .only(own.union(labels))
    case .allBut(let others): .allBut(others.subtracting(labels))
    }
  }

  func removing(_ labels: Set<String>) -> ResultLabels {
    switch self {
    case .only(let own): .only(own.subtracting(labels))
    case .allBut(let others): .allBut(others.union(labels))
    }
  }

  func keeping(_ labels: Set<String>) -> ResultLabels {
    .only(labels.filter { contains($0) })
  }

  func union(_ other: ResultLabels) -> ResultLabels {
    switch (self, other) {
    case (.only(let labels), _): other.inserting(labels)
    case (_, .only(let labels)): inserting(labels)
    case (.allBut(let left), .allBut(let right)): .allBut(left.intersection(right))
    }
  }
}

extension Expression {
  /// The labels that the series it yields can have; where dialects differ, those of either.
  public var labels: ResultLabels { result.labels }

  /// Those labels, and whether it is certain to be one number; both at once, so that a long chain of
  /// operands is walked over only once.
  fileprivate var result: (labels: ResultLabels, isScalar: Bool) {
    switch self {
    case .number: (.only([]), true)
    case .string: (.only([]), false)
    case .selector: (.any, false)
    case .range(let node): (node.operand.labels, false)
    case .subquery(let node): (node.operand.labels, false)
    case .offset(let node): node.operand.result
    case .at(let node): node.operand.result
    case .call(let node): node.result
    case .aggregation(let node): (node.labels, false)
    case .unary(let node): node.operand.result
    case .binary(let node): node.result
    case .group(let node):
      node.members.count == 1
        ? node.members[0].result
        : (node.members.reduce(.only([])) { $0.union($1.labels) }, false)
    case .with: (.any, false)
    }
  }
}

extension Call {
  fileprivate var result: (labels: ResultLabels, isScalar: Bool) {
    (labels, FunctionTable.function(function.text)?.result == .scalar)
  }

  private var labels: ResultLabels {
    guard let known = FunctionTable.function(function.text), known.availability != .metricsQLOnly,
      known.availability != .experimental
    else { return .any }
    switch known.name {
    case "scalar", "time", "pi", "vector": return .only([])
    case "absent", "absent_over_time":
      return arguments.count == 1 ? Self.fixedLabels(of: arguments[0]) : .any
    case "label_replace", "label_join":
      guard arguments.count >= 2, case .string(let label) = arguments[1] else { return .any }
      return arguments[0].labels.inserting([label.value])
    case "histogram_quantile", "histogram_fraction":
      // With an argument more, MetricsQL adds a label that it names.
      guard arguments.count == known.parameters.count, let last = arguments.last else {
        return .any
      }
      return last.labels.removing(["le"])
    default:
      let isSeries: (ValueType) -> Bool = { $0 == .instantVector || $0 == .rangeVector }
      guard let index = known.parameters.firstIndex(where: isSeries) else { return .any }
      if arguments.isEmpty { return .only([]) }
      return index < arguments.count ? arguments[index].labels : .any
    }
  }

  /// What `absent` has: the labels that the series would have had for certain.
  private static func fixedLabels(of operand: Expression) -> ResultLabels {
    switch operand {
    case .selector(let selector):
      let isFixed: (Matcher) -> Bool = { $0.comparison == .equal && $0.label.text != "__name__" }
      return .only(Set(selector.matchers.filter(isFixed).map(\.label.text)))
    case .range(let node): return fixedLabels(of: node.operand)
    case .offset(let node): return fixedLabels(of: node.operand)
    case .group(let node) where node.members.count == 1: return fixedLabels(of: node.members[0])
    default: return .only([])
    }
  }
}

extension Aggregation {
  fileprivate var labels: ResultLabels {
    guard let known = AggregatorTable.aggregator(name.text), known.availability == .both,
      let operand = arguments.last?.labels
    else { return .any }
    if known.name == "topk" || known.name == "bottomk" { return operand }
    // MetricsQL aggregates several arguments as one.
    let all = known.parameter == nil ? arguments.reduce(operand) { $0.union($1.labels) } : operand
    var result: ResultLabels =
      switch grouping {
      case .by(let labels): all.keeping(labels.texts)
      case .without(let labels): all.removing(labels.texts)
      case nil: .only([])
      }
    if known.name == "count_values" {
      guard case .string(let label) = arguments[0] else { return .any }
      result = result.inserting([label.value])
    }
    return result
  }
}

extension Binary {
  fileprivate var result: (labels: ResultLabels, isScalar: Bool) {
    let left = left.result
    let right = right.result
    return (labels(of: left, and: right), left.isScalar && right.isScalar)
  }

  private typealias Side = (labels: ResultLabels, isScalar: Bool)

  private func labels(of left: Side, and right: Side) -> ResultLabels {
    switch operation {
    case .and, .unless, .if, .ifnot: return left.labels
    case .or, .default: return left.labels.union(right.labels)
    default: break
    }
    if left.isScalar { return right.labels }
    if right.isScalar { return left.labels }
    let all = left.labels.union(right.labels)
    guard let matching else {
      // Series pair up if all labels are the same. MetricsQL also pairs a single series without labels
      // with all of the other side.
      guard case .only(let own) = left.labels, case .only(let others) = right.labels,
        !own.isEmpty, !others.isEmpty
      else { return all }
      return .only(own.intersection(others))
    }
    if let many = matching.many {
      let (own, others) = many == .left ? (left, right) : (right, left)
      if matching.includesOthers { return .any }
      guard let included = matching.included else { return own.labels }
      return own.labels.union(others.labels.keeping(included.texts))
    }
    let names = matching.labels.texts
    return matching.isOn ? all.keeping(names) : all.removing(names)
  }
}

extension Labels {
  fileprivate var texts: Set<String> { Set(names.map(\.text)) }
}
