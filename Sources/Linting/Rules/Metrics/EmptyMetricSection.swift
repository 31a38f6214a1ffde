import Diagnostics
import Documents
import Schema
import StackPackModel

struct EmptyMetricSection: Rule {
  static let documentation = RuleDocumentation(
    id: "empty-metric-section",
    severity: .warning,
    summary: "A section or tab of metrics has no metrics.",
    rationale: """
      What it shows may come from a presentation that has a section or tab of the same id. No \
      presentation of this pack has any, so unless another pack does, an empty box is shown.
      """,
    covers: ["SP-MTR-012"],
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
                metrics:
                  - sectionId: «queue»
                    title: Queue
                    order: 10
              metricPerspective:
                tabs:
                  - tabId: «queue»
                    title: Queue
                    order: 10
                    sections: []
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
                metrics:
                  - sectionId: queue
                    title: Depth and age
                    order: 10
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
                metrics:
                  - sectionId: queue
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

  /// What is merged with what: sections of the highlight, tabs, and sections of one tab.
  private struct Place: Hashable {
    var tab: String?
    var isTab = false
    let id: String
  }

  func check(_ pack: LintedPack) -> [Finding] {
    let unread = UnreadSettings(pack)
    let boxes = pack.objects(
      Presentation.metricSection,
      Presentation.metricTab,
      Presentation.metricTabSection
    )
    var filled: Set<Place> = []
    for box in boxes where !Self.isEmpty(box) {
      if let place = Self.place(of: box) { filled.insert(place) }
    }
    var findings: [Finding] = []
    for box in boxes {
      guard let place = Self.place(of: box), !filled.contains(place),
        let id = box.word(place.isTab ? "tabId" : "sectionId"),
        !unread.mention(id.text)
      else { continue }
      let noun = place.isTab ? "tab" : "section"
      findings.append(
        Finding(
          "the \(noun) '\(id.excerpt)' has no metrics",
          at: id.span,
          help: "fill it, or remove it"
        )
      )
    }
    return findings
  }

  private static func place(of box: TypedValue) -> Place? {
    if box.object === Presentation.metricTab {
      return box.word("tabId").map { Place(isTab: true, id: $0.text) }
    }
    guard let id = box.word("sectionId") else { return nil }
    let tab = box.object === Presentation.metricTabSection ? box.owner?.word("tabId")?.text : nil
    return Place(tab: tab, id: id.text)
  }

  private static func isEmpty(_ box: TypedValue) -> Bool {
    let key = box.object === Presentation.metricTab ? "sections" : "metrics"
    return box.filled(key).map { $0.kind == .list && $0.items.isEmpty } ?? true
  }
}
