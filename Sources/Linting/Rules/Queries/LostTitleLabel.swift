import Diagnostics

struct LostTitleLabel: Rule {
  static let documentation = RuleDocumentation(
    id: "lost-title-label",
    severity: .info,
    summary: "The name of a series reads a label that the query does not keep.",
    rationale: """
      An aggregation keeps only the labels in its `by (…)`, and `without (…)` takes some away. A \
      name that reads another label shows `${label}` as it stands. Add the label to the query, or \
      read one that it keeps.
      """,
    covers: ["SP-MON-013"],
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
                query: max by (queue) (queue_depth)
                unit: short
                aliasTemplate: Depth of «${stage}»
              comparator: GT
              threshold: 100
              failureState: DEVIATING
              urnTemplate: "urn:demo:queue/${queue}"
              titleTemplate: «${stage}» of ${queue}
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
                              - queue_depth
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
                                query: sum without (consumer) (queue_depth)
                                alias: "«${consumer}» of ${queue}"
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
                query: topk(5, queue_depth)
                unit: short
                aliasTemplate: Depth of ${stage}
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
                  - expression: count_values("size", queue_size)
                    alias: ${size}
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
                              - queue_depth
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
                                query: sum by (consumer) (queue_depth)
                                alias: "${consumer} of ${queue}"
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
    pack.lostLabels(in: ["alias", "aliasTemplate", "titleTemplate"]).map(Finding.init)
  }
}
