import Diagnostics
import StackPackModel

struct IncompleteRelatedResource: Rule {
  static let documentation = RuleDocumentation(
    id: "incomplete-related-resource",
    severity: .warning,
    summary: "A related resource has a query without a presentation, or the reverse.",
    rationale: """
      The query says which components are related, the presentation how they are listed; both are \
      needed. One alone overrides part of a related resource with the same id in a less specific \
      presentation, but no presentation of this pack has the other part.
      """,
    covers: ["SP-CPR-010"],
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
                  - resourceId: «consumers»
                    title: Consumers
                    order: 10
                    topologyQuery: type = "consumer"
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
                  # Neither: hides an inherited list.
                  - resourceId: producers
                    title: Producers
                    order: 20
                  - resourceId: consumers
                    title: Consumers
                    order: 10
                    topologyQuery: type = "consumer"
                    presentationIdentifier: urn:stackpack:demo:component-presentation:queue
        """
      )
    ]
  )

  private static let keys = ["topologyQuery", "presentationIdentifier"]

  func check(_ pack: LintedPack) -> [Finding] {
    let unread = UnreadSettings(pack)
    let resources = pack.objects(Presentation.relatedResource)
    var supplied: [String: Set<String>] = [:]
    for key in Self.keys {
      let ids = resources.filter { $0.filled(key) != nil }.compactMap {
        $0.word("resourceId")?.text
      }
      supplied[key] = Set(ids)
    }
    var findings: [Finding] = []
    for resource in resources {
      let missing = Self.keys.filter { resource.filled($0) == nil }
      guard missing.count == 1, let key = missing.first, let id = resource.word("resourceId"),
        !(supplied[key]?.contains(id.text) ?? false),
        !unread.mention(id.text)
      else { continue }
      findings.append(
        Finding("the related resource '\(id.excerpt)' has no '\(key)'", at: id.span, help: "add it")
      )
    }
    return findings
  }
}
