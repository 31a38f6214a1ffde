import Diagnostics
import Documents
import StackPackModel

struct BlankHint: Rule {
  static let documentation = RuleDocumentation(
    id: "blank-hint",
    severity: .warning,
    summary: "A monitor's remediation hint includes an empty file.",
    rationale: "Whoever is woken by the monitor is left without a word.",
    covers: ["SP-MDR-008"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            remediationHint: !include «hint.md»
        """,
        with: ["includes/hint.md": .text(" \n")]
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            remediationHint: !include hint.md
        """,
        with: ["includes/hint.md": .text("Look at the queue.\n")]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.hints.compactMap { hint in
      guard hint.file.isBlank else { return nil }
      return Finding("'\(hint.file.path)' is empty", at: hint.reference.node.span)
    }
  }
}
