import Diagnostics
import Schema

struct UnknownVariant: ViolationRule {
  static let documentation = RuleDocumentation(
    id: "unknown-variant",
    severity: .error,
    summary: "The kind of a projection, chart, filter or the like is unknown, or not said.",
    rationale: """
      Such objects come in several kinds, named by `_type` (or `kind` in dashboards). The platform \
      cannot load one without knowing its kind.
      """,
    covers: ["SP-NOD-015", "SP-CPR-006"],
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
              highlight:
                fields:
                  - fieldId: owner
                    title: Owner
                    order: 1
                    projection: { _type: «TextProjecton», value: name }
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
              highlight:
                fields:
                  - fieldId: owner
                    title: Owner
                    order: 1
                    projection: { _type: TextProjection, value: name }
        """
      )
    ]
  )

  static func names(_ violation: Violation) -> Bool {
    switch violation {
    case .unknownVariant, .missingDiscriminator: violation.severity == .error
    default: false
    }
  }
}
