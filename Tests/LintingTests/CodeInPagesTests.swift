import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct CodeInPagesTests {
  private func findings(_ text: String, _ rules: Set<String>) throws -> [String] {
    Linter(only: rules).lint(try Example.classic("resources/setup.md", text).project())
      .map { "\($0.span.start.line):\($0.span.start.column) \($0.rule)" }
  }

  @Test(arguments: [
    "~~~\n{{#each x}}{{/each}}\n~~~", "```\n{{#each x}}{{/each}}\n```",
    "Text.\n\n    {{#if x}}{{/if}}", "<!-- {{#if y}} {{/if}} -->",
    "The 5` pipe.\n\nWrite `{{#if x}}yes{{/if}}` in your template.",
  ])
  func `helpers in code and comments are shown as they are`(text: String) throws {
    #expect(try findings(text, ["helper-in-page"]) == [])
  }

  @Test(arguments: [
    ("Call f(**kwargs) with the options.", []), ("- Options: **kwargs", []),
    ("**bold", ["1:1 mistaken-markdown"]), ("This is **very bold.", ["1:9 mistaken-markdown"]),
  ])
  func `strong text that never ends is told from stars`(text: String, wanted: [String]) throws {
    #expect(try findings(text, ["mistaken-markdown"]) == wanted)
  }

  @Test func `thousands of widgets and ends are looked at once`() throws {
    let text =
      String(repeating: "<heatmap>", count: 5_000)
      + String(repeating: "</auto-widget>", count: 5_000)
    #expect(try findings(text, ["malformed-widget"]).count == 20_000)
  }

  @Test func `thousands of allowed findings are allowed one by one`() throws {
    let lines = (0..<2_000).map { "- _type: Foo\($0) # stackpack:allow unknown-node-type\n" }
    let example = Example.settings("nodes:\n" + lines.joined())
    #expect(Linter(only: ["unknown-node-type"]).lint(try example.project()).isEmpty)
  }
}
