import Diagnostics
import Documents
import StackPackModel

struct InvalidTemplate: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-template",
    severity: .error,
    in: [.v1],
    summary: "A template breaks the grammar of Handlebars.",
    rationale: """
      Provisioning stops at a template that cannot be read, and a synchronization drops every \
      element. Close every {{ and every block; what is meant for component templates is \
      escaped: \\{{ … \\}}.
      """,
    covers: ["SP1-TPL-001"],
    invalid: [
      .classic("provisioning/templates/shared.stj", "{ \"nodes\": [ «{{#if x}}» ] }")
    ],
    valid: [
      .classic("provisioning/templates/shared.stj", "{ \"nodes\": [ {{#if x}}{{/if}} ] }")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let snapshots = pack.project.snapshots.flatMap(\.problems).filter { $0.kind == .syntax }
    return (snapshots + pack.componentTemplates.flatMap(\.template.problems)).map { Finding($0) }
  }
}
