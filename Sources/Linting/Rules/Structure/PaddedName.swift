import Diagnostics
import Documents
import StackPackModel

struct PaddedName: Rule {
  static let documentation = RuleDocumentation(
    id: "padded-name",
    severity: .info,
    in: [.v1],
    summary: "A name begins or ends with a blank.",
    rationale: """
      The blank is part of the name: it shows in lists, and whoever looks the node up by name \
      must write it too.
      """,
    covers: ["SP1-NOD-003", "SP1-NOD-024"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": "Layer", "id": -1, "identifier": "urn:stackpack:demo:shared:layer:a", "name": «"queues "», "order": 5
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
    guard pack.project.layout.format == .v1 else { return [] }
    return pack.project.nodes.flatMap { node in
      [node.name, node.typeName].compactMap { $0 }.filter(Self.isPadded).map { text in
        Finding("'\(text.excerpt)' has a blank at its end", at: text.firstLine, help: "remove it")
      }
    }
  }

  private static func isPadded(_ node: DataNode) -> Bool {
    guard node.kind == .scalar, let first = node.bytes.first, let last = node.bytes.last else {
      return false
    }
    return !node.isBlank && (first <= 0x20 || last <= 0x20)
  }
}
