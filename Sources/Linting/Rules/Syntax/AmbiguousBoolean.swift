import Diagnostics
import Documents
import Schema

struct AmbiguousBoolean: Rule {
  static let documentation = RuleDocumentation(
    id: "ambiguous-boolean",
    severity: .warning,
    summary: "A plain word such as 'yes' or 'on' is a boolean to some readers and text to others.",
    rationale: """
      YAML 1.1, which the platform's loader speaks, takes 'yes', 'no', 'on', 'off', 'y' and 'n' \
      for booleans; YAML 1.2 takes them for text. Put text in quotes, and write booleans as 'true' \
      or 'false'.
      """,
    covers: ["SP-YML-009"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:on
            name: «on»
            defaultOpen: «yes»
        """
      ),
      .manifest(
        """
        displayName: «Yes»
        categories: [ «no» ]
        """
      ),
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:on
            name: "on"
            description: on and off
            defaultOpen: true
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let violations = pack.violations.filter { violation in
      if case .yaml11Boolean = violation { true } else { false }
    }
    return manifestTexts(pack).filter(\.isYAML11Boolean).map(finding) + violations.map(Finding.init)
  }

  /// The texts of the manifest; numbers and booleans in its place are another offence.
  private func manifestTexts(_ pack: LintedPack) -> [DataNode] {
    guard let manifest = pack.manifest else { return [] }
    return ["name", "displayName", "version"].compactMap { manifest[$0] }
      + (manifest["categories"]?.items ?? [])
  }

  private func finding(_ node: DataNode) -> Finding {
    let text = node.excerpt
    return Finding(
      "'\(text)' without quotes is a boolean in YAML 1.1",
      at: node.span,
      help: "put it in quotes",
      fixIts: [FixIt("put it in quotes", isSafe: true, edits: [.init(node.span, "\"\(text)\"")])]
    )
  }
}
