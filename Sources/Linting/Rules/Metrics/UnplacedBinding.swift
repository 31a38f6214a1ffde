import Diagnostics
import Documents
import StackPackModel

struct UnplacedBinding: Rule {
  static let documentation = RuleDocumentation(
    id: "unplaced-binding",
    severity: .info,
    in: [.v1],
    summary: "A metric binding has no place on any page.",
    rationale: """
      A binding is shown where its layout puts it, and where a component type or a table names it. This \
      one has no layout, and the pack does not name it; perhaps another pack does.
      """,
    covers: ["SP1-MET-006"],
    invalid: [.snapshot(binding("«\"\(identifier)\"»"))],
    valid: [
      .snapshot(
        binding("\"\(identifier)\"", #", "layout": { "componentSummary": { "weight": 1 } }"#)
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let named = Set(pack.mentions.map(\.text))
    return pack.project.nodes(of: "MetricBinding").compactMap { node in
      guard node.data.filled("layout") == nil, let identifier = node.identifier,
        let text = identifier.string, !named.contains(text)
      else { return nil }
      return Finding(
        "nothing says where the binding is shown",
        at: identifier.firstLine,
        help: "give it a 'layout'"
      )
    }
  }

  private static let identifier = "urn:stackpack:demo:shared:metric-binding:depth"

  private static func binding(_ identifier: String, _ layout: String = "") -> String {
    #"""
    {
      "nodes": [
        {
          "_type": "MetricBinding", "id": -1, "identifier": \#(identifier), "name": "Depth",
          "scope": "type = \"queue\"", "unit": "short", "chartType": "line",
          "queries": [ { "expression": "queue_depth", "alias": "depth" } ]\#(layout)
        }
      ]
    }
    """#
  }
}
