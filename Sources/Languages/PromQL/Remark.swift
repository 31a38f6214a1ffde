public import Diagnostics

/// Which reader of metric queries refuses something.
public enum Verdict: Hashable, Sendable {
  /// Both Prometheus and MetricsQL refuse it: an error.
  case invalid
  /// Prometheus refuses it, MetricsQL takes it: a warning.
  case metricsQLOnly
  /// Prometheus takes it, MetricsQL, which the platform runs, refuses it: a warning.
  case prometheusOnly
}

/// Something one of the dialects refuses, at its place.
public struct Remark: Hashable, Sendable {
  /// Who refuses it.
  public var verdict: Verdict
  /// What is wrong, and where.
  public var problem: Problem

  /// A remark about a problem.
  public init(_ verdict: Verdict, _ problem: Problem) {
    self.verdict = verdict
    self.problem = problem
  }
}

/// A dialect of metric queries.
public enum Dialect: Hashable, Sendable {
  /// Prometheus 3.14 without experimental features.
  case prometheus
  /// MetricsQL 0.87, which the platform runs.
  case metricsQL
}

/// A query, and all that either dialect has against it.
public struct Reading: Sendable {
  /// The query; nil if its syntax is broken.
  public var expression: Expression?
  /// What the dialects refuse, in the order of the text.
  public var remarks: [Remark]

  /// The problems of a dialect.
  public func problems(in dialect: Dialect) -> [Problem] {
    let other: Verdict = dialect == .prometheus ? .metricsQLOnly : .prometheusOnly
    return remarks.filter { $0.verdict == .invalid || $0.verdict == other }.map(\.problem)
  }
}

/// Parses a metric query; the problems are those that both Prometheus and MetricsQL have with it.
public func parse(_ text: MappedText) -> Parsed<Expression?> {
  let reading = read(text)
  let problems = reading.remarks.filter { $0.verdict == .invalid }.map(\.problem)
  return Parsed(reading.expression, problems: problems)
}

/// Parses a metric query as one dialect does.
public func parse(_ text: MappedText, as dialect: Dialect) -> Parsed<Expression?> {
  let reading = read(text)
  return Parsed(reading.expression, problems: reading.problems(in: dialect))
}

/// Parses and checks a metric query, and says of every problem which dialect has it.
public func read(_ text: MappedText) -> Reading {
  read(text, bytes: text.bytes)
}

/// Parses and checks a metric query whose placeholders have been filled in.
public func read(_ substitution: Substitution) -> Reading {
  read(substitution.original, bytes: substitution.bytes)
}

private func read(_ text: MappedText, bytes: [UInt8]) -> Reading {
  var parser = Parser(text, bytes: bytes)
  let expression = parser.parse()
  var remarks = parser.remarks
  if let expression {
    var checker = Checker(text: text, known: parser.definedNames)
    checker.check(expression)
    remarks += checker.remarks
  }
  let sorted = remarks.enumerated().sorted { left, right in
    (left.element.problem.span.range.lowerBound, left.offset)
      < (right.element.problem.span.range.lowerBound, right.offset)
  }
  return Reading(expression: expression, remarks: sorted.map(\.element))
}
