import Diagnostics
import Documents
import StackPackModel

struct RemovedFunction: Rule {
  static let documentation = RuleDocumentation(
    id: "removed-function",
    severity: .warning,
    in: [.v1],
    summary: "A node is of a type that the platform has given up.",
    rationale: """
      Baseline functions were switched off in version 4.4 and removed in 4.5; the platform \
      does not import them any more.
      """,
    covers: ["SP1-NOD-023"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": «"BaselineFunction"», "id": -1, "name": "a",
              "identifier": "urn:stackpack:demo:shared:baseline-function:a"
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
            { "_type": "Layer", "id": -1, "identifier": "urn:stackpack:demo:shared:layer:a", "name": "queues", "order": 5 }
          ]
        }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.nodes.compactMap { node in
      guard node.typeName?.matches("BaselineFunction") ?? false else { return nil }
      return Finding(
        "baseline functions do not exist any more",
        at: node.headline,
        help: "remove it"
      )
    }
  }
}
