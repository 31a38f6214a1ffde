import Diagnostics
import Documents

struct UnplacedPanel: Rule {
  static let documentation = RuleDocumentation(
    id: "unplaced-panel",
    severity: .warning,
    summary: "A panel stands on no grid.",
    rationale: """
      A panel is shown where an item of a layout names it. This one is named by none, so nobody \
      sees it.
      """,
    covers: ["SP-DSH-003"],
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
                  «rate»:
                    spec:
                      display: { name: Rate }
                      plugin: { kind: TimeSeriesChart, spec: {} }
                      queries:
                        - kind: TimeSeriesQuery
                          spec:
                            plugin:
                              kind: PrometheusTimeSeriesQuery
                              spec: { query: queue_rate }
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
                  rate:
                    spec:
                      display: { name: Rate }
                      plugin: { kind: TimeSeriesChart, spec: {} }
                      queries:
                        - kind: TimeSeriesQuery
                          spec:
                            plugin:
                              kind: PrometheusTimeSeriesQuery
                              spec: { query: queue_rate }
                layouts:
                  - kind: Grid
                    spec:
                      items:
                        - { x: 0, y: 0, width: 12, height: 2, content: { $ref: "#/spec/panels/depth" } }
                        - { x: 12, y: 0, width: 12, height: 2, content: { $ref: "#/spec/panels/rate" } }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for dashboard in pack.dashboards {
      let keys = Set(dashboard.panels.map(\.name))
      let named = dashboard.grids.joined().map(\.panel)
      // A panel whose name is mistyped where it is placed is not forgotten.
      if named.contains(nil) { continue }
      let placed = Set(named.compactMap(\.self))
      let meant = Set(
        placed.subtracting(keys).prefix(100).compactMap { suggestion(for: $0, among: keys) }
      )
      for panel in dashboard.panels
      where !placed.contains(panel.name) && !meant.contains(panel.name) {
        findings.append(
          Finding(
            "the panel '\(panel.key.excerpt)' is not placed in any layout",
            at: panel.key.firstLine,
            help: "place it, or remove it"
          )
        )
      }
    }
    return findings
  }
}
