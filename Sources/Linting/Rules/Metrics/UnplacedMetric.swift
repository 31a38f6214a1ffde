import Diagnostics
import StackPackModel

struct UnplacedMetric: Rule {
  static let documentation = RuleDocumentation(
    id: "unplaced-metric",
    severity: .info,
    summary: "A metric is defined, but no page shows it.",
    rationale: """
      A metric is shown where its metricId stands: in a section of the highlight page or of the \
      metric perspective, in the summary, or behind a MetricProjection. This one stands nowhere in \
      the pack.
      """,
    covers: ["SP-MTR-002"],
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
            metrics:
              - metricId: «depth»
                name: Depth
                metricQueries:
                  - { expression: queue_depth, alias: depth }
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
              metricPerspective:
                tabs:
                  - tabId: queue
                    title: Queue
                    order: 10
                    sections:
                      - sectionId: depth
                        title: Depth
                        order: 10
                        metrics:
                          - metricId: depth
                            order: 10
            metrics:
              - metricId: depth
                name: Depth
                metricQueries:
                  - { expression: queue_depth, alias: depth }
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
                columns:
                  - columnId: depth
                    title: Depth
                    projection: { _type: MetricProjection, query: queue_depth, metricId: depth }
            metrics:
              - metricId: depth
                name: Depth
                metricQueries:
                  - { expression: queue_depth, alias: depth }
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let unread = UnreadSettings(pack)
    let placed = pack.words(
      "metricId",
      of: MetricTypes.ordered,
      Presentation.summaryMetric,
      Projections.metric
    )
    var findings: [Finding] = []
    for metric in pack.objects(MetricTypes.metric) {
      guard let id = metric.word("metricId"), !placed.contains(id.text), !unread.mention(id.text)
      else { continue }
      findings.append(
        Finding(
          "the metric '\(id.excerpt)' is not shown anywhere",
          at: id.span,
          help: "name it in a section, or remove it"
        )
      )
    }
    return findings
  }
}
