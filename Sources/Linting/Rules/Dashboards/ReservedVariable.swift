import Diagnostics

struct ReservedVariable: Rule {
  static let documentation = RuleDocumentation(
    id: "reserved-variable",
    severity: .warning,
    summary: "The name of a variable is one of the product itself.",
    rationale: """
      Names that begin with two underscores, such as `__interval`, belong to the product, which \
      fills them itself.
      """,
    covers: ["SP-DSH-011"],
    invalid: [
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
                  - kind: TextVariable
                    spec: { name: «__queue», value: main }
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
                                query: 'queue_depth{queue=~"${__queue}"}'
                layouts:
                  - kind: Grid
                    spec:
                      items:
                        - { x: 0, y: 0, width: 12, height: 2, content: { $ref: "#/spec/panels/depth" } }
        """
      )
    ],
    valid: [
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
                  - kind: TextVariable
                    spec: { name: _queue, value: main }
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
                                query: 'queue_depth{queue=~"${_queue}"}'
                layouts:
                  - kind: Grid
                    spec:
                      items:
                        - { x: 0, y: 0, width: 12, height: 2, content: { $ref: "#/spec/panels/depth" } }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.dashboards.flatMap(\.variables).filter { $0.name.text.hasPrefix("__") }
      .map { variable in
        Finding(
          "'\(variable.name.excerpt)' is reserved for the product",
          at: variable.name.span,
          help: "leave out the underscores"
        )
      }
  }
}
