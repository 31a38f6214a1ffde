import Diagnostics
import STQL

struct EscapeInSTQL: Rule {
  static let documentation = RuleDocumentation(
    id: "escape-in-stql",
    severity: .warning,
    summary: "A text in a topology query has a backslash before a quote.",
    rationale: """
      Whether a backslash means anything in a topology query is not documented, and no published \
      query has one. A text that holds one kind of quote can stand in the other.
      """,
    covers: [],
    invalid: [
      .settings(
        #"""
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
                    topologyQuery: |
                      label = «'team\'s'»
                    presentationIdentifier: urn:stackpack:demo:component-presentation:queue
        """#
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
                    topologyQuery: label = "team's"
                    presentationIdentifier: urn:stackpack:demo:component-presentation:queue
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.topologyFindings(.escape, help: "use the other kind of quotes")
  }
}
