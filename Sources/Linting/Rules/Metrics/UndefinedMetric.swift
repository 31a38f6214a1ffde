import Diagnostics
import Schema
import StackPackModel

struct UndefinedMetric: Rule {
  static let documentation = RuleDocumentation(
    id: "undefined-metric",
    severity: .warning,
    summary: "A metric is shown that no presentation of the pack defines.",
    rationale: """
      A page shows a metric by its metricId, and takes its queries from the list metrics beside the \
      presentation, or from that of another presentation. No list of this pack has this metric. \
      Unless another pack does, an empty chart is shown: look whether the id is mistyped, or define \
      the metric.
      """,
    covers: ["SP-MTR-001"],
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
              metricPerspective:
                tabs:
                  - tabId: queue
                    title: Queue
                    order: 10
                    sections:
                      - sectionId: depth
                        title: Depth
                        order: 10
                        metrics:
                          - metricId: «queue_depth»
            metrics:
              - metricId: urn:stackpack:demo:metric:queue_depth
                name: Depth
                metricQueries:
                  - { expression: queue_depth, alias: depth }
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
              metricPerspective:
                tabs:
                  - tabId: queue
                    title: Queue
                    order: 10
                    sections:
                      - sectionId: depth
                        title: Depth
                        order: 10
                        metrics:
                          - metricId: depth
                            order: 10
            metrics:
              - metricId: depth
                name: Depth
                metricQueries:
                  - { expression: queue_depth, alias: depth }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let unread = UnreadSettings(pack)
    let defined = pack.words("metricId", of: MetricTypes.metric)
    var fullNames: [String: String] = [:]
    for id in defined { fullNames[PresentationReference.tail(of: id)] = id }
    var guess = Guess(among: defined)
    var findings: [Finding] = []
    for use in pack.objects(MetricTypes.ordered, Presentation.summaryMetric, Projections.metric) {
      guard let id = use.word("metricId"), !defined.contains(id.text),
        use.filled("metricQueries") == nil || use.object !== MetricTypes.ordered,
        !Self.isForeign(id.text, pack),
        !unread.mention(id.text)
      else { continue }
      let help =
        fullNames[PresentationReference.tail(of: id.text)].map { "did you mean '\($0)'?" }
        ?? guess.help(for: id.text, else: "add it to 'metrics', unless another pack has it")
      findings.append(
        Finding(
          "no presentation of this pack defines the metric '\(id.excerpt)'",
          at: id.span,
          help: help
        )
      )
    }
    return findings
  }

  /// Whether an id is a URN that belongs to another pack, of which we know nothing.
  private static func isForeign(_ id: String, _ pack: LintedPack) -> Bool {
    PresentationReference.owner(of: id).map { $0 != pack.name } ?? id.hasPrefix("urn:")
  }
}
