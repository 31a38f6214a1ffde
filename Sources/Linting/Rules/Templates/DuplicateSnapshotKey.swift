import Diagnostics
import Documents
import StackPackModel

struct DuplicateSnapshotKey: Rule {
  static let documentation = RuleDocumentation(
    id: "duplicate-snapshot-key",
    severity: .warning,
    in: [.v1],
    summary: "A key stands twice in one map of a template.",
    rationale: """
      Of two values under one key one is lost, and which one is not defined.
      """,
    covers: ["SP1-TPL-011"],
    invalid: [
      .classic(
        "provisioning/templates/shared.stj",
        "{ \"nodes\": [ { \"_type\": \"Layer\", «\"_type\"»: \"Layer\" } ] }"
      )
    ],
    valid: [
      .classic("provisioning/templates/shared.stj", "{ \"nodes\": [ { \"_type\": \"Layer\" } ] }")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.snapshots.flatMap(\.dataProblems).filter { $0.kind == .duplicateKey }.map {
      Finding($0, help: "remove one of them")
    }
  }
}
