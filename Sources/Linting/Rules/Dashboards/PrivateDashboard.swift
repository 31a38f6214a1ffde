import Diagnostics
import Documents
import Schema
import StackPackModel

struct PrivateDashboard: Rule {
  static let documentation = RuleDocumentation(
    id: "private-dashboard",
    severity: .warning,
    summary: "A dashboard of a pack is private.",
    rationale: """
      A private dashboard is seen by its owner only, and one that comes with a pack has no owner.
      """,
    covers: ["SP-DSH-019"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: Dashboard
            identifier: urn:stackpack:demo:dashboard:queues
            name: Queues
            description: All queues
            scope: «privateDashboard»
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
            scope: publicDashboard
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
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for dashboard in pack.objects(NodeType.dashboard.object) {
      guard let scope = dashboard.word("scope"), scope.text == "privateDashboard" else { continue }
      findings.append(
        Finding(
          "nobody owns the dashboard, so nobody sees it",
          at: scope.span,
          help: "write 'publicDashboard'"
        )
      )
    }
    return findings
  }
}
