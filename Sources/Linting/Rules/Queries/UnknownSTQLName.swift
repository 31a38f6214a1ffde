import Diagnostics
import STQL

struct UnknownSTQLName: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-stql-name",
    severity: .error,
    classicSeverity: .warning,
    summary: "A topology query asks for a field, function or argument that does not exist.",
    rationale: """
      Components can be chosen by `name`, `type`, `label`, `layer`, `domain`, `environment`, \
      `healthstate`, `identifier` and `id`. A tag is a label, and there is one function, \
      withNeighborsOf.
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
                    topologyQuery: «tag» = "stage:live"
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
              query: type = "queue"
            rank:
              specificity: 10
            presentation:
              highlight:
                relatedResources:
                  - resourceId: consumers
                    title: Consumers
                    order: 10
                    topologyQuery: withNeighborsOf(components = (type = "queue"), «depth» = "1")
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
                    topologyQuery: label = "tag:live" AND type = "status"
                    presentationIdentifier: urn:stackpack:demo:component-presentation:queue
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.topologyFindings(.unknownName)
  }
}
