import Diagnostics
public import Schema

/// A rule about one way in which data breaks its schema; the schema finds and words it.
public protocol ViolationRule: Rule {
  /// Whether a violation is this offence.
  static func names(_ violation: Violation) -> Bool
}

extension ViolationRule {
  /// Every violation of the settings that is this offence.
  public func check(_ pack: LintedPack) -> [Finding] {
    pack.violations.filter(Self.names).map(Finding.init)
  }
}

extension Finding {
  init(_ violation: Violation) {
    self.init(
      violation.message,
      at: violation.span,
      help: violation.help,
      notes: violation.related,
      fixIts: violation.fixIts
    )
  }
}
