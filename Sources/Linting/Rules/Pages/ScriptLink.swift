import Diagnostics
import Markdown

struct ScriptLink: Rule {
  static let documentation = RuleDocumentation(
    id: "script-link",
    severity: .error,
    summary: "A link on a page runs a script.",
    rationale: """
      Links lead to pages: of the platform, `/#/…`, or on the web, `https://…`. What runs in the \
      browser of a reader, as `javascript:` does, is refused.
      """,
    covers: [],
    invalid: [
      .file("resources/overview.md", "[start](«javascript:start()»)\n")
    ],
    valid: [
      .file(
        "resources/overview.md",
        "[start](https://example.com/javascript:start), [mail](mailto:me@example.com)\n"
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for read in pack.readPages {
      for link in read.page.links {
        let scheme = link.destination.prefix { $0 != ":" }.lowercased()
        guard scheme.utf8.count < link.destination.utf8.count,
          ["javascript", "vbscript", "data"].contains(scheme),
          !(link.isImage && scheme == "data")
        else { continue }
        findings.append(
          Finding("a link cannot run a script", at: link.span, help: "link to a page")
        )
      }
    }
    return findings
  }
}
