import Diagnostics
import Schema

struct UnknownField: ViolationRule {
  static let documentation = RuleDocumentation(
    id: "unknown-field",
    severity: .warning,
    classicSeverity: .info,
    summary: "A key is not one that the object has.",
    rationale: """
      The platform drops keys it does not know without a word, so a mistyped key is a setting that \
      silently has no effect. Correct it, or remove it.
      """,
    covers: [
      "SP-NOD-008", "SP-MON-004", "SP-EXT-003", "SP-MTR-006", "SP-MTR-008", "SP1-NOD-007",
    ],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            «descriptoin»: Whatever helps
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
            description: Whatever helps
        """
      )
    ]
  )

  static func names(_ violation: Violation) -> Bool {
    if case .unknownField = violation { violation.severity != .error } else { false }
  }
}
