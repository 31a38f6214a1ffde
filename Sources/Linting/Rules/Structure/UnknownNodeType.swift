import Diagnostics
import Documents
import StackPackModel

struct UnknownNodeType: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-node-type",
    severity: .error,
    classicSeverity: .warning,
    summary: "The `_type` of a node is no type of the platform.",
    rationale: "The platform chooses by `_type` how a node is read, and knows no other types.",
    covers: ["SP-NOD-002", "SP1-NOD-002"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: «MainMenuGruop»
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
        """
      )
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
    guard let written = node.typeName, written.kind == .scalar, !written.isNull else { return nil }
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
}
