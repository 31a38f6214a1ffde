/// A query of metrics, or a part of one; ranges are UTF-8 offsets into the text.
public indirect enum Expression: Hashable, Sendable {
  /// A number or a duration read as seconds: `1.5e3`, `5m`.
  case number(NumberLiteral)
  /// A text in quotes.
  case string(StringLiteral)
  /// Series by name and labels: `up{job="api"}`.
  case selector(Selector)
  /// A stretch of time of series: `up[5m]`.
  case range(RangeSelection)
  /// A query run over a stretch of time: `up[1h:5m]`.
  case subquery(Subquery)
  /// A query moved in time: `up offset 1d`.
  case offset(Offset)
  /// A query at a fixed time: `up @ end()`.
  case at(TimeAnchor)
  /// A function and its arguments.
  case call(Call)
  /// An aggregation: `sum by (pod) (x)`.
  case aggregation(Aggregation)
  /// A sign and an operand.
  case unary(Unary)
  /// Two operands and an operator.
  case binary(Binary)
  /// Parentheses; with several members a union of MetricsQL.
  case group(Group)
  /// Named parts of MetricsQL: `WITH (x = up) x`.
  case with(With)

  /// Where it stands.
  public var range: Range<Int> {
    switch self {
    case .number(let node): node.range
    case .string(let node): node.range
    case .selector(let node): node.range
    case .range(let node): node.range
    case .subquery(let node): node.range
    case .offset(let node): node.range
    case .at(let node): node.range
    case .call(let node): node.range
    case .aggregation(let node): node.range
    case .unary(let node): node.range
    case .binary(let node): node.range
    case .group(let node): node.range
    case .with(let node): node.range
    }
  }

  /// The expressions right inside it, in the order they are written.
  public var children: [Expression] {
    switch self {
    case .number, .string, .selector: []
    case .range(let node): [node.operand]
    case .subquery(let node): [node.operand]
    case .offset(let node): [node.operand]
    case .at(let node):
      if case .expression(let time) = node.time { [node.operand, time] } else { [node.operand] }
    case .call(let node): node.arguments
    case .aggregation(let node): node.arguments
    case .unary(let node): [node.operand]
    case .binary(let node): [node.left, node.right]
    case .group(let node): node.members
    case .with(let node): node.definitions.compactMap(\.value) + [node.body]
    }
  }
}

/// A number, or a duration in the place of a number.
public struct NumberLiteral: Hashable, Sendable {
  /// The value; seconds for a duration.
  public var value: Double
  /// Where it stands.
  public var range: Range<Int>
}

/// A text in quotes.
public struct StringLiteral: Hashable, Sendable {
  /// The text, escapes resolved; bytes that are not UTF-8 become U+FFFD.
  public var value: String
  /// Where it stands, quotes included.
  public var range: Range<Int>
}

/// A length of time.
public struct Duration: Hashable, Sendable {
  /// How long it is; nil if that depends on the chart, as for `$__interval` and `5i`.
  public var seconds: Double?
  /// Where it stands, sign included.
  public var range: Range<Int>
}

/// Series by name and labels.
public struct Selector: Hashable, Sendable {
  /// The name before the braces.
  public var name: Name?
  /// What labels must be; alternatives of MetricsQL's `or` follow each other.
  public var matchers: [Matcher]
  /// Where it stands, braces included.
  public var range: Range<Int>

  /// The name of the metric, wherever it is written, if it is fixed.
  public var metricName: String? {
    if let name { return name.text }
    return matchers.first { $0.label.text == "__name__" && $0.comparison == .equal }?.value.value
  }
}

/// A name and its place.
public struct Name: Hashable, Sendable {
  /// The name, without quotes and escapes.
  public var text: String
  /// Where it stands, quotes included.
  public var range: Range<Int>
}

/// What a label must be: `job="api"`.
public struct Matcher: Hashable, Sendable {
  /// How a label is compared.
  public enum Comparison: String, Hashable, Sendable {
    /// The label is the text.
    case equal = "="
    /// The label is not the text.
    case notEqual = "!="
    /// The label matches the regular expression.
    case matches = "=~"
    /// The label does not match the regular expression.
    case notMatches = "!~"
  }

  /// The label; `__name__` with the range of the value for a lone name in quotes.
  public var label: Name
  /// How it is compared.
  public var comparison: Comparison
  /// With what.
  public var value: StringLiteral
  /// Whether it begins another alternative of MetricsQL's `or`.
  public var isAlternative: Bool
  /// Where it stands.
  public var range: Range<Int> {
    min(label.range.lowerBound, value.range.lowerBound)..<value.range.upperBound
  }
}

/// A stretch of time of series: `up[5m]`.
public struct RangeSelection: Hashable, Sendable {
  /// The series; anything but a selector is MetricsQL.
  public var operand: Expression
  /// How long the stretch is.
  public var window: Duration
  /// Where the bracket part stands.
  public var bracketRange: Range<Int>
  /// Where it stands.
  public var range: Range<Int>
}

/// A query run over a stretch of time: `up[1h:5m]`.
public struct Subquery: Hashable, Sendable {
  /// The query.
  public var operand: Expression
  /// How long the stretch is; MetricsQL lets it out.
  public var window: Duration?
  /// How far the points lie apart.
  public var step: Duration?
  /// Where it stands.
  public var range: Range<Int>
}

/// A query moved in time.
public struct Offset: Hashable, Sendable {
  /// The query.
  public var operand: Expression
  /// How far back.
  public var duration: Duration
  /// Where it stands.
  public var range: Range<Int>
}

/// A query at a fixed time.
public struct TimeAnchor: Hashable, Sendable {
  /// The times a query can be tied to.
  public enum Time: Hashable, Sendable {
    /// Seconds since 1970.
    case seconds(Double)
    /// The start of the chart.
    case start
    /// The end of the chart.
    case end
    /// What an expression of MetricsQL yields.
    case expression(Expression)
  }

  /// The query.
  public var operand: Expression
  /// When.
  public var time: Time
  /// Where it stands.
  public var range: Range<Int>
}

/// A function and its arguments.
public struct Call: Hashable, Sendable {
  /// The function.
  public var function: Name
  /// What it is given.
  public var arguments: [Expression]
  /// Where it stands.
  public var range: Range<Int>
}
