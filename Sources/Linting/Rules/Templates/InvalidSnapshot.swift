import Diagnostics
import Documents
import StackPackModel

struct InvalidSnapshot: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-snapshot",
    severity: .error,
    in: [.v1],
    summary: "A template does not become JSON or YAML.",
    rationale: """
      What a .stj becomes is read as JSON, what a .sty becomes as YAML, and nothing is \
      imported of a text that is neither. The place is in the template or in a file that it \
      includes; values of the wrong form come from an include or a variable that stands \
      outside of quotes.
      """,
    covers: ["SP1-TPL-009", "SP1-TPL-010", "SP1-TPL-015"],
    invalid: [
      .classic("provisioning/templates/shared.stj", "{ \"nodes\": [ { \"_type\": «L»ayer } ] }")
    ],
    valid: [
      .classic("provisioning/templates/shared.stj", "{ \"nodes\": [ { \"_type\": \"Layer\" } ] }")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.snapshots.flatMap { snapshot in
      snapshot.dataProblems.filter { $0.kind != .duplicateKey }.map { problem in
        Finding(problem, help: "see what it becomes: 'stackpack render'")
      }
    }
  }
}
