import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct DashboardsTests {
  private func dashboard(
    variables: String = "[]",
    query: String = "up",
    text: String = "Text",
    items: String = "[]",
    with changes: [String: Example.Change] = [:]
  ) -> Example {
    .settings(
      """
      nodes:
        - _type: Dashboard
          identifier: urn:stackpack:demo:dashboard:queues
          name: Queues
          description: All queues
          dashboard:
            spec:
              variables: \(variables)
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
                text:
                  spec:
                    plugin:
                      kind: Markdown
                      spec:
                        text: \(text)
              layouts: [{ kind: Grid, spec: { items: \(items) } }]
      """,
      with: changes
    )
  }

  private func diagnostics(_ rule: String, _ example: Example) throws -> [Diagnostic] {
    Linter(only: [rule]).lint(try example.project())
  }

  private func variable(_ name: String, reads other: String? = nil) -> String {
    let query = other.map { "up{a=\\\"${\($0)}\\\"}" } ?? "up"
    return """
      { kind: ListVariable, spec: { name: \(name), allowAllValue: true, allowMultiple: false, \
      plugin: { kind: MetricPromQL, spec: { expr: "\(query)", labelName: a } } } }
      """
  }

  @Test func `an included text reads variables, and what it reads must be there`() throws {
    let example = dashboard(
      variables: "[\(variable("stage"))]",
      text: "!include guide.md",
      with: ["includes/guide.md": .text("In ${stage} and ${region}.\n")]
    )
    #expect(try diagnostics("unused-dashboard-variable", example).isEmpty)
    let undefined = try diagnostics("undefined-variable", example)
    #expect(undefined.map(\.span.text) == ["${region}"])
    #expect(undefined.map(\.span.file.path) == ["includes/guide.md"])
  }

  @Test(
    arguments: [
      // the query; the sign that is reported; what mends it
      (#"'up{a="${stage}"}'"#, "=", "=~"), (#"'up{a!= "x${stage}"}'"#, "!=", "!~"),
      (#"'up{a=~"${stage}", b="x"}'"#, nil, nil), (#"'up{a!~"${stage}"}'"#, nil, nil),
      (#"'up == ${stage}'"#, nil, nil), (#""up{a=\"${stage}\"}""#, "=", "=~"),
      (#"'label_replace(up, "a", "${stage}", "b", ".*")'"#, nil, nil),
    ]
  )
  func `several values need a regular expression`(
    query: String,
    sign: String?,
    mended: String?
  ) throws {
    let example = dashboard(variables: "[\(variable("stage"))]", query: query)
    let found = try diagnostics("multi-value-match", example)
    #expect(found.map(\.span.text) == [sign].compactMap(\.self))
    #expect(found.compactMap { $0.fixIts.first?.edits.first?.text } == [mended].compactMap(\.self))
  }

  @Test(
    arguments: [
      ([("a", "a")], 1), ([("a", "b"), ("b", "c"), ("c", "a")], 1), ([("a", "b"), ("b", nil)], 0),
      ([("x", "a"), ("a", "b"), ("b", "a"), ("b2", "x")], 1), ([("a", "unknown")], 0),
    ] as [([(String, String?)], Int)]
  )
  func `circles of variables are found once`(edges: [(String, String?)], count: Int) throws {
    let variables = edges.map { variable($0.0, reads: $0.1) }.joined(separator: ", ")
    let found = try diagnostics("cyclic-variables", dashboard(variables: "[\(variables)]"))
    #expect(found.count == count)
    #expect(Set(found.map(\.span.text)).isSubset(of: ["a"]))
  }

  @Test(
    arguments: [
      ("{ x: 0, y: 0, width: 24, height: 2 }", "{ x: 0, y: 1, width: 1, height: 1 }", 1),
      ("{ x: 0, y: 0, width: 24, height: 2 }", "{ x: 0, y: 2, width: 24, height: 1 }", 0),
      ("{ x: 5, y: 1, width: 5, height: 5 }", "{ x: 0, y: 0, width: 24, height: 2 }", 1),
      ("{ x: 0, y: 0, width: 30, height: 2 }", "{ x: 26, y: 0, width: 2, height: 2 }", 0),
      ("{ x: 0, y: 0, width: 9999999999, height: 2 }", "{ x: 0, y: 0, width: 2, height: 2 }", 0),
    ]
  )
  func `overlaps are found`(first: String, second: String, count: Int) throws {
    let items = [first, second].map { item in
      item.dropLast() + ", content: { $ref: \"#/spec/panels/up\" } }"
    }
    let example = dashboard(items: "[\(items.joined(separator: ", "))]")
    #expect(try diagnostics("overlapping-panels", example).count == count)
  }

  @Test(
    arguments: [
      ("#/spec/panels/up", []), ("#/spec/panels/u~0p", ["there is no panel 'u~p'"]),
      ("#/spec/panels/a~1b", ["there is no panel 'a/b'"]),
      ("#/spec/panels/~", ["there is no panel ''"]), ("up", ["'up' does not name a panel"]),
    ]
  )
  func `references are decoded`(reference: String, messages: [String]) throws {
    let item = "{ x: 0, y: 0, width: 1, height: 1, content: { $ref: \"\(reference)\" } }"
    let found = try diagnostics("unknown-panel", dashboard(items: "[\(item)]"))
    #expect(found.map(\.message) == messages)
  }

  @Test func `a panel whose key is mistyped on the grid is not forgotten as well`() throws {
    let item = "{ x: 0, y: 0, width: 1, height: 1, content: { $ref: \"#/spec/panels/tetx\" } }"
    let found = try diagnostics("unplaced-panel", dashboard(items: "[\(item)]"))
    #expect(found.map(\.span.text) == ["up"])
  }
}
