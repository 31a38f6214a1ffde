import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct PagesTests {
  /// What the rules about Markdown say of a page: `1:5 script-link`.
  private func findings(_ page: String) throws -> [String] {
    let rules: Set = [
      "broken-page-link", "link-to-nothing", "misspelled-route", "script-link",
      "mistaken-markdown", "vanishing-tag", "foreign-markup",
    ]
    let example = Example.file("resources/overview.md", page)
    return Linter(only: rules).lint(try example.project()).map { diagnostic in
      let start = diagnostic.span.start
      return "\(start.line):\(start.column) \(diagnostic.rule)"
    }
  }

  @Test(arguments: [
    "# Title", "## Steps\n\n1. First\n2. Second", "- a\n  - b",
    "[pod](/#/components/{{ componentUrnForUrl }})", "[docs](https://docs.example.com/x)",
    "![logo](logo.svg)", "`inline`", "```bash\nkubectl get pods\n```",
    "a | b\n--- | ---\n1 | 2", "> note", "**bold** and *em*", "a\n\nb", "line<br />next",
    "<button value=\"/#serviceToken\" style=\"width: 100%\">CREATE</button>",
    "[dashboard](#/dashboards/urn:stackpack:acme:dashboard:main)", "* x\n* y", "#### Small",
    "plain < 5 && > 3", "<https://example.com>", "[a][1]\n\n[1]: https://example.com",
    "# Two words\n\n[up](#two-words) [up](#)", "<a id=\"x\"></a>[x](#x)", "100% {%d}",
  ])
  func `a sound page is not reported`(page: String) throws {
    let found = try findings(page)
    #expect(found == [])
  }

  @Test(arguments: [
    ("[pod](/#/components/x", ["1:1 mistaken-markdown"]), ("[pod]()", ["1:7 link-to-nothing"]),
    ("![logo](images/nope.png)", ["1:9 broken-page-link"]),
    ("```bash\nkubectl get pods", ["1:1 mistaken-markdown"]),
    ("#Title", ["1:1 mistaken-markdown"]), ("<script>alert(1)</script>", ["1:1 vanishing-tag"]),
    ("{% hint style=\"info\" %}", ["1:1 foreign-markup"]),
    ("= Title\n\ntext", ["1:1 foreign-markup"]), ("[a][nope]", ["1:1 mistaken-markdown"]),
    ("[x](#nope)", ["1:5 link-to-nothing"]), ("[x](javascript:alert(1))", ["1:5 script-link"]),
    ("[x](/#/componets/a)", ["1:8 misspelled-route"]),
    ("[x](/#/components/a/event)", ["1:21 misspelled-route"]),
    ("<button>x</button>", ["1:1 vanishing-tag"]), ("the <password>", ["1:5 vanishing-tag"]),
  ])
  func `a mistake on a page is reported where it is`(page: String, wanted: [String]) throws {
    let found = try findings(page)
    #expect(found == wanted)
  }
}
