import Diagnostics
import Schema
import StackPackModel

struct UndefinedColumn: Rule {
  static let documentation = RuleDocumentation(
    id: "undefined-column",
    severity: .warning,
    summary: "A column is inherited that no presentation of the pack defines.",
    rationale: """
      A column without a projection takes it from a less specific presentation that has a column \
      with the same id. No presentation of this pack does. Unless another pack defines it, the \
      column stays empty: look whether the id is mistyped, or give the column a projection.
      """,
    covers: ["SP-CPR-011"],
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
                  - columnId: name
                    title: Name
                    projection: { _type: TextProjection, value: name }
                  - columnId: «stage»
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
    let defined = pack.words("columnId", of: Presentation.column) {
      $0.node.filled("projection") != nil
    }
    var guess = Guess(among: defined)
    var findings: [Finding] = []
    for column in pack.objects(Presentation.column) where column.filled("projection") == nil {
      guard let id = column.word("columnId"), !defined.contains(id.text),
        !unread.mention(id.text)
      else { continue }
      findings.append(
        Finding(
          "no presentation of this pack defines the column '\(id.excerpt)'",
          at: id.span,
          help: guess.help(for: id.text, else: "give it a 'projection', unless another pack does")
        )
      )
    }
    return findings
  }
}
