import Diagnostics
import Documents
import Schema
import StackPackModel

struct UnsortableColumn: Rule {
  static let documentation = RuleDocumentation(
    id: "unsortable-column",
    severity: .error,
    summary: "An overview is sorted by a column whose content cannot be sorted.",
    rationale: """
      Rows are sorted before metrics are fetched, by what the component itself says. So metrics and \
      durations cannot sort them, and a ratio only by its status. The platform refuses the \
      presentation. Sort by another column, or give the ratio a status.
      """,
    covers: ["SP-CPR-003"],
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
                  - columnId: depth
                    title: Depth
                    projection: { _type: MetricProjection, query: queue_depth }
                  - columnId: ready
                    title: Ready
                    projection: { _type: RatioProjection, numerator: properties.ready, denominator: properties.all }
                sort:
                  - columnId: «depth»
                  - columnId: «ready»
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
                  - columnId: ready
                    title: Ready
                    projection:
                      _type: RatioProjection
                      numerator: properties.ready
                      denominator: properties.all
                      status: healthState
                sort:
                  - columnId: ready
                  - columnId: name
        """
      )
    ]
  )

  private struct Place: Hashable {
    let overview: ObjectIdentifier
    let column: String
  }

  func check(_ pack: LintedPack) -> [Finding] {
    let unsortable = unsortableColumns(of: pack)
    var findings: [Finding] = []
    for sort in pack.objects(Presentation.sort) {
      guard let overview = sort.owner, let column = sort.word("columnId"),
        let projection = unsortable[
          Place(overview: ObjectIdentifier(overview), column: column.text)
        ]
      else { continue }
      let isRatio = projection.object === Projections.ratio
      findings.append(
        Finding(
          "rows cannot be sorted by '\(column.excerpt)'",
          at: column.span,
          help: isRatio ? "give its projection a 'status'" : "sort by another column",
          notes: [
            Note(
              isRatio
                ? "a ratio is sorted by its 'status', and has none"
                : "a \(projection.object?.name ?? "projection") cannot be sorted",
              at: projection.node.filled("_type")?.firstLine
            )
          ]
        )
      )
    }
    return findings
  }

  /// Projections that cannot be sorted; maps and labels are no columns at all.
  private func unsortableColumns(of pack: LintedPack) -> [Place: TypedValue] {
    var columns: [Place: TypedValue] = [:]
    for projection in pack.objects(Projections.metric, Projections.duration, Projections.ratio) {
      guard let column = projection.parent, column.object === Presentation.column,
        let overview = column.owner, let id = column.word("columnId")
      else { continue }
      if projection.object === Projections.ratio, projection.filled("status") != nil { continue }
      columns[Place(overview: ObjectIdentifier(overview), column: id.text)] = projection
    }
    return columns
  }
}
