import Diagnostics
import Documents
import Schema

struct UnusedDashboardVariable: Rule {
  static let documentation = RuleDocumentation(
    id: "unused-dashboard-variable",
    severity: .info,
    summary: "A variable of a dashboard is never read.",
    rationale: """
      It can be chosen on the page, but changes nothing. Use it in a query as `${name}`, or remove \
      it.
      """,
    covers: ["SP-DSH-013"],
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
                    spec: { name: «queue», value: main }
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
                                query: 'queue_depth{queue=~"${queue}"}'
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
    for dashboard in pack.dashboards where !dashboard.variables.isEmpty {
      var read: Set<String> = []
      func collect(_ bytes: some Sequence<UInt8>) {
        for hole in NamedHoles(bytes, takesBare: true) { read.insert(hole.name) }
      }
      dashboard.node.walk { node in
        if node.kind == .scalar, node.bytes.contains(UInt8(ascii: "$")) { collect(node.bytes) }
      }
      for filled in dashboard.texts where filled.value.node.hasLocalTag {
        collect(filled.text.bytes)
      }
      // Of two of the same name it is said once.
      for variable in dashboard.variables where read.insert(variable.name.text).inserted {
        findings.append(
          Finding(
            "the variable '\(variable.name.excerpt)' is never read",
            at: variable.name.span,
            help: "use it in a query, or remove it"
          )
        )
      }
    }
    return findings
  }
}
