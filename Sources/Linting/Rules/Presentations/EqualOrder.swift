import Diagnostics
import Documents
import Schema
import StackPackModel

struct EqualOrder: Rule {
  static let documentation = RuleDocumentation(
    id: "equal-order",
    severity: .info,
    summary: "Two entries of a list have the same order.",
    rationale: """
      Entries are shown by their order, the highest first. Which of two equal ones comes first is \
      not promised, and may change. Give each an order of its own.
      """,
    covers: ["SP-CPR-026"],
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
                fields:
                  - fieldId: name
                    title: Name
                    order: 10
                    projection: { _type: TextProjection, value: name }
                  - fieldId: type
                    title: Type
                    order: «10»
                    projection: { _type: TextProjection, value: typeName }
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
                fields:
                  - fieldId: name
                    title: Name
                    order: 10
                    projection: { _type: TextProjection, value: name }
                  # Without a projection it hides an inherited field.
                  - fieldId: type
                    title: Type
                    order: 10
                links:
                  - { linkId: runbook, title: Runbook, target: https://example.com, order: 10 }
        """
      )
    ]
  )

  private struct Rank: Hashable {
    let list: ObjectIdentifier
    let order: Double
  }

  func check(_ pack: LintedPack) -> [Finding] {
    var places: [Rank: [DataNode]] = [:]
    var ranks: [Rank] = []
    let entries = pack.objects(
      Presentation.highlightField,
      Presentation.relatedResource,
      Presentation.link,
      Presentation.metricSection,
      Presentation.summaryMetric,
      Presentation.metricTab,
      Presentation.metricTabSection,
      MetricTypes.ordered
    )
    for entry in entries where !Self.isHidden(entry) {
      guard let list = entry.parent, let order = entry.node.filled("order"),
        let number = order.plainNumber
      else { continue }
      let rank = Rank(list: ObjectIdentifier(list), order: number)
      if places[rank] == nil { ranks.append(rank) }
      places[rank, default: []].append(order)
    }
    var findings: [Finding] = []
    for rank in ranks {
      guard let orders = places[rank], let first = orders.first,
        let second = orders.dropFirst().first
      else { continue }
      let count = orders.count == 2 ? "two" : "\(orders.count)"
      findings.append(
        Finding(
          "\(count) entries of this list have the order \(second.excerpt)",
          at: second.firstLine,
          help: "give each an order of its own",
          notes: [Note("the first one", at: first.firstLine)]
        )
      )
    }
    return findings
  }

  /// Whether an entry is there only to hide an inherited one.
  private static func isHidden(_ entry: TypedValue) -> Bool {
    if entry.object === Presentation.highlightField { return entry.filled("projection") == nil }
    return entry.object === Presentation.relatedResource
      && entry.filled("topologyQuery") == nil && entry.filled("presentationIdentifier") == nil
  }
}
