import Diagnostics
import Documents
import Schema
import StackPackModel

struct UnresolvedNodeID: Rule {
  static let documentation = RuleDocumentation(
    id: "unresolved-node-id",
    severity: .error,
    in: [.v1],
    summary: "A reference names an id that nothing in the snapshot has.",
    rationale: """
      A negative number names a value with that id in the same snapshot, which includes all \
      files that are put into it. Importing stops if there is none. A node of another snapshot \
      is asked for with {{ get }}.
      """,
    covers: ["SP1-NOD-016"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": "DataSource", "id": -1, "identifier": "urn:stackpack:demo:shared:data-source:a", "name": "a",
              "pluginId": "Sts",
              "extTopology": { "_type": "ExtTopology", "id": -2, "dataSource": «-9» }
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
              "_type": "DataSource", "id": -1, "identifier": "urn:stackpack:demo:shared:data-source:a", "name": "a",
              "pluginId": "Sts",
              "extTopology": { "_type": "ExtTopology", "id": -2, "dataSource": -1 }
            }
          ]
        }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.nodeReferences.compactMap { reference in
      guard reference.target == nil else { return nil }
      return Finding(
        "nothing in the snapshot has the id \(reference.number)",
        at: reference.value.node.firstLine,
        help: "name the id of \(alternatives(reference.types))"
      )
    }
  }
}
