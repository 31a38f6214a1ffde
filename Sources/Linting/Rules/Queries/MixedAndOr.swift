import Diagnostics
import STQL

struct MixedAndOr: Rule {
  static let documentation = RuleDocumentation(
    id: "mixed-and-or",
    severity: .warning,
    summary: "AND and OR meet in a topology query without parentheses.",
    rationale: """
      AND binds tighter than OR, but one page of the documentation says otherwise. Parentheses \
      make plain to everybody what is meant.
      """,
    covers: [],
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
                relatedResources:
                  - resourceId: consumers
                    title: Consumers
                    order: 10
                    topologyQuery: type = "queue" OR «type = "topic" AND label = "stage:live"»
                    presentationIdentifier: urn:stackpack:demo:component-presentation:queue
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
                relatedResources:
                  - resourceId: consumers
                    title: Consumers
                    order: 10
                    topologyQuery: (type = "queue" OR type = "topic") AND label = "stage:live" AND label = "team:web"
                    presentationIdentifier: urn:stackpack:demo:component-presentation:queue
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.topologyFindings(.mixedOperators, help: "put parentheses round what belongs together")
  }
}
