import Diagnostics

struct ForeignPresentation: Rule {
  static let documentation = RuleDocumentation(
    id: "foreign-presentation",
    severity: .error,
    summary: "A related resource is shown by a presentation of another pack.",
    rationale: """
      Related resources are listed with the overview of a presentation of the same pack; the \
      platform refuses one of another pack. Write a presentation for the related components, with an \
      overview, in this pack.
      """,
    covers: ["SP-CPR-007"],
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
                    topologyQuery: type = "consumer"
                    presentationIdentifier: «urn:stackpack:other:component-presentation:consumer»
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
                    topologyQuery: type = "consumer"
                    presentationIdentifier: urn:stackpack:demo:component-presentation:consumer
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for reference in PresentationReference.all(in: pack) {
      guard case .foreign(let owner) = reference.target else { continue }
      findings.append(
        Finding(
          "'\(reference.word.excerpt)' belongs to the pack '\(owner)'",
          at: reference.word.span,
          help: "refer to a presentation of this pack"
        )
      )
    }
    return findings
  }
}
