import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct MetricsTests {
  private func diagnostics(_ rule: String, metric: String) throws -> [Diagnostic] {
    let lines = metric.split(separator: "\n").map { "        \($0)" }.joined(separator: "\n")
    let example = Example.settings(
      """
      nodes:
        - _type: ComponentPresentation
          identifier: urn:stackpack:demo:component-presentation:queue
          name: Queues
          binding: { _type: ComponentPresentationQueryBinding, query: type = "queue" }
          rank: { specificity: 10 }
          presentation: { icon: !icon menu.svg }
          metrics:
            - metricId: depth
      \(lines)
      """
    )
    return Linter(only: [rule]).lint(try example.project())
  }

  private func found(_ rule: String, _ metric: String) throws -> [String] {
    try diagnostics(rule, metric: metric).map(\.message)
  }

  @Test(
    arguments: [
      // the value as written; the message; what mends it
      ("\"#AaBbCc\"", [], nil), ("'#abcdef'", [], nil), ("!include a.txt", [], nil),
      ("\"#abc\"", ["'#abc' is not a colour"], "\"#aabbcc\""),
      ("AABBCC", ["'AABBCC' is not a colour"], "\"#AABBCC\""),
      ("123456", ["'123456' is not a colour"], "\"#123456\""),
      ("\"#aabbccdd\"", ["'#aabbccdd' is not a colour"], nil),
      ("\"#ggg\"", ["'#ggg' is not a colour"], nil), ("\"\"", ["the colour is empty"], nil),
      ("abc", ["'abc' is not a colour"], nil), ("[]", [], nil),
      ("#abc", ["'#abc' is a comment here, not a colour"], "\"#abc\""),
      ("#2E7D32 green", ["'#2E7D32' is a comment here, not a colour"], "\"#2E7D32\""),
      ("# 2E7D32", [], nil), ("#todo", [], nil), ("#abcd", [], nil), ("", [], nil),
      ("\n# on a line of its own\n#abc", [], nil),
    ] as [(String, [String], String?)]
  )
  func `a colour`(value: String, messages: [String], mended: String?) throws {
    let found = try diagnostics(
      "malformed-color",
      metric: "chart:\n  _type: BarChart\n  thresholds:\n    steps: []\n    defaultColor: \(value)"
    )
    #expect(found.map(\.message) == messages)
    #expect(found.first?.fixIts.first?.edits.first?.text == mended)
  }

  @Test(
    arguments: [
      ("percent", "a / sum(b)", 1), ("percent", "a / sum(b) * 100", 0),
      ("percent", "a / sum(b) * on(c) group_left 100", 0), ("percent", "a{x=\"/ sum\"}", 0),
      ("percent", "a{x=~'/ sum(',y=\"${b}\"}", 0), ("percent", "a/count(b)", 1),
      ("percent", "a / summary", 0), ("percent", "a[5m] / 1000", 0), ("percent", "\"", 0),
      ("percentunit", "100*sum(a)/sum(b)", 1), ("percentunit", "sum(a)/sum(b)*100.0", 1),
      ("percentunit", "sum(a)/sum(b)", 0), ("percentunit", "a * 100", 0),
      ("rps", "rate(http_request_count[5m])", 1), ("rps", "rate(read_requests[5m])", 0),
      ("rps", "rate(disk_reads[5m])", 0), ("rpm", "increase(http_requests_total[1m])", 1),
      ("reqps", "rate(http_requests_total[5m])", 0), ("rps", "}}]]", 0),
    ]
  )
  func `a unit beside a query`(unit: String, query: String, count: Int) throws {
    let quoted = "'" + query.replacing("'", with: "''") + "'"
    let metric = """
      metricQueries:
        - { expression: \(quoted), alias: a }
      chart: { _type: BarChart, unit: \(unit) }
      """
    #expect(try found("ambiguous-unit", metric).count == count)
  }

  @Test(
    arguments: [
      ("unknown-unit", "\" s\"", 1), ("unknown-unit", "1", 1), ("unknown-unit", "' '", 0),
      ("empty-unit", "' '", 1), ("empty-unit", "", 0), ("empty-unit", "none", 0),
      ("unit-label", "ops/sec (ops)", 1), ("unknown-unit", "ops/sec (ops)", 0),
      ("unit-label", "!include a.txt", 0), ("wrong-mu", "\"\\u03bcs\"", 1),
      ("wrong-mu", "\"\\u00b5s\"", 0), ("wrong-mu", "\"con\\u00b5gm3\"", 1),
    ]
  )
  func `a unit`(rule: String, value: String, count: Int) throws {
    #expect(try found(rule, "chart:\n  _type: BarChart\n  unit: \(value)").count == count)
  }

  @Test func `a unit is read where it stood formerly, too`() throws {
    #expect(try found("unit-label", "unit: bytes(IEC)").count == 1)
  }

  @Test(
    arguments: [
      ("1, 2, 3", 0), ("3, 2, 1", 0), ("1, 1, 2", 0), ("1, 3, 2", 1), ("3, 1, 1, 2", 1),
      ("1, x, 0", 0), ("", 0),
    ]
  )
  func `steps of thresholds`(values: String, count: Int) throws {
    let steps = values.split(separator: ",").map { "{ value: \($0) }" }.joined(separator: ", ")
    for chart in ["StatChart", "BarChart"] {
      let metric = "chart:\n  _type: \(chart)\n  thresholds: { steps: [ \(steps) ] }"
      #expect(try found("unsorted-thresholds", metric).count == count)
    }
  }

  @Test func `queries under their old name are queries`() throws {
    #expect(try found("metric-without-queries", "queries: [ { expression: a, alias: b } ]") == [])
    #expect(try found("metric-without-queries", "metricQueries: []").count == 1)
  }

  @Test func `a metric that brings its queries, or is of another pack, need not be defined`() throws
  {
    func example(_ metric: String) -> Example {
      .settings(
        """
        nodes:
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:queue
            name: Queues
            binding: { _type: ComponentPresentationQueryBinding, query: type = "queue" }
            rank: { specificity: 10 }
            presentation:
              highlight:
                metrics:
                  - { sectionId: a, title: A, order: 1, metrics: [ { \(metric) } ] }
        """
      )
    }
    for (metric, count) in [
      ("metricId: a", 1), ("metricId: a, metricQueries: [ { expression: a, alias: a } ]", 0),
      ("metricId: 'urn:stackpack:other:metric:a'", 0), ("metricId: 'urn:custom:metric:a'", 0),
      ("metricId: 'urn:stackpack:demo:metric:a'", 1),
    ] {
      let found = Linter(only: ["undefined-metric"]).lint(try example(metric).project())
      #expect(found.count == count, "\(metric)")
    }
  }
}
