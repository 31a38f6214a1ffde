import Diagnostics
import Documents
import Schema

struct MalformedProjectSettings: Rule {
  static let documentation = RuleDocumentation(
    id: "malformed-project-settings",
    severity: .warning,
    summary: "The project of a dashboard is not a JSON object in a text.",
    rationale: """
      The user interface keeps its settings here, as JSON: `'{"saveVariables":false}'`. It ignores \
      what it cannot read.
      """,
    covers: ["SP-DSH-018"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: Dashboard
            identifier: urn:stackpack:demo:dashboard:queues
            name: Queues
            description: All queues
            dashboard:
              metadata:
                project: «"{saveVariables: no"»
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
            dashboard:
              metadata:
                project: '{"saveVariables":false}'
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
    for value in pack.values {
      guard case .string(.json) = value.type, value.node.kind == .scalar, !value.node.hasLocalTag,
        !value.node.isNull
      else { continue }
      let parsed = read(SourceFile(path: "", bytes: Array(value.node.bytes)), as: .json)
      if parsed.problems.isEmpty, parsed.tree.root?.kind == .map { continue }
      findings.append(
        Finding(
          "'\(value.name ?? "this")' is not a JSON object",
          at: value.node.firstLine,
          help: "write '{\"saveVariables\":false}', or leave it out"
        )
      )
    }
    return findings
  }
}
