import Diagnostics
import Documents
import Schema
import StackPackModel

struct MissingOrder: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-order",
    severity: .info,
    summary: "Metrics of a list have no order.",
    rationale: """
      Metrics are shown by their order, the highest first. Where it is missing, their places are \
      left to the product; presentations that add metrics to the list cannot put theirs between.
      """,
    covers: ["SP-MTR-011"],
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
                          - metricId: «depth»
                          - metricId: rate
            metrics:
              - metricId: depth
                name: Depth
                metricQueries:
                  - { expression: queue_depth, alias: depth }
              - metricId: rate
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
                          - { metricId: depth, order: 20 }
                          - { metricId: rate, order: 10 }
            metrics:
              - metricId: depth
                name: Depth
                metricQueries:
                  - { expression: queue_depth, alias: depth }
              - metricId: rate
                name: Depth
                metricQueries:
                  - { expression: queue_depth, alias: depth }
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var firsts: [TypedValue] = []
    var counts: [ObjectIdentifier: Int] = [:]
    for metric in pack.objects(MetricTypes.ordered, Presentation.summaryMetric) {
      // One metric alone needs no order.
      guard metric.node.filled("order") == nil, let list = metric.parent, list.node.items.count > 1
      else { continue }
      counts[ObjectIdentifier(list), default: 0] += 1
      if counts[ObjectIdentifier(list)] == 1 { firsts.append(metric) }
    }
    var findings: [Finding] = []
    for metric in firsts {
      let isSummary = metric.object === Presentation.summaryMetric
      guard let id = metric.word(isSummary ? "summaryMetricId" : "metricId"),
        let count = metric.parent.flatMap({ counts[ObjectIdentifier($0)] })
      else { continue }
      findings.append(
        Finding(
          count == 1
            ? "'\(id.excerpt)' has no order" : "\(count) metrics of this list have no order",
          at: id.span,
          help: "add 'order'"
        )
      )
    }
    return findings
  }
}
