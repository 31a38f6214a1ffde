import Diagnostics
import Documents
import StackPackModel

struct UnknownSortColumn: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-sort-column",
    severity: .error,
    summary: "An overview is sorted by a column that it does not have.",
    rationale: """
      Only a column of the same overview can sort it; the platform refuses any other. The list of \
      columns is never inherited as a whole, so every column has to be named in it.
      """,
    covers: ["SP-CPR-002"],
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
                sort:
                  - columnId: «nmae»
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
                  - columnId: health
                  - columnId: name
                sort:
                  - columnId: health
                    direction: Descending
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for overview in pack.objects(Presentation.overview) {
      guard let columns = overview.filled("columns"), columns.kind == .list,
        columns.items.allSatisfy({ $0.word("columnId") != nil }),
        let sort = overview.filled("sort")
      else { continue }
      let known = Set(columns.items.compactMap { $0.word("columnId")?.text })
      var guess = Guess(among: known)
      for column in sort.items.compactMap({ $0.word("columnId") })
      where !known.contains(column.text) {
        findings.append(
          Finding(
            "'\(column.excerpt)' is not a column of this overview",
            at: column.span,
            help: guess.help(for: column.text, else: "name it in 'columns'")
          )
        )
      }
    }
    return findings
  }
}
