import Diagnostics
import Documents
import Schema
import StackPackModel

struct MenuGroupWithoutIcon: Rule {
  static let documentation = RuleDocumentation(
    id: "menu-group-without-icon",
    severity: .info,
    in: [.v2],
    summary: "A group of the main menu has no icon.",
    rationale: """
      Groups stand below each other in the menu, each with its icon. A group that only extends one \
      of the same name in another pack takes the icon from there.
      """,
    covers: ["SP-MMG-001"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: «Tools»
            defaultOpen: true
        """
      ),
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: «""»
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
            iconbase64: !icon menu.svg
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for group in pack.objects(NodeType.mainMenuGroup.object) {
      let icon = group.node.filled("iconbase64")
      guard icon.map({ $0.isBlank && !$0.hasLocalTag }) ?? true,
        let place = icon ?? group.word("name")?.node
      else { continue }
      findings.append(
        Finding(
          "the menu group has no icon",
          at: place.firstLine,
          help: "write 'iconbase64: !icon' and the file"
        )
      )
    }
    return findings
  }
}
