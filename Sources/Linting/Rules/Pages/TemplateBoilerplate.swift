import Diagnostics

struct TemplateBoilerplate: Rule {
  static let documentation = RuleDocumentation(
    id: "template-boilerplate",
    severity: .warning,
    summary: "A page still says what its template said.",
    rationale: """
      The text tells the author what to write, and now tells it the people who install the StackPack.
      """,
    covers: ["SP-MDR-007"],
    invalid: [
      .file(
        "resources/setup.md",
        "# demo\n«Information the user is going to see» during the installation process.\n"
      )
    ],
    valid: [.file("resources/setup.md", "# Demo\nThe demo is being installed.\n")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for page in pack.pages {
      for phrase in Self.phrases {
        guard let start = firstRange(of: phrase, in: page.bytes[...], from: 0) else { continue }
        findings.append(
          Finding(
            "this page is as its template made it",
            at: page.span(start..<start + phrase.utf8.count),
            help: "tell people what they are to know"
          )
        )
        break
      }
    }
    return findings
  }

  /// Source: the pages of the published scaffold templates, 2025-08.
  private static let phrases = [
    "Information the user is going to see",
    "Error message to show when an error occurred",
    "Information about user actions required",
    "General information about the StackPack",
  ]
}
