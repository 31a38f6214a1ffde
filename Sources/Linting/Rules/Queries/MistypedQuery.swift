import Diagnostics
import PromQL
import Schema

struct MistypedQuery: Rule {
  static let documentation = RuleDocumentation(
    id: "mistyped-query",
    severity: .warning,
    summary: "A metric query yields something that its place cannot use.",
    rationale: """
      Charts and monitors want one value per series and time. A text has none, and a stretch of \
      time such as `depth[5m]` has many: say what to make of them, `max_over_time(depth[5m])`. The \
      matchers of a dashboard variable choose series, so they cannot calculate.
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
                query: «queue_depth[5m]»
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
      .settings(
        """
        nodes:
          - _type: Dashboard
            identifier: urn:stackpack:demo:dashboard:queues
            name: Queues
            description: All queues
            dashboard:
              spec:
                variables:
                  - kind: ListVariable
                    spec:
                      name: queue
                      allowAllValue: false
                      allowMultiple: false
                      plugin:
                          kind: MetricLabelValues
                          spec:
                            labelName: queue
                            matchers:
                              - «sum(queue_depth)»
                panels:
                  depth:
                    spec:
                      display: { name: Depth }
                      plugin: { kind: TimeSeriesChart, spec: {} }
                      queries:
                        - kind: TimeSeriesQuery
                          spec:
                            plugin:
                              kind: PrometheusTimeSeriesQuery
                              spec:
                                query: queue_depth
                                alias: "${consumer}"
                layouts:
                  - kind: Grid
                    spec:
                      items:
                        - { x: 0, y: 0, width: 12, height: 2, content: { $ref: "#/spec/panels/depth" } }
        """
      ),
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
                query: max_over_time(queue_depth[5m])
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
      .settings(
        """
        nodes:
          - _type: Dashboard
            identifier: urn:stackpack:demo:dashboard:queues
            name: Queues
            description: All queues
            dashboard:
              spec:
                variables:
                  - kind: ListVariable
                    spec:
                      name: queue
                      allowAllValue: false
                      allowMultiple: false
                      plugin:
                          kind: MetricLabelValues
                          spec:
                            labelName: queue
                            matchers:
                              - queue_depth{stage="live"}
                panels:
                  depth:
                    spec:
                      display: { name: Depth }
                      plugin: { kind: TimeSeriesChart, spec: {} }
                      queries:
                        - kind: TimeSeriesQuery
                          spec:
                            plugin:
                              kind: PrometheusTimeSeriesQuery
                              spec:
                                query: queue_depth{queue="${queue}"}
                                alias: "${consumer}"
                layouts:
                  - kind: Grid
                    spec:
                      items:
                        - { x: 0, y: 0, width: 12, height: 2, content: { $ref: "#/spec/panels/depth" } }
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.metricQueries.all.compactMap { query in
      guard let expression = query.expression, let trouble = Self.trouble(expression, of: query)
      else { return nil }
      let span = query.text.span(of: expression.range).firstLine
      return Finding(trouble.message, at: span, help: trouble.help)
    }
  }

  private static func trouble(
    _ expression: PromQL.Expression,
    of query: MetricQuery
  ) -> (message: String, help: String)? {
    if query.value.name == "matchers" {
      if case .selector = expression { return nil }
      return ("a matcher can only choose series", "write a metric with labels in braces")
    }
    switch expression.type {
    case .string: return ("a text has no value to show", "write a query that yields series")
    case .rangeVector:
      return (
        "a stretch of time has more than one value",
        "say what to make of them, as max_over_time does"
      )
    default: return nil
    }
  }
}
