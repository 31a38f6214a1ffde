import Diagnostics
import Documents
import Schema

struct MalformedDuration: Rule {
  static let documentation = RuleDocumentation(
    id: "malformed-duration",
    severity: .warning,
    summary: "A duration is not written as one.",
    rationale: """
      Durations are whole numbers with a unit, `15s`, `1h`, `1h30m`; the units are y, w, d, h, m, s \
      and ms, each at most once and in this order.
      """,
    covers: ["SP-DSH-017"],
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
                duration: «one hour»
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
                refreshInterval: «30m1h»
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
                duration: 1h30m
                refreshInterval: 500ms
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
      guard case .string(.duration) = value.type, value.node.kind == .scalar,
        !value.node.hasLocalTag,
        !value.node.isNull, !Self.isDuration(value.node.bytes), !value.node.excerpt.contains("${")
      else { continue }
      findings.append(
        Finding(
          "'\(value.node.excerpt)' is not a duration",
          at: value.node.firstLine,
          help: "write a number and a unit, such as '15s' or '1h'"
        )
      )
    }
    return findings
  }

  /// Whether it is numbers with units, every unit once and from the longest to the shortest.
  private static func isDuration(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    var units = ["y", "w", "d", "h", "m", "s", "ms"][...]
    repeat {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      let word = rest.prefix { (0x61...0x7A).contains($0) }
      rest = rest.dropFirst(word.count)
      guard !digits.isEmpty, let index = units.firstIndex(where: { word.elementsEqual($0.utf8) })
      else { return false }
      units = units[(index + 1)...]
    } while !rest.isEmpty
    return true
  }
}
