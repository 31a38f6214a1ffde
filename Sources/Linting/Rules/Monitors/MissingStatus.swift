import Diagnostics
import Documents
import StackPackModel

struct MissingStatus: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-status",
    severity: .warning,
    in: [.v1],
    summary: "A monitor does not say whether it runs.",
    rationale: """
      Without a status the platform creates a monitor switched off, and nobody notices that it \
      never runs.
      """,
    covers: ["SP1-MON-002"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": «"Monitor"», "id": -1, "identifier": "urn:stackpack:demo:shared:monitor:a", "name": "a", "description": "a",
              "function": {{ get "urn:stackpack:common:monitor-function:threshold" }},
              "intervalSeconds": 60, "arguments": {}
            }
          ]
        }
        """#
      )
    ],
    valid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": "Monitor", "id": -1, "identifier": "urn:stackpack:demo:shared:monitor:a", "name": "a", "description": "a",
              "function": {{ get "urn:stackpack:common:monitor-function:threshold" }}, "status": "ENABLED",
              "intervalSeconds": 60, "arguments": {}
            }
          ]
        }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard pack.project.layout.format == .v1 else { return [] }
    return pack.project.nodes(of: "Monitor").compactMap { node in
      guard node.data.filled("status") == nil else { return nil }
      return Finding(
        "this monitor is created switched off",
        at: node.headline,
        help: "write 'status: ENABLED', or DISABLED if that is wanted"
      )
    }
  }
}
