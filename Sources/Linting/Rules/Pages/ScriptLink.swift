import Diagnostics

struct ScriptLink: Rule {
  static let documentation = RuleDocumentation(
    id: "script-link",
    severity: .error,
    summary: "A link runs a script.",
    rationale: """
      Links lead to pages: of the platform, `/#/…`, or on the web, `https://…`. What runs in the \
      browser of a reader, as `javascript:` does, is refused.
      """,
    covers: [],
    invalid: [
      .file("resources/overview.md", "[start](«javascript:start()»)\n"),
      .settings(
        """
        nodes:
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:queue
            name: Queues
            binding:
              _type: ComponentPresentationQueryBinding
              query: type = "queue"
            rank:
              specificity: 10
            presentation:
              highlight:
                links:
                  - linkId: start
                    title: Start
                    target: «"javascript:start()"»
                    order: 10
        """
      ),
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
    for link in pack.shownLinks {
      let scheme = link.destination.prefix { $0 != ":" }.lowercased()
      guard scheme.utf8.count < link.destination.utf8.count,
        ["javascript", "vbscript", "data"].contains(scheme),
        !(link.isImage && scheme == "data")
      else { continue }
      findings.append(
        Finding("a link cannot run a script", at: link.span, help: "link to a page")
      )
    }
    return findings
  }
}
