import Diagnostics
import Documents
import Schema
import StackPackModel

struct MistypedReference: Rule {
  static let documentation = RuleDocumentation(
    id: "mistyped-reference",
    severity: .error,
    in: [.v1],
    summary: "A reference names a node of the wrong type.",
    rationale: """
      What stands under a key is used as a node of a certain type, so a reference to another \
      one stops the import.
      """,
    covers: ["SP1-NOD-017"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            { "_type": "Layer", "id": -3, "identifier": "urn:stackpack:demo:shared:layer:a", "name": "queues", "order": 5 },
            {
              "_type": "DataSource", "id": -1, "identifier": "urn:stackpack:demo:shared:data-source:a", "name": "a",
              "pluginId": "Sts",
              "extTopology": { "_type": "ExtTopology", "id": -2, "dataSource": «-3» }
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
      guard let target = reference.target, let type = target.word("_type"),
        !reference.types.contains(type.text.trimmed)
      else { return nil }
      return Finding(
        "\(reference.number) is of the type '\(type.excerpt)'",
        at: reference.value.node.firstLine,
        help: "name the id of \(alternatives(reference.types))",
        notes: [Note("what it names", at: type.span)]
      )
    }
  }
}
