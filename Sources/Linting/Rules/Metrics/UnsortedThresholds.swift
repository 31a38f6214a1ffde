import Diagnostics
import Documents
import Schema

struct UnsortedThresholds: Rule {
  static let documentation = RuleDocumentation(
    id: "unsorted-thresholds",
    severity: .info,
    summary: "The steps of thresholds are in no order.",
    rationale: """
      A colour holds from its value to the next one, wherever that stands in the list. In order, one \
      sees at a glance what holds when.
      """,
    covers: ["SP-MTR-010"],
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
              icon: !icon menu.svg
            metrics:
              - metricId: depth
                name: Depth
                metricQueries:
                  - { expression: queue_depth, alias: depth }
                chart:
                  _type: TimeSeriesChart
                  thresholds:
                    steps:
                      - { value: 50, color: "#F9A825" }
                      - { value: 80, color: "#C62828" }
                      - { value: «20», color: "#2E7D32" }
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
              icon: !icon menu.svg
            metrics:
              - metricId: depth
                name: Depth
                metricQueries:
                  - { expression: queue_depth, alias: depth }
                chart:
                  _type: TimeSeriesChart
                  thresholds:
                    steps:
                      - { value: 80, color: "#C62828" }
                      - { value: 50, color: "#F9A825" }
                      - { value: 20, color: "#2E7D32" }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for value in pack.values {
      guard value.node.kind == .map, let object = value.object,
        object.field("steps") != nil, object.field("defaultColor") != nil
      else { continue }
      let steps = (value.node.filled("steps")?.items ?? []).compactMap { $0.filled("value") }
      guard let step = Self.firstOutOfOrder(steps) else { continue }
      findings.append(
        Finding("the steps are in no order", at: step.span, help: "sort them by 'value'")
      )
    }
    return findings
  }

  /// The first value that goes another way, up or down, than those before it.
  private static func firstOutOfOrder(_ steps: [DataNode]) -> DataNode? {
    var direction = 0.0
    var last: Double?
    for step in steps {
      guard let number = step.plainNumber else { return nil }
      let change = last.map { number - $0 } ?? 0
      if change * direction < 0 { return step }
      if change != 0 { direction = change > 0 ? 1 : -1 }
      last = number
    }
    return nil
  }
}
