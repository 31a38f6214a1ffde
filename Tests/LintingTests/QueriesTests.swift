import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct QueriesTests {
  /// A presentation with a query of a metric.
  private func presentation(_ expression: String, alias: String = "Depth") -> Example {
    .settings(
      """
      nodes:
        - _type: ComponentPresentation
          identifier: urn:stackpack:demo:component-presentation:queue
          name: Queues
          binding:
            _type: ComponentPresentationQueryBinding
            query: type = "queue"
          rank:
            specificity: 10
          metrics:
            - metricId: depth
              name: Depth
              metricQueries:
                - expression: \(expression)
                  alias: "\(alias)"
      """
    )
  }

  private func dashboard(_ query: String, alias: String) -> Example {
    .settings(
      """
      nodes:
        - _type: Dashboard
          identifier: urn:stackpack:demo:dashboard:queues
          name: Queues
          dashboard:
            spec:
              variables:
                - kind: TextVariable
                  spec: { name: stage, value: live }
              panels:
                up:
                  spec:
                    plugin: { kind: TimeSeriesChart, spec: {} }
                    queries:
                      - kind: TimeSeriesQuery
                        spec:
                          plugin:
                            kind: PrometheusTimeSeriesQuery
                            spec:
                              query: \(query)
                              alias: "\(alias)"
      """,
      with: ["includes/query.promql": .text("sum by (stage) (\n  up(\n)\n")]
    )
  }

  /// What the rules about queries say: `17:19 invalid-promql`.
  private func findings(_ example: Example) throws -> [String] {
    let group = try #require(RuleCatalog.groups.first { $0.name == "Queries" })
    let ids = Set(group.rules.map { $0.documentation.id })
    return Linter(only: ids).lint(try example.project()).map { diagnostic in
      let start = diagnostic.span.start
      return "\(start.line):\(start.column) \(diagnostic.rule)"
    }
  }

  @Test(arguments: [
    ("up)", ["14:27 invalid-promql"]),
    (
      ">\n                sum(\n                  up\n                ) by queue",
      ["17:22 invalid-promql"]
    ),
    (
      "|\n                sum by (queue) (\n                  rate(up)\n                )",
      ["16:24 metricsql-only"]
    ),
    ("\"sum(\\\"a\\\")\"", ["14:30 metricsql-only"]),
    ("'up{a=\"${tags.singleValue(''x'')}\"'", ["14:59 invalid-promql"]),
    ("'up{a=\"${tags.singleValue(\"}\")}\", b=~\"(\"}'", ["14:59 invalid-promql"]),
    ("up[${__interval}]", ["14:25 mistyped-query"]),
    ("rate(up[${__rate_interval}])", []), ("'rate(up[${__rate_interval}]) / ${properties.n}'", []),
    ("speed(up) + speed(up)", ["14:25 invalid-promql"]),
  ])
  func `a query is reported where it is wrong, however it is written`(
    expression: String,
    wanted: [String]
  ) throws {
    let found = try findings(presentation(expression))
    #expect(found == wanted)
  }

  @Test func `an included query is reported in its own file`() throws {
    let example = dashboard("!include query.promql", alias: "${stage}")
    let found = Linter(only: ["invalid-promql"]).lint(try example.project())
    #expect(found.map(\.span.file.path) == ["includes/query.promql"])
    #expect(found.map(\.span.start.line) == [4])
  }

  @Test func `a query that several places share is reported once`() throws {
    let example = presentation("&q up)\n          - expression: *q")
    let found = try findings(example)
    #expect(found == ["14:30 invalid-promql"])
  }

  @Test(arguments: [
    ("sum by (queue) (up)", "${stage} ${queue}", []),
    ("sum by (queue) (up)", "${consumer}", ["21:33 lost-title-label"]),
    ("sum(up", "${consumer}", ["20:38 invalid-promql"]),
    ("up{a=\"$stage\"}", "x", ["20:38 unusual-variable-form"]),
    (
      "'up{a=\"${stage:csv}\"} > $stage'", "x",
      [
        "20:39 unusual-variable-form", "20:56 unusual-variable-form",
      ]
    ),
  ])
  func `an alias of a dashboard reads labels and variables`(
    query: String,
    alias: String,
    wanted: [String]
  ) throws {
    let found = try findings(dashboard(query, alias: alias))
    #expect(found == wanted)
  }

  @Test func `Handlebars in a query is left to the rules about it`() throws {
    let found = try findings(presentation("'sum({{ metric }})'"))
    #expect(found == [])
  }

  @Test func `a broken query says nothing about labels`() throws {
    let found = try findings(presentation("sum by (a) (up", alias: "${b}"))
    #expect(found == ["14:39 invalid-promql"])
  }
}
