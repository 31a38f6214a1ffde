import Diagnostics
import Documents
import StackPackModel

struct UnknownDashboard: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-dashboard",
    severity: .warning,
    summary: "A link leads to a dashboard that the pack does not have.",
    rationale: """
      The link names a dashboard of this pack, but no node of type Dashboard has that identifier, \
      so whoever follows it sees an error.
      """,
    covers: ["SP-REF-004"],
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
            rank: { specificity: 10 }
            presentation:
              highlight:
                links:
                  - { linkId: more, title: More, order: 10, target: "#/dashboards/«urn:stackpack:demo:dashboard:queues»" }
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
            rank: { specificity: 10 }
            presentation:
              highlight:
                links:
                  - { linkId: more, title: More, order: 10, target: "/#/dashboards/«urn:stackpack:demo:main-menu-group:demo»" }
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
            rank: { specificity: 10 }
            presentation:
              highlight:
                links:
                  - { linkId: more, title: More, order: 10, target: "#/dashboards/urn:stackpack:demo:dashboard:queues" }
        """,
        with: [
          "settings/queues.sty": .text(
            "nodes:\n  - _type: Dashboard\n    identifier: urn:stackpack:demo:dashboard:queues\n"
          )
        ]
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
            rank: { specificity: 10 }
            presentation:
              highlight:
                links:
                  - { linkId: more, title: More, order: 10, target: "#/dashboards/urn:stackpack:other:dashboard:queues" }
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let name = pack.name else { return [] }
    let unread = UnreadSettings(pack)
    let dashboards = Set(
      pack.project.nodes(of: NodeType.dashboard.name).compactMap { $0.identifier?.string }
    )
    let defined = PackURN.defined(in: pack)
    var guess = Guess(among: dashboards)
    var findings: [Finding] = []
    for mention in pack.mentions
    where mention.isDashboardLink && mention.owner == name && !dashboards.contains(mention.text)
      && !unread.mention(mention.text)
    {
      let isOther = defined.contains(mention.text)
      findings.append(
        Finding(
          isOther
            ? "'\(mention.text)' is not a dashboard"
            : "this pack has no dashboard '\(mention.text)'",
          at: mention.span,
          help: guess.help(for: mention.text, else: "write the identifier of a dashboard")
        )
      )
    }
    return findings
  }
}
