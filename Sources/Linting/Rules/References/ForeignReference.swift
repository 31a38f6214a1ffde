import Diagnostics
import StackPackModel

struct ForeignReference: Rule {
  static let documentation = RuleDocumentation(
    id: "foreign-reference",
    severity: .info,
    in: [.v2],
    summary: "A value mentions an identifier of another pack.",
    rationale: """
      What it names only exists where that pack is installed, in a version that has it. This is \
      fine if the overview of the pack says so. It is said once for every identifier.
      """,
    covers: ["SP-REF-002"],
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
                  - { linkId: more, title: More, order: 10, target: "/#/views/«urn:stackpack:kubernetes-v2:shared:query-view:pods»" }
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
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:depth
            name: Depth
            function: urn:stackpack:common:monitor-function:derived-state-monitor
            arguments:
              componentTypes: queue
            intervalSeconds: 60
            remediationHint: Look at the queue
            status: ENABLED
            tags: []
        """
      ),
    ]
  )

  /// Keys whose values have rules of their own.
  private static let others: Set<String> = ["presentationIdentifier", "function"]

  func check(_ pack: LintedPack) -> [Finding] {
    guard let name = pack.name else { return [] }
    let defined = PackURN.defined(in: pack)
    var seen: Set<String> = []
    var findings: [Finding] = []
    for mention in pack.mentions {
      guard mention.owner != name, !Self.others.contains(mention.key ?? ""),
        !defined.contains(mention.text), seen.insert(mention.text).inserted
      else { continue }
      findings.append(
        Finding(
          "'\(mention.text)' belongs to the pack '\(mention.owner)'",
          at: mention.span,
          help: "mention that pack in the overview"
        )
      )
    }
    return findings
  }
}
