import Diagnostics

struct MisspelledRoute: Rule {
  static let documentation = RuleDocumentation(
    id: "misspelled-route",
    severity: .warning,
    summary: "A link leads to a page of the platform that it does not have.",
    rationale: """
      Pages of the platform have addresses such as `/#/components/<identifier>` and \
      `#/dashboards/<identifier>`; a component has the pages topology, events, metrics and traces. \
      A mistyped address shows an empty page.
      """,
    covers: [],
    invalid: [
      .file(
        "resources/overview.md",
        "[queue](/#/«componets»/urn:demo:queue), [traces](/#/components/urn:demo:queue/«trace»)\n"
      ),
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
                    target: "#/«dashbords»/urn:demo:dashboard:queues"
                    order: 10
        """
      ),
    ],
    valid: [
      .file(
        "resources/overview.md",
        "[queue](/#/components/urn:demo:queue/traces?filterBy=x), [board](#/dashboards/urn:x), [new](/#/news)\n"
      ),
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
                    target: "/#/components/${identifiers[0]}/${tags['a'][1 / 1]}"
                    order: 10
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for link in pack.shownLinks {
      guard let (word, near) = Self.mistake(in: link.destination) else { continue }
      findings.append(
        Finding(
          "the platform has no page '\(word)'",
          at: Self.span(of: word, in: link.span),
          help: "did you mean '\(near)'?"
        )
      )
    }
    return findings
  }

  /// Where a word stands in an address; all of the address if it is written in another way.
  private static func span(of word: String, in address: SourceSpan) -> SourceSpan {
    let bytes = address.file.bytes[address.range]
    let start = firstRange(of: "/\(word)", in: bytes, from: bytes.startIndex)
    guard let start else { return address }
    return address.file.span(start + 1..<start + 1 + word.utf8.count)
  }

  /// A word that is nearly one of an address, and that one.
  private static func mistake(in address: String) -> (word: String, near: String)? {
    let start = address.hasPrefix("/#/") ? 3 : address.hasPrefix("#/") ? 2 : 0
    guard start > 0 else { return nil }
    let path = address.utf8.dropFirst(start).prefix { $0 != UInt8(ascii: "?") }
      .split(separator: UInt8(ascii: "/"))
      .map { String(decoding: $0.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self) }
    guard let first = path.first else { return nil }
    if !routes.contains(first) { return suggestion(for: first, among: routes).map { (first, $0) } }
    guard first == "components", path.count == 3, let last = path.last, !last.contains("{"),
      !last.contains("}"),
      !subpages.contains(last)
    else { return nil }
    return suggestion(for: last, among: subpages).map { (last, $0) }
  }

  /// Source: the published packs and product documentation, 2026-08; there may be more.
  private static let routes = ["components", "dashboards", "stackpacks", "views"]
  private static let subpages = ["topology", "events", "metrics", "traces"]
}
