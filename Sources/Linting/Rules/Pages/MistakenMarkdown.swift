import Diagnostics
import Markdown

struct MistakenMarkdown: Rule {
  static let documentation = RuleDocumentation(
    id: "mistaken-markdown",
    severity: .warning,
    summary: "Markdown makes something else of a text than its author meant.",
    rationale: """
      Nothing in Markdown is an error: what cannot be read as a link, a heading or code is shown \
      as plain text, and code that is not closed swallows the rest of the page.
      """,
    covers: [],
    invalid: [
      .file("resources/overview.md", "«#»Title\n\n«[docs](»https://example.com\n")
    ],
    valid: [
      .file(
        "resources/overview.md",
        "# Title\n\n[docs](https://example.com), `[docs](https://example.com`\n"
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.readPages.flatMap { read in
      read.page.mistakes.map { Finding($0.message, at: $0.span.firstLine) }
    }
  }
}
