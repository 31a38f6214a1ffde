import Diagnostics

struct DanglingReference: Rule {
  static let documentation = RuleDocumentation(
    id: "dangling-reference",
    severity: .warning,
    summary: "A value mentions an identifier of this pack that is not defined.",
    rationale: """
      Everything called `urn:stackpack:<name>:…` is part of the pack of that name. The pack \
      defines no such node, so the reference leads nowhere: look whether it is mistyped, or \
      whether the node was renamed.
      """,
    covers: ["SP-REF-001", "SP1-VIW-008"],
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
                provisioning:
                  topologySourceSelector: "source.mapping.identifier == '«urn:stackpack:demo:otel-component-mapping:queue»'"
                  showStatus: true
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
            rank: { specificity: 10 }
            presentation:
              highlight:
                provisioning:
                  topologySourceSelector: "source.mapping.identifier == 'urn:stackpack:demo:main-menu-group:demo'"
                  showStatus: true
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
                  - { linkId: more, title: More, order: 10, target: "/#/components/urn:stackpack:demo:" }
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let name = pack.name else { return [] }
    let unread = UnreadSettings(pack)
    let defined = PackURN.defined(in: pack)
    var guess = Guess(among: defined)
    var findings: [Finding] = []
    for mention in pack.mentions {
      // What related resources and links to dashboards name is the business of other rules.
      guard mention.owner == name, mention.key != "presentationIdentifier",
        !mention.isDashboardLink, !defined.contains(mention.text), !unread.mention(mention.text)
      else { continue }
      findings.append(
        Finding(
          "'\(mention.text)' is defined nowhere in this pack",
          at: mention.span,
          help: guess.help(for: mention.text, else: "write an identifier of this pack")
        )
      )
    }
    return findings
  }
}
