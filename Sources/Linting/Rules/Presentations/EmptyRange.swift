import Diagnostics
import Documents
import Schema

struct EmptyRange: Rule {
  static let documentation = RuleDocumentation(
    id: "empty-range",
    severity: .warning,
    summary: "A range ends before it begins.",
    rationale: """
      Nothing lies between the two numbers: no span is that short and that long at once, and an axis \
      cannot be drawn. Probably they were swapped.
      """,
    covers: ["SP-CPR-023", "SP-MTR-007"],
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
              tracesPerspective:
                showTraces: true
                spanFilter:
                  durationFromNanos: 1000000
                  durationToNanos: «1000»
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
            rank:
              specificity: 10
            presentation:
              icon: !icon menu.svg
            metrics:
              - metricId: depth
                name: Depth
                metricQueries:
                  - { expression: queue_depth, alias: depth }
                chart: { _type: TimeSeriesChart, min: 100, max: «0» }
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
            rank:
              specificity: 10
            presentation:
              tracesPerspective:
                showTraces: true
                spanFilter:
                  durationFromNanos: 1000
                  durationToNanos: 1000000
            metrics:
              - metricId: depth
                name: Depth
                metricQueries:
                  - { expression: queue_depth, alias: depth }
                chart: { _type: TimeSeriesChart, min: -1.5, max: 0 }
        """
      )
    ]
  )

  private static let ends = [("min", "max"), ("durationFromNanos", "durationToNanos")]

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for value in pack.values where value.node.kind == .map {
      guard let object = value.object else { continue }
      for (lower, upper) in Self.ends {
        guard let from = value.node.filled(lower), let to = value.node.filled(upper),
          object.field(lower) != nil, object.field(upper) != nil,
          let first = from.plainNumber, let last = to.plainNumber, last <= first,
          // A negative duration is a mistake of its own.
          upper == "max" || last >= 0
        else { continue }
        findings.append(
          Finding(
            "'\(upper)' is \(last < first ? "less than" : "equal to") '\(lower)'",
            at: to.span,
            help: last < first ? "swap them" : "make it greater",
            notes: [Note("'\(lower)' is \(from.excerpt)", at: from.span)]
          )
        )
      }
    }
    return findings
  }
}
