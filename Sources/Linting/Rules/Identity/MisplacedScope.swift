import Diagnostics
import Documents
import StackPackModel

struct MisplacedScope: Rule {
  static let documentation = RuleDocumentation(
    id: "misplaced-scope",
    severity: .warning,
    in: [.v1],
    summary: "A snapshot defines a node that belongs to another kind of snapshot.",
    rationale: """
      What is imported with context().stackPack() belongs to all instances and has identifiers \
      that begin with urn:stackpack:name:shared:, what is imported with context().instance() \
      belongs to one and has its id in them. In the wrong place a node is removed too early or \
      too late, or instances share what they should not.
      """,
    covers: ["SP1-GRV-017", "SP1-NOD-012"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": "Layer", "id": -1, "name": "a", "order": 5,
              "identifier": «"urn:stackpack:demo:instance:1:layer:a"»
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
    guard let name = pack.name else { return [] }
    return pack.project.snapshots.flatMap { snapshot -> [Finding] in
      guard let scope = snapshot.imported?.scope else { return [] }
      let other = scope == .shared ? SnapshotScope.instance : .shared
      return snapshot.nodes.compactMap { node in
        guard let identifier = node.identifier,
          identifier.bytes.starts(with: "urn:stackpack:\(name):\(other.rawValue):".utf8)
        else { return nil }
        let importer = scope == .shared ? "stackPack()" : "instance()"
        return Finding(
          "'\(identifier.excerpt)' is imported with '\(importer)'",
          at: identifier.firstLine,
          help: "import it with '\(scope == .shared ? "instance()" : "stackPack()")', or rename it"
        )
      }
    }
  }
}
