import Diagnostics
import Documents
import Schema
import StackPackModel

struct EmptyLink: Rule {
  static let documentation = RuleDocumentation(
    id: "empty-link",
    severity: .error,
    summary: "A link has an id and nothing else.",
    rationale: """
      A link is inherited without being named, so an entry with only an id says nothing; the \
      platform refuses it. Say what is different here, or leave the entry out.
      """,
    covers: ["SP-CPR-004"],
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
                links:
                  - linkId: «runbook»
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
                links:
                  - linkId: runbook
                    title: Runbook
                    target: https://example.com/queues
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for link in pack.objects(Presentation.link) where Self.isEmpty(link) {
      guard let id = link.word("linkId") else { continue }
      findings.append(
        Finding(
          "the link '\(id.excerpt)' says nothing",
          at: id.span,
          help: "give it a 'target', or leave it out"
        )
      )
    }
    return findings
  }

  /// Whether a link has no key with a value but its id.
  static func isEmpty(_ link: TypedValue) -> Bool {
    link.node.entries.allSatisfy { $0.key.matches("linkId") || ($0.value.isNull && !$0.isMerge) }
  }
}
