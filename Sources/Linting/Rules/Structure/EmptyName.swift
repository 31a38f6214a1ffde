import Diagnostics
import Schema

struct EmptyName: ViolationRule {
  static let documentation = RuleDocumentation(
    id: "empty-name",
    severity: .error,
    summary: "A name is empty.",
    rationale: "People would see a blank where the name belongs.",
    covers: ["SP-NOD-012"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: «""»
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:utilities
            name: «"  "»
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: "-"
            description: ""
        """
      )
    ]
  )

  static func names(_ violation: Violation) -> Bool {
    if case .emptyText(let value) = violation { value.name == "name" } else { false }
  }
}
