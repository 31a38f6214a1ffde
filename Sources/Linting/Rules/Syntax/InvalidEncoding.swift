import Diagnostics
import StackPackModel

struct InvalidEncoding: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-encoding",
    severity: .error,
    summary: "A settings file is not UTF-8.",
    rationale: """
      The platform reads all text as UTF-8, so that letters of another encoding are misread or end \
      the reading. Save the file as UTF-8.
      """,
    covers: ["SP-YML-003"],
    invalid: [
      .pack(
        "name: Café, saved as Latin-1",
        at: "settings/example.sty",
        with: ["settings/example.sty": .bytes(Array("nodes: [] # Caf".utf8) + [0xE9])]
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:cafe
            name: Café
        """
      )
    ]
  )

  // The manifest is the subject of another rule.
  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.settings.flatMap(\.problems).filter { $0.kind == .encoding }.map {
      Finding($0, help: "save the file as UTF-8")
    }
  }
}
