public import Diagnostics

/// One offence, and how to find it in a pack.
///
/// Rules have no state: they are made, asked once and forgotten.
public protocol Rule: Sendable {
  /// The page of the rule.
  static var documentation: RuleDocumentation { get }
  /// A rule that is ready to be asked.
  init()
  /// Every place of a pack where the offence was committed.
  func check(_ pack: LintedPack) -> [Finding]
}

/// One place where a rule was broken.
///
/// The ``Linter`` adds the rule's id and severity.
public struct Finding: Sendable {
  /// What is wrong: lower case, no full stop, quotes round the user's own words.
  public var message: String
  /// Where.
  public var span: SourceSpan
  /// What to do, in a few words.
  public var help: String?
  /// Further places and reasons.
  public var notes: [Note]
  /// Edits that mend it.
  public var fixIts: [FixIt]

  /// A finding at a place.
  public init(
    _ message: String,
    at span: SourceSpan,
    help: String? = nil,
    notes: [Note] = [],
    fixIts: [FixIt] = []
  ) {
    self.message = message
    self.span = span
    self.help = help
    self.notes = notes
    self.fixIts = fixIts
  }
}

extension Finding {
  /// The same finding in files that somebody wrote, if it was made in a rendered template.
  ///
  /// Its edits are then left out: what they would change stands nowhere.
  var written: Finding {
    var finding = self
    if span.file.origin != nil {
      finding.span = span.written
      finding.fixIts = []
    }
    for index in notes.indices {
      finding.notes[index].span = notes[index].span?.written
    }
    return finding
  }
}
