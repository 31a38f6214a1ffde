import Diagnostics
import PromQL
import Schema
import StackPackModel

struct SampledChart: Rule {
  static let documentation = RuleDocumentation(
    id: "sampled-chart",
    severity: .info,
    in: [.v2],
    summary: "A chart shows the last sample of every stretch of time, whatever lies between.",
    rationale: """
      A point of a chart stands for a stretch of time, a long one if the chart shows days. Without a \
      function over that stretch the platform takes the last sample in it, so that peaks come and go with \
      the zoom. Aggregate over `${__interval}`, or with rate and increase over `${__rate_interval}`. \
      What is only counted needs no such function.
      """,
    covers: ["SP-EXP-011"],
    invalid: [
      .settings(presentation("max by (queue) («queue_depth{queue=\"${name}\"}»)"))
    ],
    valid: [
      .settings(presentation("max_over_time(queue_depth{queue=\"${name}\"}[${__interval}])")),
      .settings(presentation("avg(rate(queue_reads_total[5m]))")),
      .settings(presentation("count(queue_depth)")),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.metricQueries.all.compactMap { query in
      // Of a query with other mistakes nobody knows what it would be.
      guard query.value.parent?.object === MetricTypes.query,
        query.reading?.remarks.isEmpty == true, let expression = query.expression,
        let selector = Samples(expression).first
      else { return nil }
      return Finding(
        "the chart shows the last sample of every stretch of time",
        at: query.text.span(of: selector).firstLine,
        help: "aggregate over time, as in 'max_over_time(…[${__interval}])'"
      )
    }
  }

  private static func presentation(_ expression: String) -> String {
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
              - expression: '\(expression)'
                alias: depth
    """
  }
}

/// The series of a query that is free of functions over time.
private struct Samples {
  /// The first of them, unless there are none or they are only counted.
  private(set) var first: Range<Int>?
  private var hasRange = false

  init(_ expression: Expression) {
    visit(expression)
    if hasRange { first = nil }
  }

  private mutating func visit(_ expression: Expression) {
    switch expression {
    case .range, .subquery, .with: hasRange = true
    case .selector(let selector): if first == nil { first = selector.range }
    // Whether something is there shows in one sample as well.
    case .aggregation(let node) where ["count", "group", "count_values"].contains(node.name.text):
      break
    case .call(let node) where ["absent", "vector", "info"].contains(node.function.text): break
    default: for child in expression.children { visit(child) }
    }
  }
}
