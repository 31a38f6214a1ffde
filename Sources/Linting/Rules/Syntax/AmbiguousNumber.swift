import Diagnostics
import Schema

struct AmbiguousNumber: ViolationRule {
  static let documentation = RuleDocumentation(
    id: "ambiguous-number",
    severity: .warning,
    summary: "A number is written in a way that YAML 1.1 takes for text.",
    rationale: """
      The platform's loader speaks YAML 1.1, to which a number with an exponent needs a dot and a \
      sign: '1.0e-8', not '1e-8'. Without them it is text where a number is expected.
      """,
    covers: ["SP-YML-010"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            order: «1e-8»
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: 1e-8
            order: 1.0e-8
            specificity: !!float 1e-8
        """
      )
    ]
  )

  static func names(_ violation: Violation) -> Bool {
    if case .yaml11Number = violation { true } else { false }
  }
}
