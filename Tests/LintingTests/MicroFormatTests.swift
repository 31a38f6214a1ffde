import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct MicroFormatTests {
  private static let rules: Set = [
    "invalid-promql", "metricsql-only", "malformed-duration", "malformed-timestamp",
    "failing-conversion",
    "unexpected-value", "unknown-unit", "unit-label", "malformed-color", "unknown-choice",
    "doubtful-choice",
    "invalid-tag-pattern", "invalid-version", "odd-value", "invalid-expression",
  ]

  @Test(arguments: microFormatRows)
  func `a small value is read as its format has it`(
    row: String,
    reader: String,
    value: String,
    wanted: String
  ) throws {
    let example = try #require(Self.example(value, for: reader))
    let project = try example.project()
    let start = try #require(example.marks.first).lowerBound
    let found = Linter(only: Self.rules).lint(project).map { diagnostic in
      "\(max(1, diagnostic.span.range.lowerBound - start + 1)) \(diagnostic.rule)"
    }
    #expect(found.joined(separator: ", ") == wanted, "\(row)")
  }

  /// A pack with a value where the reader finds it, between marks.
  private static func example(_ value: String, for reader: String) -> Example? {
    let text = value.replacing("'", with: "''")
    return switch reader {
    case "range": presentation(chart: "unit: short", query: "sum_over_time(up[«\(text)»])")
    case "unit": presentation(chart: "unit: '«\(text)»'")
    case "color":
      presentation(chart: "thresholds: { steps: [], defaultColor: '«\(text)»' }")
    case "sort": presentation(direction: "«\(text)»")
    case "perses": dashboard(duration: "'«\(text)»'")
    case "createdAt": dashboard(createdAt: "'«\(text)»'")
    case "celdur": mapping(condition: "duration(''«\(text)»'') > duration(''1s'')")
    case "ts": mapping(condition: "timestamp(''«\(text)»'') < timestamp(''2026-01-01T00:00:00Z'')")
    case "expireAfter": mapping(expiry: "«\(text)»")
    case "regex": mapping(pattern: "'«\(text)»'")
    case "health": monitor(failureState: "«\(text)»")
    case "semver": .manifest("version: '«\(text)»'")
    default: nil
    }
  }

  private static func presentation(
    chart: String = "unit: short",
    query: String = "up",
    direction: String = "Ascending"
  ) -> Example {
    .settings(
      """
      nodes:
        - _type: ComponentPresentation
          identifier: urn:stackpack:demo:component-presentation:queue
          name: Queues
          binding: { _type: ComponentPresentationQueryBinding, query: type = "queue" }
          rank: { specificity: 10 }
          presentation:
            icon: !icon menu.svg
            overview:
              name: { singular: queue, plural: queues, title: Queues }
              columns:
                - columnId: name
                  title: Name
                  projection: { _type: TextProjection, value: name }
              sort:
                - columnId: name
                  direction: \(direction)
          metrics:
            - metricId: depth
              name: Depth
              metricQueries: [{ expression: '\(query)', alias: depth }]
              chart: { _type: TimeSeriesChart, \(chart) }
      """
    )
  }

  private static func dashboard(
    duration: String = "1h",
    createdAt: String = "'2026-01-31T12:00:00Z'"
  ) -> Example {
    .settings(
      """
      nodes:
        - _type: Dashboard
          identifier: urn:stackpack:demo:dashboard:queues
          name: Queues
          description: All queues
          dashboard:
            metadata: { createdAt: \(createdAt) }
            spec: { duration: \(duration), panels: {}, layouts: [] }
      """
    )
  }

  private static func mapping(
    condition: String = "true",
    expiry: String = "900000",
    pattern: String = "'^a(.*)$'"
  ) -> Example {
    .settings(
      """
      nodes:
        - _type: OtelComponentMapping
          identifier: urn:stackpack:demo:otel-component-mapping:queue
          name: Queue
          input:
            signal: [METRICS]
            resource: { condition: '\(condition)', action: "'CREATE'" }
          output:
            identifier: "'urn:demo:queue'"
            name: "'queue'"
            typeName: "'queue'"
            optional:
              tags: [{ source: resource.attributes, target: 'x', pattern: \(pattern) }]
          expireAfter: \(expiry)
          rank: { specificity: 10 }
      """
    )
  }

  private static func monitor(failureState: String) -> Example {
    .settings(
      """
      nodes:
        - _type: Monitor
          identifier: urn:stackpack:demo:monitor:depth
          name: Depth
          function: urn:stackpack:common:monitor-function:threshold
          arguments:
            metric: { query: up, unit: short, aliasTemplate: '${queue}' }
            comparator: GT
            threshold: 1.0
            failureState: \(failureState)
            urnTemplate: urn:queue:/${queue}
            titleTemplate: Depth
          intervalSeconds: 60
          status: ENABLED
      """
    )
  }
}
