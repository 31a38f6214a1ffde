import Diagnostics
import Schema

struct MisplacedFieldName: ViolationRule {
  static let documentation = RuleDocumentation(
    id: "misplaced-field-name",
    severity: .warning,
    summary: "A key stands in another object than the one it belongs to.",
    rationale: """
      The key exists, but not here, so the platform ignores it. Move it where it belongs.
      """,
    covers: ["SP-CPR-018", "SP-CPR-019", "SP-OTM-028"],
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
              specificity: 10
            presentation:
              icon: !icon menu.svg
              «metrics»:
                - metricId: depth
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
            metrics:
              - metricId: depth
        """
      )
    ]
  )

  static func names(_ violation: Violation) -> Bool {
    if case .misplacedField = violation { violation.severity != .error } else { false }
  }
}
