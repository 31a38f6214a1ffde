import Diagnostics
import Documents
import StackPackModel

struct MissingNodesList: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-nodes-list",
    severity: .error,
    summary: "A settings file is not a map with a list of nodes under 'nodes'.",
    rationale: """
      The platform imports what stands in the list under 'nodes' and nothing else. A list at the \
      top of a file is how templates of classic packs were written.
      """,
    covers: ["SP-YML-008"],
    invalid: [
      .settings(
        """
        «-» _type: MainMenuGroup
          identifier: urn:stackpack:demo:main-menu-group:tools
          name: Tools
        """
      ),
      .settings(
        """
        «node»:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
        """
      ),
      .settings(
        """
        «_type»: MainMenuGroup
        identifier: urn:stackpack:demo:main-menu-group:tools
        name: Tools
        """
      ),
      .settings(
        """
        «nodes»:
          _type: MainMenuGroup
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
      ),
      .settings("nodes: []"),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.readableSettings.flatMap(\.document.roots).compactMap(finding)
  }

  private func finding(_ root: DataNode) -> Finding? {
    switch root.kind {
    case .list: return list(root)
    case .scalar:
      return root.isNull
        ? nil
        : Finding(
          "the file is \(root.shape), not a map with 'nodes'",
          at: root.firstLine,
          help: "write 'nodes:' and a list"
        )
    case .map: break
    }
    guard let nodes = root.entry("nodes") else { return keyless(root) }
    guard nodes.value.kind != .list, !nodes.value.isNull else { return nil }
    let place = nodes.value.kind == .scalar ? nodes.value.firstLine : nodes.key.firstLine
    return Finding(
      "'nodes' must be a list, not \(nodes.value.shape)",
      at: place,
      help: "begin every node with '- '"
    )
  }

  private func list(_ root: DataNode) -> Finding {
    let file = root.document.file
    let start = root.span.range.lowerBound
    let mark = file.span(start..<min(start + 1, file.bytes.count))
    var finding = Finding(
      "the file is a list, not a map with 'nodes'",
      at: mark,
      help: "write 'nodes:' above it"
    )
    let isNodes = root.items.allSatisfy { $0["_type"] != nil }
    if isNodes, !root.isFlow, mark.start.column == 1 {
      let edit = FixIt.Edit(file.span(start..<start), "nodes:\n")
      finding.fixIts = [FixIt("write 'nodes:' above it", isSafe: true, edits: [edit])]
    }
    return finding
  }

  private func keyless(_ root: DataNode) -> Finding {
    let entries = root.entries
    if let slip = entries.first(where: { suggestion(for: $0.name, among: ["nodes"]) != nil }) {
      let edit = FixIt.Edit(slip.key.span, "nodes")
      return Finding(
        "the file has no 'nodes'",
        at: slip.key.firstLine,
        help: "did you mean 'nodes'?",
        fixIts: [FixIt("write 'nodes'", isSafe: slip.value.kind == .list, edits: [edit])]
      )
    }
    let isNode = entries.contains { $0.key.matches("_type") }
    return Finding(
      "the file has no 'nodes'",
      at: entries.first?.key.firstLine ?? root.firstLine,
      help: isNode ? "put the node below 'nodes:', behind '- '" : "write 'nodes:' and a list"
    )
  }
}
