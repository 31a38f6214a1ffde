import Diagnostics
import Handlebars

struct UnknownHintName: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-hint-name",
    severity: .warning,
    summary: "A remediation hint uses a variable that is not known.",
    rationale: """
      A hint sees `componentUrnForUrl`, `labels` and `threshold`, and for derived states \
      `componentName`, `causeComponentName` and `causeComponentUrnForUrl`. An unknown name is \
      usually mistyped, and prints nothing.
      """,
    covers: ["SP-MDR-005"],
    invalid: [
      .file(
        "includes/hint.md.hbs",
        "Look at [it](/#/components/{{«componentUrnForUri»}}).\n",
        with: ["settings/example.sty": .text(InvalidHint.monitor)]
      )
    ],
    valid: [
      .file(
        "includes/hint.md.hbs",
        "{{#if labels.pod}}{{ labels.pod }}{{/if}} is above {{ multiply threshold 1000 }}.\n",
        with: ["settings/example.sty": .text(InvalidHint.monitor)]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for hint in pack.hintTemplates {
      for reference in hint.references where isUnknown(reference) {
        let name = reference.path.segments.first?.name ?? ""
        let near = suggestion(for: name, among: HintNames.variables + HintNames.helpers)
        findings.append(
          Finding(
            "a hint knows no '\(name)'",
            at: reference.span,
            help: near.map { "did you mean '\($0)'?" }
          )
        )
      }
    }
    return findings
  }

  private func isUnknown(_ reference: Reference) -> Bool {
    // Inside of a block that changes the context a name may mean anything.
    guard reference.enclosing == nil, !reference.isBlockParameter, !reference.path.isData,
      reference.role != .partial, reference.role != .decorator, !reference.isHelper,
      let name = reference.path.segments.first?.name
    else { return false }
    return !HintNames.variables.contains(name) && !HintNames.undocumented.contains(name)
      && !HintNames.helpers.contains(name) && !HintNames.possibleHelpers.contains(name)
  }
}
