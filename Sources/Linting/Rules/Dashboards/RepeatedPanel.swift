import Diagnostics
import Documents

struct RepeatedPanel: Rule {
  static let documentation = RuleDocumentation(
    id: "repeated-panel",
    severity: .warning,
    summary: "A panel is placed twice.",
    rationale: "The same chart twice tells nothing new; probably another panel was meant.",
    covers: ["SP-DSH-004"],
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
                        - { x: 12, y: 0, width: 12, height: 2, content: { $ref: «"#/spec/panels/depth"» } }
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
      var first: [String: DataNode] = [:]
      let keys = Set(dashboard.panels.map(\.name))
      for item in dashboard.grids.joined() {
        guard let panel = item.panel, keys.contains(panel) else { continue }
        guard let earlier = first[panel] else {
          first[panel] = item.reference
          continue
        }
        findings.append(
          Finding(
            "the panel '\(panel)' is placed twice",
            at: item.reference.firstLine,
            help: "name another panel, or remove the item",
            notes: [Note("first here", at: earlier.firstLine)]
          )
        )
      }
    }
    return findings
  }
}
