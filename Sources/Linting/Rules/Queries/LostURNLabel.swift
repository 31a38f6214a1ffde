import Diagnostics

struct LostURNLabel: Rule {
  static let documentation = RuleDocumentation(
    id: "lost-urn-label",
    severity: .warning,
    classicSeverity: .info,
    summary: "The template of a component identifier reads a label that the query does not keep.",
    rationale: """
      An aggregation keeps only the labels in its `by (…)`, and `without (…)` takes some away. A \
      template that reads another label prints `${label}` as it stands, so the result belongs to \
      no component. Add the label to the query, or read one that it keeps.
      """,
    covers: ["SP-MON-012", "SP1-MON-006"],
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
                aliasTemplate: Depth of ${queue}
              comparator: GT
              threshold: 100
              failureState: DEVIATING
              urnTemplate: "urn:demo:queue/«${stage}»:${queue}"
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
                  - expression: sum by (queue) (queue_depth)
                    alias: ${queue}
                    componentIdentifierTemplate: "urn:demo:queue/«${name}»"
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
                query: max by (queue, stage) (queue_depth)
                unit: short
                aliasTemplate: Depth of ${queue}
              comparator: GT
              threshold: 100
              failureState: DEVIATING
              urnTemplate: "urn:demo:queue/${stage}:${queue}"
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
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:depth
            name: Depth
            function: urn:stackpack:common:monitor-function:threshold
            arguments:
              metric:
                query: label_replace(max by (queue) (queue_depth), "stage", "$1", "queue", "(.*)-.*")
                unit: short
                aliasTemplate: Depth of ${queue}
              comparator: GT
              threshold: 100
              failureState: DEVIATING
              urnTemplate: "urn:demo:queue/${stage}:${queue}"
              titleTemplate: Depth of ${queue}
            intervalSeconds: 60
            remediationHint: Look at the queue
            status: ENABLED
            tags: []
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.lostLabels(in: ["urnTemplate", "componentIdentifierTemplate"]).map(Finding.init)
  }
}
