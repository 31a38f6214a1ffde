import Diagnostics
import Documents
import StackPackModel

struct ReferenceWithoutOverview: Rule {
  static let documentation = RuleDocumentation(
    id: "reference-without-overview",
    severity: .warning,
    summary: "A related resource is shown by a presentation that has no overview.",
    rationale: """
      Related components are listed with the columns of the overview of the presentation that is \
      referred to. Without an overview there is nothing to list them with. Add one; it needs no \
      entry in the menu.
      """,
    covers: ["SP-CPR-009"],
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
                    presentationIdentifier: «urn:stackpack:demo:component-presentation:consumer»
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:consumer
            name: Consumers
            binding:
              _type: ComponentPresentationQueryBinding
              query: type = "consumer"
            rank:
              specificity: 10
            presentation:
              icon: !icon menu.svg
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
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:consumer
            name: Consumers
            binding:
              _type: ComponentPresentationQueryBinding
              query: type = "consumer"
            rank:
              specificity: 10
            presentation:
              overview:
                name: { singular: queue, plural: queues, title: Queues }
                columns:
                  - columnId: name
                    title: Name
                    projection: { _type: TextProjection, value: name }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for reference in PresentationReference.all(in: pack) {
      guard case .presentation(let node) = reference.target,
        let content = node.data.filled("presentation"), content.kind == .map,
        content.filled("overview") == nil
      else { continue }
      let place = node.identifier.map { [Note("this presentation", at: $0.firstLine)] } ?? []
      findings.append(
        Finding(
          "'\(reference.word.excerpt)' has no overview to list components with",
          at: reference.word.span,
          help: "give that presentation an 'overview'",
          notes: place
        )
      )
    }
    return findings
  }
}
