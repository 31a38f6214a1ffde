import Diagnostics
import Documents

struct PlaceholderLabel: Rule {
  static let documentation = RuleDocumentation(
    id: "placeholder-label",
    severity: .info,
    summary: "The label of an axis is a word that was never replaced.",
    rationale: """
      Words such as `something` or `TODO` are written to be replaced later. Say what the axis \
      shows, or leave the label out.
      """,
    covers: ["SP-DSH-021"],
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
                panels:
                  depth:
                    spec:
                      display: { name: Depth }
                      plugin: { kind: TimeSeriesChart, spec: { yAxis: { label: «something» } } }
                      queries:
                        - kind: TimeSeriesQuery
                          spec:
                            plugin:
                              kind: PrometheusTimeSeriesQuery
                              spec: { query: queue_depth }
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
                panels:
                  depth:
                    spec:
                      display: { name: Depth }
                      plugin: { kind: TimeSeriesChart, spec: { yAxis: { label: Messages } } }
                      queries:
                        - kind: TimeSeriesQuery
                          spec:
                            plugin:
                              kind: PrometheusTimeSeriesQuery
                              spec: { query: queue_depth }
                layouts:
                  - kind: Grid
                    spec:
                      items:
                        - { x: 0, y: 0, width: 12, height: 2, content: { $ref: "#/spec/panels/depth" } }
        """
      )
    ]
  )

  private static let words: Set<String> = [
    "something", "placeholder", "label", "todo", "tbd", "fixme", "xxx", "foo", "bar",
  ]

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for panel in pack.dashboards.flatMap(\.panels) {
      guard let label = panel.value["spec"]?["plugin"]?["spec"]?["yAxis"]?.word("label"),
        Self.words.contains(label.text.lowercased())
      else { continue }
      findings.append(
        Finding(
          "'\(label.excerpt)' says nothing about the axis",
          at: label.span,
          help: "say what it shows, or leave it out"
        )
      )
    }
    return findings
  }
}
