/// Labels in parentheses behind `by`, `without`, `on`, `ignoring`, `group_left`, `group_right`.
public struct Labels: Hashable, Sendable {
  /// The labels.
  public var names: [Name]
  /// Where they stand, parentheses included.
  public var range: Range<Int>
}

/// An aggregation over series.
public struct Aggregation: Hashable, Sendable {
  /// What becomes of the labels.
  public enum Grouping: Hashable, Sendable {
    /// Only these are kept.
    case by(Labels)
    /// All but these are kept.
    case without(Labels)
  }

  /// The operator: `sum`.
  public var name: Name
  /// What it is given; the series come last.
  public var arguments: [Expression]
  /// What becomes of the labels; nil drops them all.
  public var grouping: Grouping?
  /// Where it stands.
  public var range: Range<Int>
}

/// A sign and an operand.
public struct Unary: Hashable, Sendable {
  /// Whether the sign is a minus.
  public var isNegative: Bool
  /// What it stands before.
  public var operand: Expression
  /// Where it stands.
  public var range: Range<Int>
}

/// Two operands and an operator.
public struct Binary: Hashable, Sendable {
  /// The operator in lower case.
  public var operation: Operation
  /// Where the operator stands.
  public var operatorRange: Range<Int>
  /// Whether `bool` makes a comparison yield 0 and 1.
  public var isBool: Bool
  /// Which labels pair up the series.
  public var matching: Matching?
  /// The left operand.
  public var left: Expression
  /// The right operand.
  public var right: Expression
  /// Where it stands.
  public var range: Range<Int>
}

/// Which labels pair up the series of two operands.
public struct Matching: Hashable, Sendable {
  /// Which side may hold several series for one of the other.
  public enum Many: Hashable, Sendable {
    /// `group_left`.
    case left
    /// `group_right`.
    case right
  }

  /// Whether only the labels count, `on`, or all others, `ignoring`.
  public var isOn: Bool
  /// The labels.
  public var labels: Labels
  /// Which side may hold several series for one of the other.
  public var many: Many?
  /// The labels that are taken over from the other side.
  public var included: Labels?
  /// Whether MetricsQL takes over all labels, `*`, or gives those it takes over a `prefix`.
  public var includesOthers = false
}

/// Parentheses round an expression.
public struct Group: Hashable, Sendable {
  /// What is inside; with several members, or none, a union of MetricsQL.
  public var members: [Expression]
  /// Where it stands, parentheses included.
  public var range: Range<Int>
}

/// Named parts of MetricsQL.
public struct With: Hashable, Sendable {
  /// One named part: `rate5m(x) = rate(x[5m])`.
  public struct Definition: Hashable, Sendable {
    /// Its name.
    public var name: Name
    /// What it is given.
    public var parameters: [Name]
    /// What it stands for.
    public var value: Expression?
  }

  /// The named parts.
  public var definitions: [Definition]
  /// The query that uses them.
  public var body: Expression
  /// Where it stands.
  public var range: Range<Int>
}
