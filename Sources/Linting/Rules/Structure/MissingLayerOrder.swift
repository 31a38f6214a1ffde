import Diagnostics
import Documents
import StackPackModel

struct MissingLayerOrder: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-layer-order",
    severity: .info,
    in: [.v1],
    summary: "A layer or domain does not say where it stands among others.",
    rationale: """
      Layers and domains are drawn in the order of their numbers. Without one the place is not \
      defined.
      """,
    covers: ["SP1-NOD-022"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            { "_type": «"Layer"», "id": -1, "identifier": "urn:stackpack:demo:shared:layer:a", "name": "a" }
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
            { "_type": "Layer", "id": -1, "identifier": "urn:stackpack:demo:shared:layer:a", "name": "queues", "order": 5 }
          ]
        }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    ["Layer", "Domain"].flatMap { pack.project.nodes(of: $0) }.compactMap { node in
      guard node.data.filled("order") == nil else { return nil }
      return Finding(
        "'order' is missing",
        at: node.headline,
        help: "write a number between those of its neighbours"
      )
    }
  }
}
