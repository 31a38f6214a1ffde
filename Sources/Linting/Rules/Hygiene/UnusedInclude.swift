import Diagnostics
import StackPackModel

struct UnusedInclude: Rule {
  static let documentation = RuleDocumentation(
    id: "unused-include",
    severity: .warning,
    in: [.v2],
    summary: "Nothing names a file in includes/.",
    rationale: """
      A text in includes/ is seen only where settings take it in with !include. Somebody wrote \
      this one, and nobody will read it: mostly a monitor lacks its remediation hint, or takes in \
      another.
      """,
    covers: ["SP-HYG-002"],
    invalid: [
      .pack(
        "a text that no settings take in",
        at: "includes/queue.md.hbs",
        with: ["includes/queue.md.hbs": .text("Look at the queue.\n")]
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            name: Queue depth
            remediationHint: !include queue.md.hbs
        """,
        with: ["includes/queue.md.hbs": .text("Look at the queue.\n")]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    UnusedFiles(of: .include, in: pack).paths().map { path in
      Finding(
        "nothing includes '\(path.name)'",
        at: pack.project.place(of: path),
        help: "delete it, or use it with !include"
      )
    }
  }
}
