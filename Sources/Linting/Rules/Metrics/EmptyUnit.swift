import Diagnostics
import StackPackModel

struct EmptyUnit: Rule {
  static let documentation = RuleDocumentation(
    id: "empty-unit",
    severity: .warning,
    summary: "A unit is empty.",
    rationale: """
      An empty text is no unit. Write none for numbers without one, or leave out the key where it is \
      not required.
      """,
    covers: ["SP-UNT-003"],
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
                  unit: «""»
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
                  unit: none
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for unit in pack.units where unit.meaning == .empty {
      findings.append(
        Finding("the unit is empty", at: unit.node.firstLine, help: "write 'none' or 'short'")
      )
    }
    return findings
  }
}
