import Diagnostics
import STQL

struct ObsoleteSTQLFunction: Rule {
  static let documentation = RuleDocumentation(
    id: "obsolete-stql-function",
    severity: .warning,
    summary: "A topology query calls a function that does nothing any more.",
    rationale: """
      The causes of a problem were once added by withCauseOf. It is still read, but adds no \
      component; withNeighborsOf with the direction `down` shows what a component depends on.
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
                    topologyQuery: type = "queue" OR «withCauseOf»(components = (type = "queue"))
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
                    topologyQuery: withNeighborsOf(components = (type = "queue"), levels = "1", direction = "down")
                    presentationIdentifier: urn:stackpack:demo:component-presentation:queue
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.topologyFindings(.obsoleteFunction, help: "leave it out")
  }
}
