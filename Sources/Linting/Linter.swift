public import Diagnostics
public import StackPackModel

/// Runs the rules over a pack.
public struct Linter: Sendable {
  /// The rules that run; all of the catalogue if nil.
  public var only: Set<String>?
  /// Rules that speak in another severity than their own; nil switches one off.
  public var severities: [String: Severity?]

  /// A linter with rules chosen and severities changed.
  public init(only: Set<String>? = nil, severities: [String: Severity?] = [:]) {
    self.only = only
    self.severities = severities
  }

  /// Every finding in a pack, unsorted; what the pack itself allows is left out.
  ///
  /// With a reference, an earlier version or the directory it was built from, it is compared with that.
  public func lint(_ project: Project, against reference: Project? = nil) -> [Diagnostic] {
    lint(LintedPack(project, against: reference))
  }

  /// Every finding in a pack that has been read already.
  public func lint(_ pack: LintedPack) -> [Diagnostic] {
    var suppressions = Suppressions(pack)
    var diagnostics: [Diagnostic] = []
    var ran: Set<String> = []
    let rules = RuleCatalog.all.compactMap { rule in
      severity(of: rule.documentation, in: pack).map { (type: rule, severity: $0) }
    }
    let findings = rules.concurrentMap { rule in rule.type.init().check(pack).map(\.written) }
    for (rule, findings) in zip(rules, findings) {
      let id = rule.type.documentation.id
      ran.insert(id)
      for finding in findings where !suppressions.allow(id, at: finding.span) {
        diagnostics.append(diagnostic(finding, id, rule.severity))
      }
    }
    if let severity = severity(of: UnusedAllow.documentation, in: pack) {
      diagnostics += suppressions.unused(among: ran).map {
        diagnostic($0, UnusedAllow.documentation.id, severity)
      }
    }
    return diagnostics
  }

  private func severity(of page: RuleDocumentation, in pack: LintedPack) -> Severity? {
    if let only, !only.contains(page.id) { return nil }
    guard let severity = page.severity(in: pack.project.layout.format) else { return nil }
    return severities[page.id] ?? severity
  }

  private func diagnostic(
    _ finding: Finding,
    _ rule: String,
    _ severity: Severity
  ) -> Diagnostic {
    Diagnostic(
      rule: rule,
      severity: severity,
      message: finding.message,
      span: finding.span,
      help: finding.help,
      notes: finding.notes,
      fixIts: finding.fixIts
    )
  }
}
