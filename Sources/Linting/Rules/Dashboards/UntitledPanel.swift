import Diagnostics
import Documents

struct UntitledPanel: Rule {
  static let documentation = RuleDocumentation(
    id: "untitled-panel",
    severity: .info,
    summary: "A chart of a dashboard has no title.",
    rationale: """
      Without a title nobody knows what the chart shows. Write `display: { name: … }`.
      """,
    covers: ["SP-DSH-020"],
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
                  «depth»:
                    spec:
                      plugin: { kind: TimeSeriesChart, spec: {} }
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
                      plugin: { kind: TimeSeriesChart, spec: {} }
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
                panels:
                  note:
                    spec:
                      plugin: { kind: Markdown, spec: { text: Note } }
                      queries: []
                layouts:
                  - kind: Grid
                    spec:
                      items:
                        - { x: 0, y: 0, width: 12, height: 2, content: { $ref: "#/spec/panels/note" } }
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for panel in pack.dashboards.flatMap(\.panels) {
      // A text has a heading of its own, if it wants one.
      guard let spec = panel.value["spec"], spec.kind == .map,
        spec["plugin"]?.word("kind")?.text != "Markdown",
        spec["display"]?["name"].map({ $0.isBlank }) ?? true
      else { continue }
      findings.append(
        Finding(
          "the panel '\(panel.key.excerpt)' has no title",
          at: panel.key.firstLine,
          help: "write 'display: { name: … }'"
        )
      )
    }
    return findings
  }
}
