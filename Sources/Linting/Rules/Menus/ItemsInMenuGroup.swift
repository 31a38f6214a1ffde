import Diagnostics
import Documents
import Schema
import StackPackModel

struct ItemsInMenuGroup: Rule {
  static let documentation = RuleDocumentation(
    id: "items-in-menu-group",
    severity: .info,
    in: [.v2],
    summary: "A menu group lists its items.",
    rationale: """
      Only views of the former kind are listed in a group. Presentations join it on their own, by \
      its name in mainMenu.group.
      """,
    covers: ["SP-MMG-003"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: !icon menu.svg
            «items»:
              - viewIdentifier: urn:stackpack:demo:query-view:queues
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
            iconbase64: !icon menu.svg
            items: []
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for group in pack.objects(NodeType.mainMenuGroup.object) {
      guard let items = group.node.entry("items"), !items.value.items.isEmpty else { continue }
      findings.append(
        Finding(
          "the items of a menu group are for views of the former kind only",
          at: items.key.firstLine,
          help: "let presentations join the group by its name"
        )
      )
    }
    return findings
  }
}
