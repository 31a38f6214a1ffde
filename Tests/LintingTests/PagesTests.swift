import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct PagesTests {
  private static let rules: Set = [
    "broken-page-link", "link-to-nothing", "misspelled-route", "script-link",
    "mistaken-markdown", "vanishing-tag", "foreign-markup", "malformed-widget",
    "unknown-page-placeholder", "helper-in-page",
  ]

  /// What the rules about Markdown say of a text: `1:5 script-link`.
  private func findings(_ text: String, at place: String = "md") throws -> [String] {
    let image = ["resources/images/logo.png": Example.Change.text("")]
    let path = "resources/overview.md"
    let example: Example =
      switch place {
      case "md": .file(path, text, with: image)
      case "stml": .classic(path, text)
      default:
        .conf(
          "steps = [{ name = sap_host, display = Host, value = { type = text } }]",
          with: [path: .text(text)]
        )
      }
    return Linter(only: Self.rules).lint(try example.project())
      .filter { $0.span.file.path == path }
      .map { "\($0.span.start.line):\($0.span.start.column) \($0.rule)" }
  }

  @Test(arguments: pageRows)
  func `a text is read as its row says`(
    row: String,
    place: String,
    text: String,
    wanted: String
  ) throws {
    let found = try findings(text, at: place)
    #expect(found.joined(separator: ", ") == wanted, "\(row)")
  }

  @Test(arguments: [
    "# Two words\n\n[up](#two-words) [up](#)", "<a id=\"x\"></a>[x](#x)", "100% {%d}",
    "<auto-widget data='{{ x }}'></auto-widget>",
    "<heatmap rows={a} cols='[]' cells={b}></heatmap>",
  ])
  func `a sound page is not reported`(page: String) throws {
    #expect(try findings(page) == [])
  }

  @Test(arguments: [
    ("[x](/#/components/a/event)", ["1:21 misspelled-route"]),
    ("the <password>", ["1:5 vanishing-tag"]),
    ("<auto-widget data='[1, 2'>\n</auto-widget>", ["1:19 malformed-widget"]),
    (
      "<auto-widget data='1'><heatmap></auto-widget>",
      Array(repeating: "1:23 malformed-widget", count: 4)
    ),
    (
      "<heatmap rows='[1]' cols='{}' cells='[1]'></heatmap>",
      ["1:15 malformed-widget", "1:26 malformed-widget", "1:37 malformed-widget"]
    ),
    ("<heatmap rows='[\"a\"]' cols={b} cells='[]'></heatmap>", ["1:38 malformed-widget"]),
  ])
  func `a mistake on a page is reported where it is`(page: String, wanted: [String]) throws {
    #expect(try findings(page) == wanted)
  }

  @Test func `Markdown in settings is read where it is shown`() throws {
    let example = Example.settings(
      """
      nodes:
        - _type: Monitor
          description: Counts **all queues
          remediationHint: |
            Look at the «`»queue.

            «#»Next
        - _type: Dashboard
          description: Counts **all queues
          dashboard:
            spec:
              panels:
                a: { spec: { plugin: { kind: Markdown, spec: { text: "see «**»a b" } } } }
                b: { spec: { plugin: { kind: Markdown, spec: { text: !include b.md } } } }
      """,
      with: ["includes/b.md": .text("<password>")]
    )
    let project = try example.project()
    let found = Linter(only: ["mistaken-markdown", "vanishing-tag"]).lint(project)
    let inSettings = found.filter { $0.span.file.path == "settings/example.sty" }
    #expect(inSettings.map(\.span.text) == ["**", "`", "#", "**"])
    #expect(found.filter { $0.span.file.path == "includes/b.md" }.map(\.rule) == ["vanishing-tag"])
  }
}
