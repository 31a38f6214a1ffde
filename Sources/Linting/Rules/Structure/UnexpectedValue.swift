import Diagnostics
import Schema

struct UnexpectedValue: ViolationRule {
  static let documentation = RuleDocumentation(
    id: "unexpected-value",
    severity: .error,
    summary: "A value is of another kind than its key holds.",
    rationale: """
      A list where a map belongs, a word where a number belongs: the platform cannot read the node.
      """,
    covers: [
      "SP-NOD-006", "SP-MON-006", "SP-CPR-021", "SP-MON-017", "SP-DSH-022", "SP1-NOD-005",
    ],
    invalid: [
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
              specificity: «high»
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
              specificity: 10.5
            presentation:
              icon: !icon menu.svg
        """
      )
    ]
  )

  static func names(_ violation: Violation) -> Bool {
    switch violation {
    case .wrongType, .tooFewItems: true
    case .emptyText(let value): value.name != "name"
    case .outOfRange: violation.severity == .error
    default: false
    }
  }
}
