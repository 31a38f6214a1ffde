import Diagnostics
import Markdown

struct LinkToNothing: Rule {
  static let documentation = RuleDocumentation(
    id: "link-to-nothing",
    severity: .warning,
    summary: "A link on a page leads nowhere.",
    rationale: """
      A link without a target reloads the page, and a link `#name` needs a heading of that name: \
      in small letters, with hyphens for blanks.
      """,
    covers: [],
    invalid: [
      .file("resources/overview.md", "# First steps\n\n[start](«»), [steps](«#first-step»)\n")
    ],
    valid: [
      .file(
        "resources/overview.md",
        "# First steps\n\n[steps](#first-steps), [top](#), [view](#/views), [docs](https://example.com/#nothing)\n"
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for read in pack.readPages {
      var anchors: [String]?
      for link in read.page.links {
        if link.destination.isEmpty, link.kind == .inline {
          findings.append(Finding("this link has no target", at: link.span))
        }
        guard link.destination.hasPrefix("#"), !link.destination.hasPrefix("#/"),
          !link.destination.contains("{{"), link.destination.utf8.count > 1
        else { continue }
        let name = link.destination.dropFirst().lowercased()
        let known = anchors ?? read.page.headings.map(\.anchor)
        anchors = known
        if known.contains(name) || Self.isNamed(name, on: read.page) { continue }
        findings.append(
          Finding(
            "this page has no heading '\(name)'",
            at: link.span,
            help: suggestion(for: name, among: known).map { "did you mean '#\($0)'?" }
          )
        )
      }
    }
    return findings
  }

  /// Whether a tag has the name.
  private static func isNamed(_ name: String, on page: Page) -> Bool {
    page.tags.contains { $0["id"]?.lowercased() == name || $0["name"]?.lowercased() == name }
  }
}
