/// How bad a finding is.
public enum Severity: String, CaseIterable, Comparable, Sendable {
  /// Worth knowing; never fails a run.
  case info
  /// It will surprise.
  case warning
  /// The platform would reject or misread it.
  case error

  /// Whether one is less bad than another.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A remark beside a finding, perhaps about another place.
public struct Note: Hashable, Sendable {
  /// What to know: lower case, no full stop.
  public var message: String
  /// Where, if the note is about a place.
  public var span: SourceSpan?

  /// A note, about a place or in general.
  public init(_ message: String, at span: SourceSpan? = nil) {
    self.message = message
    self.span = span
  }
}

/// One finding: what is wrong, where, why it matters and what to do.
public struct Diagnostic: Hashable, Sendable {
  /// The rule that speaks, in kebab case: `duplicate-identifier`.
  public var rule: String
  /// How bad it is.
  public var severity: Severity
  /// What is wrong: lower case, no full stop, quotes round the user's own words.
  public var message: String
  /// Where.
  public var span: SourceSpan
  /// What to do, short enough to stand behind the caret: `did you mean 'name'?`.
  public var help: String?
  /// Further places and reasons.
  public var notes: [Note]
  /// Edits that mend it; alternatives if there are several.
  public var fixIts: [FixIt]

  /// A finding of a rule at a place.
  public init(
    rule: String,
    severity: Severity,
    message: String,
    span: SourceSpan,
    help: String? = nil,
    notes: [Note] = [],
    fixIts: [FixIt] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.span = span
    self.help = help
    self.notes = notes
    self.fixIts = fixIts
  }
}
