import Diagnostics
import StackPackModel

struct UnknownMenuGroup: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-menu-group",
    severity: .warning,
    summary: "An overview joins a menu group that the pack does not define.",
    rationale: """
      An overview joins a group of the main menu by the name of the group, not its identifier. No \
      menu group of this pack has the name. If the group belongs to another pack, define a group of \
      the same name here too: groups of one name are merged, and the menu stays complete without the \
      other pack.
      """,
    covers: ["SP-CPR-016"],
    invalid: [
      .settings(
        """
        nodes:
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
                mainMenu: { group: «demo», order: 10 }
                columns:
                  - columnId: name
                    title: Name
                    projection: { _type: TextProjection, value: name }
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
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
                mainMenu: { group: Demo, order: 10 }
                columns:
                  - columnId: name
                    title: Name
                    projection: { _type: TextProjection, value: name }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let unread = UnreadSettings(pack)
    let names = pack.words("name", of: NodeType.mainMenuGroup.object)
    var guess = Guess(among: names)
    var findings: [Finding] = []
    for entry in pack.objects(Presentation.mainMenu) {
      guard let group = entry.word("group"), !names.contains(group.text),
        !unread.mention(group.text)
      else { continue }
      findings.append(
        Finding(
          "no menu group of this pack is called '\(group.excerpt)'",
          at: group.span,
          help: guess.help(for: group.text, else: "define a MainMenuGroup of this name")
        )
      )
    }
    return findings
  }
}
