import Diagnostics
import Documents
import StackPackModel

struct UntypedOverview: Rule {
  static let documentation = RuleDocumentation(
    id: "untyped-overview",
    severity: .info,
    in: [.v1],
    summary: "The overview of a view type has no `_type`.",
    rationale: """
      The platform takes it, since there is only one kind of overview. Exports have the key; write it \
      for whoever reads the file.
      """,
    covers: ["SP1-VIW-009"],
    invalid: [.snapshot(viewType(#"«"overview"»: { "columns": [] }"#))],
    valid: [
      .snapshot(viewType(#""overview": { "_type": "ViewTypeOverview", "columns": [] }"#))
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.nodes(of: "ViewType").compactMap { node in
      guard let overview = node.data.entry("overview"), overview.value.kind == .map,
        overview.value.entry("_type") == nil
      else { return nil }
      return Finding(
        "the overview has no '_type'",
        at: overview.key.firstLine,
        help: "write '_type: ViewTypeOverview' in it"
      )
    }
  }

  private static func viewType(_ overview: String) -> String {
    #"""
    {
      "nodes": [
        {
          "_type": "ViewType", "id": -1, "name": "Queues",
          "identifier": "urn:stackpack:demo:shared:view-type:queues", "flags": [], "filters": [],
          \#(overview)
        }
      ]
    }
    """#
  }
}
