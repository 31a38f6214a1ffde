import Diagnostics
import STQL

struct URNAsNumber: Rule {
  static let documentation = RuleDocumentation(
    id: "urn-as-number",
    severity: .warning,
    summary: "A topology query compares the internal number of a component with a URN.",
    rationale: """
      The field `id` is a number that the platform gives. The URNs of a component are its \
      `identifier`.
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
                    topologyQuery: id = «"${identifiers[0]}"»
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
                    topologyQuery: identifier = "${identifiers[0]}"
                    presentationIdentifier: urn:stackpack:demo:component-presentation:queue
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.topologyFindings(.urnAsNumber, help: "write identifier = …")
  }
}
