import Diagnostics
import Documents

struct DuplicateKey: Rule {
  static let documentation = RuleDocumentation(
    id: "duplicate-key",
    severity: .error,
    summary: "A key stands twice in one map.",
    rationale: """
      Only the last of them counts, and what stands under the others is lost without a word. It \
      happens when lines are copied, or when an item of a list has lost its '-'.
      """,
    covers: ["SP-YML-002"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            «name»: Utilities
        """
      ),
      .manifest(
        """
        configurationUrls:
          INSTALLED: !resource "setup.md"
          «INSTALLED»: !resource "details.md"
        """
      ),
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:utilities
            name: Utilities
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.dataFiles.filter(\.isReadable).flatMap(\.problems).map {
      Finding($0, help: "remove one of them")
    }
  }
}
