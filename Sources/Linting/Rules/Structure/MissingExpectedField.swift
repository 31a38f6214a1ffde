import Diagnostics
import Schema

struct MissingExpectedField: ViolationRule {
  static let documentation = RuleDocumentation(
    id: "missing-expected-field",
    severity: .warning,
    summary: "A key that every working node of the kind has is missing.",
    rationale: """
      The platform accepts the node, but hardly as it was meant: a monitor without `status` stays \
      disabled, a presentation without a rank loses against every other.
      """,
    covers: ["SP-NOD-005", "SP-MON-009", "SP1-MON-004"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: «ComponentPresentation»
            identifier: urn:stackpack:demo:component-presentation:queue
            name: Queues
            binding:
              _type: ComponentPresentationQueryBinding
              query: type = "queue"
            presentation:
              icon: !icon menu.svg
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:queue
            name: Queues
            binding:
              _type: ComponentPresentationQueryBinding
              query: type = "queue"
            rank:
              specificity: 10
            presentation:
              icon: !icon menu.svg
        """
      )
    ]
  )

  static func names(_ violation: Violation) -> Bool {
    // MissingIdentifier explains what an identifier is for.
    if case .missingExpectedField(let field, _, _) = violation {
      field.name != "identifier"
    } else {
      false
    }
  }
}
