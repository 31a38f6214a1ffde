import Diagnostics
import Handlebars

struct InvalidHint: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-hint",
    severity: .error,
    summary: "The Handlebars of a remediation hint does not parse.",
    rationale: """
      A hint is rendered when somebody looks at a failing monitor. With a tag that is not closed, or \
      blocks that do not match, there is no hint at all.
      """,
    covers: ["SP-MDR-004"],
    invalid: [
      .file(
        "includes/hint.md.hbs",
        "Look at {{#if threshold}}the threshold{{/«unless»}}.\n",
        with: ["settings/example.sty": .text(monitor)]
      )
    ],
    valid: [
      .file(
        "includes/hint.md.hbs",
        "Look at {{#if threshold}}{{ threshold }}{{/if}}.\n",
        with: ["settings/example.sty": .text(monitor)]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    var seen: Set<SourceFile> = []
    for hint in pack.hints where seen.insert(hint.file).inserted {
      for problem in parse(MappedText(hint.file)).problems {
        let notes = [problem.related].compactMap { $0 }
        findings.append(Finding(problem.message, at: problem.span, notes: notes))
      }
    }
    return findings
  }

  static let monitor = """
    nodes:
      - _type: Monitor
        function: urn:stackpack:common:monitor-function:threshold
        remediationHint: !include hint.md.hbs

    """
}
