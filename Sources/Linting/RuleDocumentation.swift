public import Diagnostics
public import StackPackModel

/// The page of a rule: shown by `stackpack explain`, executed by the tests.
public struct RuleDocumentation: Sendable {
  /// The offence in kebab case: `duplicate-identifier`.
  public var id: String
  /// How bad it is.
  public var severity: Severity
  /// How bad it is in a classic pack, if that differs.
  public var classicSeverity: Severity?
  /// The formats of packs it is about.
  public var formats: Set<PackFormat>
  /// One sentence: what is wrong.
  public var summary: String
  /// Why it matters, and what to do.
  public var rationale: String
  /// The rows of the format's rule catalogue that the rule covers: `SP-IDN-001`.
  public var covers: [String]
  /// Packs that break the rule; `«…»` marks every place that is reported.
  public var invalid: [Example] { makeInvalid() }
  /// Packs that come close and do not.
  public var valid: [Example] { makeValid() }
  // Examples are made when a page is read, not when a pack is checked.
  private let makeInvalid: @Sendable () -> [Example]
  private let makeValid: @Sendable () -> [Example]

  /// The page of a rule.
  public init(
    id: String,
    severity: Severity,
    classicSeverity: Severity? = nil,
    in formats: Set<PackFormat> = [.v1, .v2],
    summary: String,
    rationale: String,
    covers: [String],
    invalid: @autoclosure @escaping @Sendable () -> [Example],
    valid: @autoclosure @escaping @Sendable () -> [Example]
  ) {
    self.id = id
    self.severity = severity
    self.classicSeverity = classicSeverity
    self.formats = formats
    self.summary = summary
    self.rationale = rationale
    self.covers = covers
    makeInvalid = invalid
    makeValid = valid
  }
}

extension RuleDocumentation {
  /// How bad it is in packs of a format; nil if it is not about them.
  public func severity(in format: PackFormat) -> Severity? {
    guard formats.contains(format) else { return nil }
    return format == .v1 ? classicSeverity ?? severity : severity
  }
}
