import Diagnostics

struct UnreadablePage: Rule {
  static let documentation = RuleDocumentation(
    id: "unreadable-page",
    severity: .error,
    summary: "A page is not UTF-8.",
    rationale:
      "The platform reads text as UTF-8; other encodings are shown as gibberish, or refused.",
    covers: ["SP-MDR-012"],
    invalid: [
      .pack(
        "resources/overview.md in Latin-1",
        at: "resources/overview.md",
        with: ["resources/overview.md": .bytes(Array("Caf".utf8) + [0xE9])]
      )
    ],
    valid: [.file("resources/overview.md", "Café\n")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.pages.compactMap { page in
      guard let offset = firstInvalidUTF8(in: page.bytes) else { return nil }
      return Finding(
        "the page is not UTF-8",
        at: page.span(offset..<offset + 1),
        help: "save it as UTF-8"
      )
    }
  }
}
