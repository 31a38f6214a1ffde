import Diagnostics
import Documents
import StackPackModel

struct MissingIcon: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-icon",
    severity: .info,
    in: [.v1],
    summary: "A component type has no icon.",
    rationale: """
      Its components are drawn with the default icon, so they look like all others without \
      one.
      """,
    covers: ["SP1-ICO-008"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": «"ComponentType"», "id": -1, "identifier": "urn:stackpack:demo:shared:component-type:a", "name": "a"
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
              "_type": "ComponentType", "id": -1, "identifier": "urn:stackpack:demo:shared:component-type:a", "name": "a",
              "iconbase64": "data:image/svg+xml;base64,PHN2Zy8+"
            }
          ]
        }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.snapshots.flatMap(\.nodes).compactMap { node in
      guard node.type?.name == "ComponentType", node.data.filled("iconbase64") == nil else {
        return nil
      }
      return Finding("there is no icon", at: node.headline, help: "give it an 'iconbase64'")
    }
  }
}
