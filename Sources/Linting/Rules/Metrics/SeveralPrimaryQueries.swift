import Diagnostics
import Documents
import StackPackModel

struct SeveralPrimaryQueries: Rule {
  static let documentation = RuleDocumentation(
    id: "several-primary-queries",
    severity: .warning,
    in: [.v1],
    summary: "More than one query of a metric binding is the primary one.",
    rationale: """
      In a summary there is room for a single query, the primary one; of several nobody knows \
      which is shown.
      """,
    covers: ["SP1-MET-004"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": "MetricBinding", "id": -1, "identifier": "urn:stackpack:demo:shared:metric-binding:a", "name": "a",
              "chartType": "line", "unit": "short", "scope": "type = \"queue\"",
              "queries": [
                { "expression": "a", "alias": "a", "primary": true },
                { "expression": "b", "alias": "b", «"primary"»: true }
              ]
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
              "_type": "MetricBinding", "id": -1, "identifier": "urn:stackpack:demo:shared:metric-binding:a", "name": "a",
              "chartType": "line", "unit": "short", "scope": "type = \"queue\"",
              "queries": [
                { "expression": "a", "alias": "a", "primary": true },
                { "expression": "b", "alias": "b" }
              ]
            }
          ]
        }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.nodes(of: "MetricBinding").flatMap { node -> [Finding] in
      let primary = (node.data["queries"]?.items ?? []).compactMap { $0.entry("primary") }
        .filter { $0.value.scalar == .boolean(true) }
      return primary.dropFirst().map { entry in
        Finding(
          "another query is the primary one already",
          at: entry.key.firstLine,
          help: "remove it"
        )
      }
    }
  }
}
