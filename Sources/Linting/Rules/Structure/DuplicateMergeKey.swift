import Diagnostics
import Schema

struct DuplicateMergeKey: ViolationRule {
  static let documentation = RuleDocumentation(
    id: "duplicate-merge-key",
    severity: .warning,
    summary: "Two items of a list share the id by which presentations are merged.",
    rationale: """
      Columns, fields, filters, metrics and the like are merged across presentations by their ids. \
      Of two items with the same id in one list, only one survives.
      """,
    covers: ["SP-NOD-016"],
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
                - filterId: «stage»
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
                - filterId: region
        """
      )
    ]
  )

  static func names(_ violation: Violation) -> Bool {
    if case .duplicateMergeKey = violation { true } else { false }
  }
}
