import Diagnostics
import STQL

struct PartialWildcard: Rule {
  static let documentation = RuleDocumentation(
    id: "partial-wildcard",
    severity: .warning,
    summary: "A topology query uses `*` as a part of a text.",
    rationale: """
      A `*` that stands alone matches everything. In a longer text it is a star and nothing else, \
      so the query looks for components that have one in their name. There is no operator for \
      beginnings; choose by type or label instead.
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
                    topologyQuery: name = «"queue-*"»
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
                    topologyQuery: name = "*" AND type = "queue"
                    presentationIdentifier: urn:stackpack:demo:component-presentation:queue
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.topologyFindings(.partialWildcard, help: "choose by type or label")
  }
}
