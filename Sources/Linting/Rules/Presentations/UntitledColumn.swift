import Diagnostics
import Schema
import StackPackModel

struct UntitledColumn: Rule {
  static let documentation = RuleDocumentation(
    id: "untitled-column",
    severity: .warning,
    summary: "A column has content but no title.",
    rationale: """
      The head of the column stays empty, unless a column with the same id in a less specific \
      presentation has a title. No presentation of this pack has one. Give the column a title.
      """,
    covers: ["SP-CPR-012"],
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
                columns:
                  - columnId: «name»
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
              overview:
                name: { singular: queue, plural: queues, title: Queues }
                columns:
                  - columnId: name
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:component
            name: Components
            binding:
              _type: ComponentPresentationQueryBinding
              query: label = "stackpack:demo"
            rank:
              specificity: 1
            presentation:
              overview:
                name: { singular: queue, plural: queues, title: Queues }
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
    let titled = pack.words("columnId", of: Presentation.column) { $0.node.filled("title") != nil }
    var findings: [Finding] = []
    for column in pack.objects(Presentation.column) where column.filled("projection") != nil {
      guard let id = column.word("columnId"), !titled.contains(id.text), !unread.mention(id.text)
      else { continue }
      findings.append(
        Finding("the column '\(id.excerpt)' has no title", at: id.span, help: "give it a 'title'")
      )
    }
    return findings
  }
}
