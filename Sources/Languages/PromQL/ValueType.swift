/// What an expression yields.
public enum ValueType: String, Hashable, Sendable {
  /// One number.
  case scalar
  /// A text.
  case string
  /// Series with one value each.
  case instantVector = "instant vector"
  /// Series with the values of a stretch of time.
  case rangeVector = "range vector"
  /// What MetricsQL makes of it; nothing is known about it.
  case unknown

  /// Whether a value can stand where another type is wanted.
  func fits(_ wanted: ValueType) -> Bool {
    self == wanted || self == .unknown || wanted == .unknown
  }
}

extension Expression {
  /// What it yields.
  public var type: ValueType {
    switch self {
    case .number: .scalar
    case .string: .string
    case .selector: .instantVector
    case .range, .subquery: .rangeVector
    case .offset(let node): node.operand.type
    case .at(let node): node.operand.type
    case .call(let node): FunctionTable.function(node.function.text)?.result ?? .unknown
    case .aggregation: .instantVector
    case .unary(let node): node.operand.type
    case .binary(let node):
      node.left.type == .scalar && node.right.type == .scalar ? .scalar : .instantVector
    case .group(let node): node.members.count == 1 ? node.members[0].type : .unknown
    case .with: .unknown
    }
  }
}
