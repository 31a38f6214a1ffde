import Diagnostics
import Documents
import StackPackModel

struct PositiveNodeID: Rule {
  static let documentation = RuleDocumentation(
    id: "positive-node-id",
    severity: .warning,
    in: [.v1],
    summary: "The id of a value is not a negative number.",
    rationale: """
      In a pack ids are negative: they stand for numbers that the platform gives when it \
      imports the snapshot. A positive one was given by a server; mostly it was left in an \
      export, and may name something else on another server.
      """,
    covers: ["SP1-NOD-015"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            { "_type": "Layer", "id": «7», "identifier": "urn:stackpack:demo:shared:layer:a", "name": "queues", "order": 5 }
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
            { "_type": "Layer", "id": -7, "identifier": "urn:stackpack:demo:shared:layer:a", "name": "queues", "order": 5 }
          ]
        }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.snapshots.flatMap { snapshot in
      NodeIdentities(snapshot).values.flatMap { number, values -> [Finding] in
        guard number >= 0, snapshot.lookups[number] == nil else { return [] }
        return values.compactMap { $0["id"] }.map { id in
          Finding(
            "the id \(id.excerpt) is not negative",
            at: id.firstLine,
            help: "write a negative number that nothing else in the snapshot has"
          )
        }
      }
    }
  }
}
