import Diagnostics
import Documents
import Schema
import StackPackModel

struct LinkWithoutTarget: Rule {
  static let documentation = RuleDocumentation(
    id: "link-without-target",
    severity: .warning,
    summary: "A link leads nowhere.",
    rationale: """
      The target of a link may come from a less specific presentation that has a link of the same \
      id. No presentation of this pack has one, so unless another pack does, there is nothing to \
      open. Give the link a target.
      """,
    covers: ["SP-CPR-005"],
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
                    title: Runbook of ${name}
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
                    title: Runbook of ${name}
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:component
            name: Components
            binding:
              _type: ComponentPresentationQueryBinding
              query: label = "stackpack:demo"
            rank:
              specificity: 1
            presentation:
              highlight:
                links:
                  - linkId: runbook
                    title: Runbook
                    target: https://example.com/runbooks
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let unread = UnreadSettings(pack)
    let targeted = pack.words("linkId", of: Presentation.link) { Self.hasTarget($0.node) }
    var findings: [Finding] = []
    for link in pack.objects(Presentation.link) where !EmptyLink.isEmpty(link) {
      guard let id = link.word("linkId"), !targeted.contains(id.text), !unread.mention(id.text)
      else { continue }
      findings.append(
        Finding(
          "the link '\(id.excerpt)' has no target",
          at: id.span,
          help: "give it a 'target', unless another pack does"
        )
      )
    }
    return findings
  }

  private static func hasTarget(_ link: DataNode) -> Bool {
    link.filled("target").map { !$0.isBlank || $0.hasLocalTag } ?? false
  }
}
