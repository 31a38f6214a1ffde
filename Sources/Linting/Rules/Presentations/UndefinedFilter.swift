import Diagnostics
import Documents
import Schema
import StackPackModel

struct UndefinedFilter: Rule {
  static let documentation = RuleDocumentation(
    id: "undefined-filter",
    severity: .warning,
    summary: "A filter is inherited that no presentation of the pack defines.",
    rationale: """
      A filter with nothing but an id takes its name and its tag from another presentation. No \
      presentation of this pack defines it. Unless another pack does, the filter is not shown: look \
      whether the id is mistyped, or define the filter. The filters that the OpenTelemetry pack \
      shares are known.
      """,
    covers: ["SP-CPR-013"],
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
              filters:
                - filterId: stage
                  displayName: { singular: stage, plural: stages }
                  filter: { _type: TagFilter, tagKey: stage }
                - filterId: «stgae»
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
              filters:
                - filterId: stage
                - filterId: k8s_cluster
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:component
            name: Components
            binding:
              _type: ComponentPresentationQueryBinding
              query: label = "stackpack:demo"
            rank:
              specificity: 1
            presentation:
              filters:
                - filterId: stage
                  displayName: { singular: stage, plural: stages }
                  filter: { _type: TagFilter, tagKey: stage }
        """
      )
    ]
  )

  /// Filters of another pack that are meant to be used by all.
  ///
  /// Source: the published OpenTelemetry pack and its documentation, 2026-08.
  private static let shared: Set<String> = [
    "otel_namespace", "otel_service", "k8s_namespace", "k8s_cluster",
  ]

  func check(_ pack: LintedPack) -> [Finding] {
    let unread = UnreadSettings(pack)
    let defined = pack.words("filterId", of: Presentation.filter) { !Self.isBare($0.node) }
    var guess = Guess(among: defined.union(Self.shared))
    var findings: [Finding] = []
    for filter in pack.objects(Presentation.filter) where Self.isBare(filter.node) {
      guard let id = filter.word("filterId"), !defined.contains(id.text),
        !Self.shared.contains(id.text),
        !unread.mention(id.text)
      else { continue }
      findings.append(
        Finding(
          "no presentation of this pack defines the filter '\(id.excerpt)'",
          at: id.span,
          help: guess.help(for: id.text, else: "define it, unless another pack does")
        )
      )
    }
    return findings
  }

  private static func isBare(_ filter: DataNode) -> Bool {
    filter.filled("filter") == nil && filter.filled("displayName") == nil
  }
}
