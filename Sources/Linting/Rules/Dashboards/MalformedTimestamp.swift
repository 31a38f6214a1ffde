import CEL
import Diagnostics
import Documents
import Schema

struct MalformedTimestamp: Rule {
  static let documentation = RuleDocumentation(
    id: "malformed-timestamp",
    severity: .warning,
    summary: "A time is not written as one.",
    rationale: """
      A time has a date, a time of day and a zone, as RFC 3339 has it: `2026-01-31T12:00:00Z`, \
      `2026-01-31T12:00:00+01:00`.
      """,
    covers: [],
    invalid: [
      .settings(
        """
        nodes:
          - _type: Dashboard
            identifier: urn:stackpack:demo:dashboard:queues
            name: Queues
            description: All queues
            dashboard:
              metadata: { createdAt: «"2026-01-31"», updatedAt: «yesterday» }
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
              metadata: { createdAt: "2026-01-31T12:00:00Z", updatedAt: "2026-01-31T13:00:00.5+01:00" }
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
    pack.values.compactMap { value in
      guard case .string(.dateTime) = value.type, value.node.kind == .scalar,
        !value.node.hasLocalTag, !value.node.isNull, let text = value.node.string,
        Timestamp(text) == nil
      else { return nil }
      return Finding(
        "'\(value.node.excerpt)' is not a time",
        at: value.node.firstLine,
        help: "write date, time and zone, such as '2026-01-31T12:00:00Z'"
      )
    }
  }
}
