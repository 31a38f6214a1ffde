import Diagnostics
import Documents

struct UnknownPanel: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-panel",
    severity: .error,
    summary: "A grid places a panel that does not exist.",
    rationale: """
      A place on a grid names its panel as `#/spec/panels/<key>`, where the key is one of those \
      under `panels`. There is no such panel, so the dashboard cannot be shown.
      """,
    covers: ["SP-DSH-002"],
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
                        - { x: 12, y: 0, width: 12, height: 2, content: { $ref: «"#/spec/panels/dept"» } }
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
                        - { x: 12, y: 0, width: 12, height: 2, content: { $ref: «"#/panels/depth"» } }
        """
      ),
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
                  queues/depth:
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
                        - { x: 0, y: 0, width: 12, height: 2, content: { $ref: "#/spec/panels/queues~1depth" } }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for dashboard in pack.dashboards {
      let keys = Set(dashboard.panels.map(\.name))
      var guess = Guess(among: keys)
      for item in dashboard.grids.joined() {
        guard let panel = item.panel else {
          findings.append(
            Finding(
              "'\(item.reference.excerpt)' does not name a panel",
              at: item.reference.firstLine,
              help: "write '#/spec/panels/<key>'"
            )
          )
          continue
        }
        if keys.contains(panel) { continue }
        findings.append(
          Finding(
            "there is no panel '\(panel)'",
            at: item.reference.firstLine,
            help: guess.help(for: panel, else: "write the key of a panel")
          )
        )
      }
    }
    return findings
  }
}
