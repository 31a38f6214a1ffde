import Diagnostics
import STQL

struct InvalidSTQL: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-stql",
    severity: .error,
    classicSeverity: .warning,
    summary: "The platform refuses a topology query.",
    rationale: """
      It cannot be read: a bracket or a text is not closed, a value has no quotes, an operator \
      does not exist, or a placeholder stands where none is filled. Conditions have the form \
      `field = "value"` or `field IN ("a", "b")`, and are joined with AND, OR and NOT.
      """,
    covers: ["SP-EXP-004", "SP1-VIW-002"],
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
                    topologyQuery: type = «queue»
                    presentationIdentifier: urn:stackpack:demo:component-presentation:queue
        """
      ),
      .settings(
        """
        nodes:
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:queue
            name: Queues
            binding:
              _type: ComponentPresentationQueryBinding
              query: 'type = "«${»typeName}"'
            rank:
              specificity: 10
            presentation:
              icon: !icon menu.svg
        """
      ),
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
                    topologyQuery: withNeighborsOf(components = (type = "queue"), levels = «"20"», direction = "up")
                    presentationIdentifier: urn:stackpack:demo:component-presentation:queue
        """
      ),
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
                    topologyQuery: withNeighborsOf(components = (identifier = "${identifiers[0]}"), levels = "2", direction = "up") AND NOT type = "topic"
                    presentationIdentifier: urn:stackpack:demo:component-presentation:queue
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.topologyFindings(.syntax, .value, .misplacedPlaceholder)
  }
}
