import Diagnostics
import Documents
import Schema
import StackPackModel

struct UnusedMenuGroup: Rule {
  static let documentation = RuleDocumentation(
    id: "unused-menu-group",
    severity: .info,
    in: [.v2],
    summary: "No presentation of the pack joins the menu group.",
    rationale: """
      An empty group is not worth a place in the menu. Either nothing was meant to be in it, or a \
      presentation writes another name in mainMenu.group. A group that only changes one of the same \
      name in another pack may stay.
      """,
    covers: ["SP-MMG-004"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: «Tools»
            iconbase64: !icon menu.svg
        """,
        with: ["settings/menu.sty": .nothing]
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Queues
            iconbase64: !icon menu.svg
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:queue
            name: Queues
            binding:
              _type: ComponentPresentationQueryBinding
              query: type = "queue"
            rank:
              specificity: 10
            presentation:
              icon: !icon menu.svg
              overview:
                name: { singular: queue, plural: queues, title: Queues }
                mainMenu: { group: Queues, order: 10 }
                columns:
                  - columnId: name
                    title: Name
                    projection: { _type: TextProjection, value: name }
        """,
        with: ["settings/menu.sty": .nothing]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let unread = UnreadSettings(pack)
    let used = pack.words("group", of: Presentation.mainMenu)
    var findings: [Finding] = []
    for group in pack.objects(NodeType.mainMenuGroup.object) {
      guard let name = group.word("name"), !used.contains(name.text),
        group.node.filled("items")?.items.isEmpty ?? true,
        !unread.mention(name.text)
      else { continue }
      findings.append(
        Finding(
          "no presentation of this pack joins the menu group '\(name.excerpt)'",
          at: name.span,
          help: "join it by 'overview.mainMenu.group', or remove it"
        )
      )
    }
    return findings
  }
}
