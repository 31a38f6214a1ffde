import Diagnostics
import Documents
import StackPackModel

struct DuplicateNodeID: Rule {
  static let documentation = RuleDocumentation(
    id: "duplicate-node-id",
    severity: .error,
    in: [.v1],
    summary: "Two values of a snapshot have the same id.",
    rationale: """
      Values of a snapshot name each other by id, those that are nested in others too. With an \
      id that is there twice nobody knows which one is meant.
      """,
    covers: ["SP1-NOD-014"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            { "_type": "Layer", "id": -1, "identifier": "urn:stackpack:demo:shared:layer:a", "name": "a", "order": 5 },
            { "_type": "Layer", "id": «-1», "identifier": "urn:stackpack:demo:shared:layer:b", "name": "b", "order": 5 }
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
            { "_type": "Layer", "id": -1, "identifier": "urn:stackpack:demo:shared:layer:a", "name": "a", "order": 5 },
            { "_type": "Layer", "id": -2, "identifier": "urn:stackpack:demo:shared:layer:b", "name": "b", "order": 5 }
          ]
        }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.snapshots.flatMap { snapshot in
      NodeIdentities(snapshot).values.values.flatMap { values -> [Finding] in
        guard let first = values.first?["id"] else { return [] }
        return values.dropFirst().compactMap { $0["id"] }.map { id in
          Finding(
            "the id \(id.excerpt) is taken",
            at: id.firstLine,
            help: "give it a number that nothing else in the snapshot has",
            notes: [Note("the first one", at: first.firstLine)]
          )
        }
      }
    }
  }
}
