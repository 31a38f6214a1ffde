import Diagnostics
import Documents
import StackPackModel

struct PrematureLookup: Rule {
  static let documentation = RuleDocumentation(
    id: "premature-lookup",
    severity: .warning,
    in: [.v1],
    summary: "A template asks for a node that it is just about to define.",
    rationale: """
      A template is rendered before its nodes are imported, so {{ get }} cannot find them yet. \
      Within one snapshot nodes name each other by id.
      """,
    covers: ["SP1-NOD-019"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            { "_type": "Layer", "id": -1, "identifier": "urn:stackpack:demo:shared:layer:a", "name": "queues", "order": 5 },
            {
              "_type": "Layer", "id": -2, "identifier": "urn:stackpack:demo:shared:layer:b", "name": "b", "order": 6,
              "description": "{{ «get "urn:stackpack:demo:shared:layer:a"» }}"
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
    pack.project.snapshots.flatMap { snapshot -> [Finding] in
      let own = Set(snapshot.nodes.compactMap { $0.identifier?.string })
      return snapshot.lookups.values.compactMap { lookup in
        guard lookup.helper == "get", let identifier = lookup.identifiers.first,
          own.contains(identifier)
        else { return nil }
        return Finding(
          "'\(identifier)' is defined by this very snapshot",
          at: lookup.span.written.firstLine,
          help: "name it by its id"
        )
      }
    }
  }
}
