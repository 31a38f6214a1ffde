import Diagnostics
import Schema

struct QuotedScalar: ViolationRule {
  static let documentation = RuleDocumentation(
    id: "quoted-scalar",
    severity: .warning,
    summary: "A number or a boolean is written in quotes.",
    rationale: "Quotes make text of it; whether the platform turns it back is not promised.",
    covers: ["SP-NOD-007"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            defaultOpen: «"true"»
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: "2024"
            defaultOpen: true
        """
      )
    ]
  )

  static func names(_ violation: Violation) -> Bool {
    if case .quotedScalar = violation { true } else { false }
  }
}
