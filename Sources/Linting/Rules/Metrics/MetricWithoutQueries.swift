import Diagnostics
import Documents
import Schema
import StackPackModel

struct MetricWithoutQueries: Rule {
  static let documentation = RuleDocumentation(
    id: "metric-without-queries",
    severity: .warning,
    summary: "A metric has no queries.",
    rationale: """
      The queries of a metric may come from a presentation that has a metric of the same id. No \
      presentation of this pack has any for it, so unless another pack does, the chart stays empty.
      """,
    covers: ["SP-MTR-003"],
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
              - metricId: «depth»
                name: Depth
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
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:component
            name: Components
            binding:
              _type: ComponentPresentationQueryBinding
              query: label = "stackpack:demo"
            rank:
              specificity: 1
            presentation:
              icon: !icon menu.svg
            metrics:
              - metricId: depth
                name: Depth
                metricQueries:
                  - { expression: queue_depth, alias: depth }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let unread = UnreadSettings(pack)
    var supplied: Set<String> = []
    for metric in pack.objects(MetricTypes.metric, MetricTypes.ordered)
    where Self.hasQueries(metric) {
      if let id = metric.word("metricId") { supplied.insert(id.text) }
    }
    var findings: [Finding] = []
    for metric in pack.objects(MetricTypes.metric) {
      guard let id = metric.word("metricId"), !supplied.contains(id.text), !unread.mention(id.text)
      else { continue }
      findings.append(
        Finding(
          "the metric '\(id.excerpt)' has no queries",
          at: id.span,
          help: "add 'metricQueries', unless another pack does"
        )
      )
    }
    return findings
  }

  private static func hasQueries(_ metric: TypedValue) -> Bool {
    metric.filled("metricQueries").map { $0.kind != .list || !$0.items.isEmpty } ?? false
  }
}
