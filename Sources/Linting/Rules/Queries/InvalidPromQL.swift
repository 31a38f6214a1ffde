import Diagnostics
import PromQL

struct InvalidPromQL: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-promql",
    severity: .error,
    classicSeverity: .warning,
    summary: "A metric query does not parse.",
    rationale: """
      Neither Prometheus nor MetricsQL, which the platform runs, takes such a query: a bracket is \
      not closed, a function does not exist, a regular expression is broken. The chart stays empty \
      and the monitor reports an error instead of a health state. Placeholders are read as what \
      they will be replaced by.
      """,
    covers: ["SP-EXP-005", "SP1-MET-005"],
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
            metrics:
              - metricId: depth
                name: Depth
                metricQueries:
                  - expression: |
                      sum by (queue) (
                        «rat»(queue_messages_total{queue="${tags.singleValue('queue')}"}[${__rate_interval}])
                      )
                    alias: ${queue}
        """
      ),
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:depth
            name: Depth
            function: urn:stackpack:common:monitor-function:threshold
            arguments:
              metric:
                query: max by (queue) (queue_depth{stage="live"«)»
                unit: short
                aliasTemplate: Depth of ${queue}
              comparator: GT
              threshold: 100
              failureState: DEVIATING
              urnTemplate: "urn:demo:queue/${queue}"
              titleTemplate: Depth of ${queue}
            intervalSeconds: 60
            remediationHint: Look at the queue
            status: ENABLED
            tags: []
        """
      ),
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
            metrics:
              - metricId: depth
                name: Depth
                metricQueries:
                  - expression: |
                      sum by (queue) (
                        rate(queue_messages_total{queue="${tags.singleValue('queue')}"}[${__rate_interval}])
                      )
                    alias: ${queue}
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.metricFindings(.invalid)
  }
}
