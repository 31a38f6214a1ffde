import Diagnostics
import STQL

struct MisspelledSTQLName: Rule {
  static let documentation = RuleDocumentation(
    id: "misspelled-stql-name",
    severity: .warning,
    summary: "A name in a topology query is written with other capitals.",
    rationale: """
      In everything that was ever published, fields are written in small letters and the function \
      is `withNeighborsOf`. Whether the platform minds is not documented.
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
                    topologyQuery: «Type» = "queue"
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
                    topologyQuery: type = "Queue" and name = "x"
                    presentationIdentifier: urn:stackpack:demo:component-presentation:queue
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.topologyFindings(.letterCase, help: "write it as it is documented")
  }
}
