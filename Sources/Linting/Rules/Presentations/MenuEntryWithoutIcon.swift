import Diagnostics
import Documents
import Schema
import StackPackModel

struct MenuEntryWithoutIcon: Rule {
  static let documentation = RuleDocumentation(
    id: "menu-entry-without-icon",
    severity: .warning,
    summary: "An entry of the main menu has no icon.",
    rationale: """
      The entry shows the icon that is given with it, or else the icon of the components. Here there \
      is neither, so the entry stands without one among others that have theirs.
      """,
    covers: ["SP-CPR-017"],
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
              overview:
                name: { singular: queue, plural: queues, title: Queues }
                «mainMenu»: { group: Demo, order: 10 }
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
      ),
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
              overview:
                name: { singular: queue, plural: queues, title: Queues }
                mainMenu: { group: Demo, order: 10, icon: !icon menu.svg }
                columns:
                  - columnId: name
                    title: Name
                    projection: { _type: TextProjection, value: name }
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for entry in pack.objects(Presentation.mainMenu) {
      guard let key = entry.key, !Self.hasIcon(entry.node),
        let content = entry.owner, !Self.hasIcon(content.node)
      else { continue }
      findings.append(
        Finding(
          "the menu entry has no icon",
          at: key.firstLine,
          help: "give the presentation an 'icon'"
        )
      )
    }
    return findings
  }

  private static func hasIcon(_ node: DataNode) -> Bool {
    node.filled("icon").map { !$0.isBlank || $0.hasLocalTag } ?? false
  }
}
