import Diagnostics
import Documents
import StackPackModel

struct UnreachableView: Rule {
  static let documentation = RuleDocumentation(
    id: "unreachable-view",
    severity: .info,
    in: [.v1],
    summary: "A view stands in no list and in no menu.",
    rationale: """
      With the flag HideFromViewsOverview a view is opened from a menu group only. Mostly its \
      entry there was taken out and the view was forgotten.
      """,
    covers: ["SP1-VIW-003"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": «"QueryView"», "id": -1, "identifier": "urn:stackpack:demo:shared:query-view:a", "name": "a",
              "query": "name = \"a\"", "queryVersion": "0.0.1", "flags": [ "HideFromViewsOverview" ]
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
              "_type": "QueryView", "id": -1, "identifier": "urn:stackpack:demo:shared:query-view:a", "name": "a",
              "query": "name = \"a\"", "queryVersion": "0.0.1", "flags": []
            }
          ]
        }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard pack.project.snapshots.allSatisfy(\.isReadable) else { return [] }
    let groups = pack.project.nodes(of: "MainMenuGroup")
    let named = Set(
      groups.flatMap { $0.data["items"]?.items ?? [] }.compactMap { $0["viewIdentifier"]?.string }
    )
    return pack.project.nodes(of: "QueryView").compactMap { node in
      let flags = node.data["flags"]?.items ?? []
      guard flags.contains(where: { $0.matches("HideFromViewsOverview") }),
        !named.contains(node.identifier?.string ?? "")
      else { return nil }
      return Finding(
        "this view can be opened from nowhere",
        at: node.headline,
        help: "name it in a MainMenuGroup, or take the flag away"
      )
    }
  }
}
