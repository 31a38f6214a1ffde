import Diagnostics

struct UnknownPresentation: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-presentation",
    severity: .warning,
    summary: "A related resource is shown by a presentation that does not exist.",
    rationale: """
      Without the presentation nobody knows the columns to list the related components with, so the \
      list is not shown. Write the identifier of a presentation of this pack.
      """,
    covers: ["SP-CPR-008"],
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
                    topologyQuery: type = "consumer"
                    presentationIdentifier: «urn:stackpack:demo:main-menu-group:demo»
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
              overview:
                name: { singular: queue, plural: queues, title: Queues }
                columns:
                  - columnId: name
                    title: Name
                    projection: { _type: TextProjection, value: name }
              highlight:
                relatedResources:
                  - resourceId: consumers
                    title: Consumers
                    order: 10
                    topologyQuery: type = "consumer"
                    presentationIdentifier: urn:stackpack:demo:component-presentation:queue
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let unread = UnreadSettings(pack)
    var guess = Guess(among: PresentationReference.tails(in: pack))
    var findings: [Finding] = []
    for reference in PresentationReference.all(in: pack) {
      let word = reference.word
      switch reference.target {
      case .presentation, .foreign: break
      case .otherNode(let type):
        findings.append(
          Finding(
            "'\(word.excerpt)' is a \(type), not a ComponentPresentation",
            at: word.span,
            help: "write the identifier of a presentation"
          )
        )
      case .nowhere where unread.mention(word.text): break
      case .nowhere:
        findings.append(
          Finding(
            "no presentation of this pack is called '\(word.excerpt)'",
            at: word.span,
            help: guess.help(
              for: PresentationReference.tail(of: word.text),
              else: "write the identifier of a presentation"
            )
          )
        )
      }
    }
    return findings
  }
}
