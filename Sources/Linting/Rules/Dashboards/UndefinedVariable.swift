import Diagnostics

struct UndefinedVariable: Rule {
  static let documentation = RuleDocumentation(
    id: "undefined-variable",
    severity: .warning,
    summary: "A query or a text of a dashboard reads a variable that is not defined.",
    rationale: """
      Only the variables of the dashboard itself are filled, and `__interval` and \
      `__rate_interval` in queries. Any other `${name}` stays as it is, so that a query finds \
      nothing.
      """,
    covers: ["SP-DSH-012"],
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
                    spec: { name: queue, value: main }
                  - kind: TextVariable
                    spec: { name: stage, value: main }
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
                                query: 'queue_depth{queue=~"«${quue}»"}'
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
                    spec: { name: queue, value: main }
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
                                query: 'queue_depth{queue=~"${queue}"}[${__interval}]'
                                alias: "${consumer}"
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
    var findings: [Finding] = []
    for dashboard in pack.dashboards {
      let defined = Set(dashboard.variables.map(\.name.text))
      var guess = Guess(among: defined)
      for filled in dashboard.texts where !filled.takesLabels && filled.isRendered {
        for hole in NamedHoles(filled.text.bytes) {
          // Names of the product have a rule of their own.
          if defined.contains(hole.name) || hole.name.hasPrefix("__") { continue }
          findings.append(
            Finding(
              "the variable '\(hole.name)' is not defined",
              at: filled.text.span(of: hole.range).firstLine,
              help: guess.help(for: hole.name, else: "define it under 'variables'")
            )
          )
        }
      }
    }
    return findings
  }
}
