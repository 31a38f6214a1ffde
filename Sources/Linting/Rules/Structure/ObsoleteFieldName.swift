import Diagnostics
import Schema

struct ObsoleteFieldName: ViolationRule {
  static let documentation = RuleDocumentation(
    id: "obsolete-field-name",
    severity: .warning,
    summary: "A key was renamed or removed.",
    rationale: """
      The settings model changed quickly before its first release, and old samples still show former \
      keys. The platform ignores them, so what they say has no effect. Write the key that replaced \
      them.
      """,
    covers: ["SP-NOD-009"],
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
              filters:
                - filterId: stage
                  displayName: { singular: stage, plural: stages }
                  «moreTab»: Deployment
                  filter: { _type: TagFilter, tagKey: stage }
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
              filters:
                - filterId: stage
                  displayName: { singular: stage, plural: stages }
                  menuSection: Deployment
                  filter: { _type: TagFilter, tagKey: stage }
        """
      )
    ]
  )

  static func names(_ violation: Violation) -> Bool {
    if case .obsoleteField = violation { true } else { false }
  }
}
