import Diagnostics
import Documents

struct OverlappingPanels: Rule {
  static let documentation = RuleDocumentation(
    id: "overlapping-panels",
    severity: .warning,
    summary: "Two panels of a grid overlap.",
    rationale: """
      A panel takes `width` columns from `x` on, and `height` rows from `y` on. Two of them want \
      the same place, so that one is moved or hidden.
      """,
    covers: ["SP-DSH-005"],
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
                        - { x: 8, y: 1, width: 12, height: 2, content: { $ref: «"#/spec/panels/rate"» } }
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
                        - { x: 0, y: 2, width: 12, height: 2, content: { $ref: "#/spec/panels/rate" } }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for grid in pack.dashboards.flatMap(\.grids) {
      let places = grid.compactMap { Place($0) }.enumerated()
        .sorted {
          ($0.element.rows.lowerBound, $0.offset) < ($1.element.rows.lowerBound, $1.offset)
        }
      // The panel that reaches furthest down in every column.
      var lowest: [Place?] = Array(repeating: nil, count: Place.columnCount)
      for (_, place) in places {
        let above = place.columns.lazy.compactMap { lowest[$0] }
        if let other = above.first(where: { $0.rows.upperBound > place.rows.lowerBound }) {
          findings.append(
            Finding(
              "this panel overlaps another one",
              at: place.reference.firstLine,
              help: "move one of them",
              notes: [Note("the other panel", at: other.reference.firstLine)]
            )
          )
        }
        for column in place.columns
        where place.rows.upperBound > lowest[column]?.rows.upperBound ?? 0 {
          lowest[column] = place
        }
      }
    }
    return findings
  }

  /// What an item takes of its grid, as far as that is inside.
  private struct Place {
    static let columnCount = 24

    let columns: Range<Int>
    let rows: Range<Int>
    let reference: DataNode

    init?(_ item: DashboardParts.Item) {
      guard let x = Self.number("x", of: item), let y = Self.number("y", of: item),
        let width = Self.number("width", of: item), let height = Self.number("height", of: item),
        width > 0, height > 0
      else { return nil }
      columns = (x..<x + width).clamped(to: 0..<Self.columnCount)
      rows = y..<y + height
      reference = item.reference
    }

    private static func number(_ key: String, of item: DashboardParts.Item) -> Int? {
      guard case .integer(let number) = item.node[key]?.scalar, (0...1_000_000).contains(number)
      else { return nil }
      return number
    }
  }
}
