import Diagnostics
import Handlebars

struct UnknownHintHelper: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-hint-helper",
    severity: .error,
    summary: "A remediation hint calls a helper that does not exist.",
    rationale: """
      A name that is given something is a helper. There are those of Handlebars itself, `if`, \
      `unless`, `each`, `with` and `lookup`, and `multiply`. With any other the hint is not \
      rendered.
      """,
    covers: [],
    invalid: [
      .file(
        "includes/hint.md.hbs",
        "Look at {{ «upper» labels.pod }}.\n",
        with: ["settings/example.sty": .text(InvalidHint.monitor)]
      )
    ],
    valid: [
      .file(
        "includes/hint.md.hbs",
        "{{#if labels.pod}}Look at {{ lookup labels \"pod\" }}.{{/if}}\n",
        with: ["settings/example.sty": .text(InvalidHint.monitor)]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for hint in pack.hintTemplates {
      for reference in hint.references where reference.isHelper {
        guard let name = reference.helperName, !reference.isBlockParameter,
          !HintNames.helpers.contains(name), !HintNames.possibleHelpers.contains(name)
        else { continue }
        let near = suggestion(for: name, among: HintNames.helpers)
        findings.append(
          Finding(
            "a hint knows no helper '\(name)'",
            at: reference.span,
            help: near.map { "did you mean '\($0)'?" } ?? "print the value as it is"
          )
        )
      }
    }
    return findings
  }
}
