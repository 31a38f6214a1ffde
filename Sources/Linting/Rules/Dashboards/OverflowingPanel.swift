import Diagnostics
import Documents

struct OverflowingPanel: Rule {
  static let documentation = RuleDocumentation(
    id: "overflowing-panel",
    severity: .warning,
    summary: "A panel reaches beyond the 24 columns of the grid.",
    rationale: "The grid has 24 columns, from 0 to 23. What reaches beyond is cut off or moved.",
    covers: ["SP-DSH-006"],
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
                        - { x: 12, y: 0, width: «16», height: 2, content: { $ref: "#/spec/panels/depth" } }
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
                        - { x: 12, y: 0, width: 12, height: 2, content: { $ref: "#/spec/panels/depth" } }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for item in pack.dashboards.flatMap(\.grids).joined() {
      guard let width = item.node["width"], let columns = width.plainNumber, columns > 0,
        let start = item.node["x"]?.plainNumber, start >= 0, start + columns > 24
      else { continue }
      findings.append(
        Finding(
          "the panel reaches beyond the 24 columns of the grid",
          at: width.firstLine,
          help: start < 24 ? "at most \(Int(24 - start)) fit here" : "begin before column 24"
        )
      )
    }
    return findings
  }
}
