import Diagnostics
import StackPackModel

struct MisplacedResourceTag: Rule {
  static let documentation = RuleDocumentation(
    id: "misplaced-resource-tag",
    severity: .warning,
    in: [.v2],
    summary: "A settings file names a file by !resource.",
    rationale: """
      !resource belongs in the manifest, for the logo and the pages of the pack. Settings name icons \
      by !icon and texts by !include; whether the platform takes !resource there is not known.
      """,
    covers: ["SP-TAG-009"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: «!resource» logo.svg
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

  func check(_ pack: LintedPack) -> [Finding] {
    pack.references.filter { $0.tag == .resource && !pack.isInManifest($0.node) }.map { reference in
      Finding(
        "'!resource' stands in a settings file",
        at: reference.tagSpan,
        help: "settings use '!icon' and '!include'"
      )
    }
  }
}
