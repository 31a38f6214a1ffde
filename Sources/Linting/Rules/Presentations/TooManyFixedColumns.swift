import Diagnostics
import Documents
import Schema
import StackPackModel

struct TooManyFixedColumns: Rule {
  static let documentation = RuleDocumentation(
    id: "too-many-fixed-columns",
    severity: .info,
    summary: "More columns stay in view than there are.",
    rationale: """
      So many of the first columns stay in view when the table is scrolled. With as many as there \
      are columns, or more, nothing is left to scroll. Fix the first one or two.
      """,
    covers: ["SP-CPR-027"],
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
                fixedColumns: «3»
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
                    title: Name
                    projection: { _type: TextProjection, value: name }
                fixedColumns: 1
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for overview in pack.objects(Presentation.overview) {
      guard let fixed = overview.node.filled("fixedColumns"), let number = fixed.plainNumber,
        let columns = overview.filled("columns"), columns.kind == .list
      else { continue }
      let count = columns.items.count
      if number <= Double(count) { continue }
      findings.append(
        Finding(
          "\(fixed.excerpt) columns are fixed of \(count)",
          at: fixed.span,
          help: "fix fewer"
        )
      )
    }
    return findings
  }
}
