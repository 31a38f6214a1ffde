import Diagnostics
import PromQL

struct UnusualVariableForm: Rule {
  static let documentation = RuleDocumentation(
    id: "unusual-variable-form",
    severity: .warning,
    summary: "A dashboard query reads a variable in a form that may not be filled.",
    rationale: """
      Published dashboards write `${name}`. Perses, which the format was taken from, also knows \
      `$name` and `${name:format}`; whether the platform does is not documented.
      """,
    covers: [],
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
                                query: 'queue_depth{queue="«$queue»"}'
                                alias: "${consumer}"
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
                                query: 'label_replace(queue_depth{queue="${queue}"}, "q", "$1", "queue", "(.*)")'
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
      let names = Set(dashboard.variables.map(\.name.text) + ["__interval", "__rate_interval"])
      for text in dashboard.texts where text.isQuery {
        let bytes = text.text.bytes
        for hole in NamedHoles(bytes, takesBare: true) where names.contains(hole.name) {
          // `${name}` is three bytes longer than the name.
          guard hole.range.count != hole.name.utf8.count + 3 else { continue }
          findings.append(
            Finding(
              "'\(String(decoding: bytes[hole.range], as: UTF8.self))' may not be filled",
              at: text.text.span(of: hole.range).firstLine,
              help: "write '${\(hole.name)}'"
            )
          )
        }
      }
    }
    return findings
  }
}
