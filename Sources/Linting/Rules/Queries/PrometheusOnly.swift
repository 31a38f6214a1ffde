import Diagnostics
import PromQL

struct PrometheusOnly: Rule {
  static let documentation = RuleDocumentation(
    id: "prometheus-only",
    severity: .warning,
    summary: "A metric query is understood by Prometheus, but not by the platform.",
    rationale: """
      The platform runs VictoriaMetrics. It reads MetricsQL, which has nearly all of PromQL, but \
      neither the functions of native histograms nor their operators.
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
                query: «histogram_count»(queue_latency)
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
                query: sum by (queue) (rate(queue_latency_count[5m]))
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
    pack.metricFindings(.prometheusOnly)
  }
}
