import Diagnostics
import Markdown

struct PlainHTTPLink: Rule {
  static let documentation = RuleDocumentation(
    id: "plain-http-link",
    severity: .warning,
    summary: "A page links to an address without encryption.",
    rationale: "What is fetched over plain HTTP can be read and changed on the way; use https.",
    covers: ["SP-MDR-010"],
    invalid: [.file("resources/overview.md", "See [the docs](«http://example.com/docs»).\n")],
    valid: [
      .file(
        "resources/overview.md",
        "See [the docs](https://example.com/docs), or `http://localhost:8080` on your machine.\n"
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for read in pack.readPages where read.kind == .page {
      for link in read.page.links where link.isPlainHTTP {
        findings.append(
          Finding(
            "'\(link.destination)' is not encrypted",
            at: link.span,
            help: "use https if the site does"
          )
        )
      }
    }
    return findings
  }
}

extension Link {
  /// Whether it leads over plain HTTP to another machine than the reader's own.
  fileprivate var isPlainHTTP: Bool {
    guard destination.hasPrefix("http://") else { return false }
    let host = destination.dropFirst(7).prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
    // An example's address is a placeholder or a name without a domain.
    return host.contains(".") && !host.hasPrefix("127.") && !host.contains("<")
      && !host.contains("{")
      && !host.contains("$") && !host.hasSuffix(".local") && !host.hasSuffix(".svc")
  }
}
