import Diagnostics
import Documents
import StackPackModel

struct IncludeCycle: Rule {
  static let documentation = RuleDocumentation(
    id: "include-cycle",
    severity: .error,
    in: [.v1],
    summary: "Files include each other in a circle.",
    rationale: """
      A file that includes itself, perhaps by way of others, would never end; provisioning \
      stops.
      """,
    covers: ["SP1-TPL-005"],
    invalid: [
      .classic(
        "provisioning/templates/nodes.sty",
        "{{ «include \"templates/nodes.sty\" \"yaml\"» }}",
        with: [
          "provisioning/templates/shared.stj": .text(
            "{ \"nodes\": [ {{ include \"templates/nodes.sty\" \"yaml\" }} ] }"
          )
        ]
      )
    ],
    valid: [
      .classic(
        "provisioning/templates/nodes.sty",
        "",
        with: [
          "provisioning/templates/shared.stj": .text(
            "{ \"nodes\": [ {{ include \"templates/nodes.sty\" \"yaml\" }} ] }"
          )
        ]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.snapshots.flatMap(\.problems).filter(Self.isCycle).map {
      Finding($0, help: "take the include away")
    }
  }

  /// Whether a problem is that a file includes itself.
  static func isCycle(_ problem: Problem) -> Bool { problem.message.hasSuffix(" includes itself") }
}
