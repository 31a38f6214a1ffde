import Diagnostics
import PromQL

struct MetricsQLOnly: Rule {
  static let documentation = RuleDocumentation(
    id: "metricsql-only",
    severity: .warning,
    summary: "A metric query is understood by MetricsQL, but not by Prometheus.",
    rationale: """
      The platform runs VictoriaMetrics, which reads more than PromQL: ranges may be left out, \
      numbers stand for series. Such a query works, but often means something else than its author \
      thought; a range that was left out becomes the step of the chart. And it cannot be tried in \
      Prometheus.
      """,
    covers: [],
    invalid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:depth
            name: Depth
            function: urn:stackpack:common:monitor-function:threshold
            arguments:
              metric:
                query: sum by (queue) (rate(«queue_messages_total»))
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
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:depth
            name: Depth
            function: urn:stackpack:common:monitor-function:threshold
            arguments:
              metric:
                query: sum by (queue) (rate(queue_messages_total[5m])) > bool 0
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
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.metricFindings(.metricsQLOnly, help: "MetricsQL takes it, Prometheus does not")
  }
}
