import Diagnostics
import Schema

struct ObsoleteSpelling: ViolationRule {
  static let documentation = RuleDocumentation(
    id: "obsolete-spelling",
    severity: .warning,
    summary: "A word was spelled like this once.",
    rationale: "The platform renamed the word; whether the old one still works is not promised.",
    covers: ["SP-MTR-009"],
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
              - metricId: depth
                name: Depth
                metricQueries:
                  - expression: queue_depth
                    alias: depth
                chart:
                  _type: «timeseries»
                  unit: short
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
            metrics:
              - metricId: depth
                name: Depth
                metricQueries:
                  - expression: queue_depth
                    alias: depth
                chart:
                  _type: TimeSeriesChart
                  unit: short
        """
      )
    ]
  )

  static func names(_ violation: Violation) -> Bool {
    if case .obsoleteSpelling = violation { true } else { false }
  }
}
