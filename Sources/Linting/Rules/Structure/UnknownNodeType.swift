import Diagnostics
import Documents
import StackPackModel

struct UnknownNodeType: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-node-type",
    severity: .error,
    classicSeverity: .warning,
    summary: "The `_type` of a node is no type of the platform, or is missing.",
    rationale:
      "The platform chooses by `_type` how a node is read, and refuses the settings without.",
    covers: ["SP-NOD-001", "SP-NOD-002", "SP1-NOD-001", "SP1-NOD-002"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: «MainMenuGruop»
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
        """
      ),
      .settings(
        """
        nodes:
          - «type»: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
        """
      ),
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
    return pack.project.nodes.compactMap { finding($0, names) }
  }

  private func finding(_ node: SettingsNode, _ names: [String]) -> Finding? {
    guard let written = node.typeName, written.kind == .scalar, !written.isNull else {
      return missing(in: node, names)
    }
    let name = written.string ?? ""
    guard node.type == nil, !NodeCatalog.isLegacy(name) else { return nil }
    let near = suggestion(for: name, among: names + NodeCatalog.names)
    let help = near.map { "did you mean '\($0)'?" } ?? "one of \(names.joined(separator: ", "))"
    let fix = near.map { FixIt("write '\($0)'", isSafe: false, edits: [.init(written.span, $0)]) }
    return Finding(
      "there is no node type '\(name)'",
      at: written.span,
      help: help,
      fixIts: fix.map { [$0] } ?? []
    )
  }

  private func missing(in node: SettingsNode, _ names: [String]) -> Finding {
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
