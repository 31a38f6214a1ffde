import Diagnostics
import Documents
import StackPackModel

struct SmallPriority: Rule {
  static let documentation = RuleDocumentation(
    id: "small-priority",
    severity: .info,
    in: [.v1],
    summary: "The priority of a metric binding is written in small letters.",
    rationale: "The platform takes it; its own word is in capitals, as exports have it.",
    covers: ["SP1-MET-007"],
    invalid: [.snapshot(binding(#"«"high"»"#))],
    valid: [.snapshot(binding(#""HIGH""#)), .snapshot(binding(#""urgent""#))]
  )

  private static let words = ["HIGH", "MEDIUM", "LOW", "NONE"]

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.nodes(of: "MetricBinding").compactMap { node in
      guard let priority = node.data.filled("priority"), let word = priority.string,
        !Self.words.contains(word), Self.words.contains(word.uppercased())
      else { return nil }
      return Finding(
        "'\(priority.excerpt)' is written in small letters",
        at: priority.firstLine,
        help: "write '\(word.uppercased())'"
      )
    }
  }

  private static func binding(_ priority: String) -> String {
    #"""
    {
      "nodes": [
        {
          "_type": "MetricBinding", "id": -1, "name": "Depth",
          "identifier": "urn:stackpack:demo:shared:metric-binding:depth",
          "scope": "type = \"queue\"", "unit": "short", "chartType": "line",
          "priority": \#(priority), "layout": { "componentSummary": { "weight": 1 } },
          "queries": [ { "expression": "queue_depth", "alias": "depth" } ]
        }
      ]
    }
    """#
  }
}
