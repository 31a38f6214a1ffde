import Diagnostics
import Documents
import StackPackModel

struct MissingNodeType: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-node-type",
    severity: .error,
    summary: "A node has no `_type`.",
    rationale:
      "The platform chooses by `_type` how a node is read, and refuses the settings without.",
    covers: ["SP-NOD-001", "SP1-NOD-001"],
    invalid: [
      .settings(
        """
        nodes:
          - «type»: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
        """
      ),
      .snapshot(#"{ "nodes": [ { «"name"»: "queues" } ] }"#),
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let names = NodeCatalog.types(in: pack.project.layout.format).map(\.name)
    return pack.project.nodes.filter { node in
      node.typeName.map { $0.kind != .scalar || $0.isNull } ?? true
    }.map { finding($0, names) }
  }

  private func finding(_ node: SettingsNode, _ names: [String]) -> Finding {
    if let near = node.data.entry("type"), node.data.entry("_type") == nil {
      let fix = FixIt("rename it", isSafe: true, edits: [.init(near.key.span, "_type")])
      return Finding(
        "the node has no '_type'",
        at: near.key.span,
        help: "write '_type' instead of 'type'",
        fixIts: [fix]
      )
    }
    let key = node.data.entry("_type")?.key ?? node.data.entries.first?.key ?? node.data
    return Finding(
      "the node has no '_type'",
      at: key.span,
      help: "one of \(names.joined(separator: ", "))"
    )
  }
}
