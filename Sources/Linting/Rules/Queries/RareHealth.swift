import Diagnostics
import STQL

struct RareHealth: Rule {
  static let documentation = RuleDocumentation(
    id: "rare-health",
    severity: .warning,
    summary: "A topology query asks for a health that components hardly have.",
    rationale: """
      The health of a component is CLEAR, DEVIATING, CRITICAL or UNKNOWN. Scripts also know \
      DISABLED and FLAPPING, but no component was seen in them.
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
                    topologyQuery: healthstate = «"FLAPPING"»
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
                    topologyQuery: healthstate IN ("DEVIATING", "CRITICAL")
                    presentationIdentifier: urn:stackpack:demo:component-presentation:queue
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.topologyFindings(.rareHealth)
  }
}
