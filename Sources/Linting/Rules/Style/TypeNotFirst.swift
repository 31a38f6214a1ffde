import Diagnostics
import Documents
import StackPackModel

struct TypeNotFirst: Rule {
  static let documentation = RuleDocumentation(
    id: "type-not-first",
    severity: .info,
    in: [.v2],
    summary: "'_type' is not the first key of a node.",
    rationale: "It says how to read the keys around it, so readers look for it at the top.",
    covers: ["SP-STY-003"],
    invalid: [
      .settings(
        """
        nodes:
          - name: Tools
            identifier: urn:stackpack:demo:main-menu-group:tools
            «_type»: MainMenuGroup
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            name: Tools
            identifier: urn:stackpack:demo:main-menu-group:tools
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.nodes.filter { !$0.data.isAlias }.compactMap { node in
      let entries = node.data.entries.filter { !$0.isMerge }
      guard let place = entries.firstIndex(where: { $0.key.matches("_type") }), place > 0 else {
        return nil
      }
      return Finding(
        "'_type' is not the first key of the node",
        at: entries[place].key.firstLine,
        help: "move it to the top of the node"
      )
    }
  }
}
