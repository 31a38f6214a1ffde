import Diagnostics
import Documents
import Schema
import StackPackModel

struct MismatchedQueries: Rule {
  static let documentation = RuleDocumentation(
    id: "mismatched-queries",
    severity: .warning,
    summary: "A chart has no queries, or a text has some.",
    rationale: """
      A chart without a query stays empty. A panel of Markdown shows nothing but its text, \
      whatever it queries.
      """,
    covers: ["SP-DSH-008"],
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
                      «queries»: []
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
                      display: { name: Note }
                      plugin: { kind: Markdown, spec: { text: Note } }
                      «queries»:
                        - kind: TimeSeriesQuery
                          spec:
                            plugin:
                              kind: PrometheusTimeSeriesQuery
                              spec: { query: queue_depth }
                layouts:
                  - kind: Grid
                    spec:
                      items:
                        - { x: 0, y: 0, width: 12, height: 2, content: { $ref: "#/spec/panels/note" } }
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
                      display: { name: Note }
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
    let charts = Set(PersesPanels.plugins.map(\.name)).subtracting(["Markdown"])
    var findings: [Finding] = []
    for panel in pack.dashboards.flatMap(\.panels) {
      guard let spec = panel.value["spec"], let kind = spec["plugin"]?.word("kind")?.text else {
        continue
      }
      let queries = spec.entry("queries")
      let isEmpty =
        queries.map { $0.value.isNull || $0.value.kind == .list && $0.value.items.isEmpty } ?? true
      guard isEmpty ? charts.contains(kind) : kind == "Markdown" else { continue }
      findings.append(
        Finding(
          isEmpty ? "the chart has no queries" : "a panel of text has queries",
          at: (queries?.key ?? panel.key).firstLine,
          help: isEmpty ? "say what it shows" : "leave them out"
        )
      )
    }
    return findings
  }
}
