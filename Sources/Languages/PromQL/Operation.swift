/// The operators between two operands.
public enum Operation: String, Hashable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case modulo = "%"
  case power = "^"
  case atan2
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case trimUpper = "</"
  case trimLower = ">/"
  case and
  case or
  case unless
  case `default`
  case `if`
  case ifnot

  /// Whether it compares two values.
  public var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }

  /// Whether it puts sets of series together.
  public var isSet: Bool { self == .and || self == .or || self == .unless }

  /// Whether only MetricsQL has it.
  var isMetricsQL: Bool { self == .default || self == .if || self == .ifnot }

  /// How tightly it binds.
  var precedence: Int {
    switch self {
    case .default, .if, .ifnot: 0
    case .or: 1
    case .and, .unless: 2
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .trimUpper, .trimLower:
      3
    case .add, .subtract: 4
    case .multiply, .divide, .modulo, .atan2: 5
    case .power: 6
    }
  }
}
