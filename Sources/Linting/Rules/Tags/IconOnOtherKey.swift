import Diagnostics
import StackPackModel

struct IconOnOtherKey: Rule {
  static let documentation = RuleDocumentation(
    id: "icon-on-other-key",
    severity: .warning,
    in: [.v2],
    summary: "A key that is no icon has an !icon.",
    rationale: """
      !icon becomes the address of an image, which only the keys icon and iconbase64 expect. Any other \
      key shows the address as text. For the text of a file there is !include.
      """,
    covers: ["SP-TAG-013"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            description: «!icon» menu.svg
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: !icon menu.svg
        """
      )
    ]
  )

  /// The keys that expect an icon.
  ///
  /// Source: the published packs; product documentation, main menu of an overview.
  static let keys: Set<String> = ["icon", "iconbase64"]

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for reference in pack.references where reference.tag == .icon {
      guard !pack.isInManifest(reference.node), let key = reference.key, !Self.keys.contains(key)
      else { continue }
      findings.append(
        Finding(
          "'\(key)' is no icon",
          at: reference.tagSpan,
          help: "'!icon' belongs to 'icon' and 'iconbase64'"
        )
      )
    }
    return findings
  }
}
