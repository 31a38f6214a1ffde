import Diagnostics
import Documents
import StackPackModel

struct AmbiguousUnit: Rule {
  static let documentation = RuleDocumentation(
    id: "ambiguous-unit",
    severity: .info,
    summary: "A unit does not seem to fit its query.",
    rationale: """
      Some codes mean another thing than one thinks: percent counts from 0 to 100 while percentunit \
      counts from 0 to 1, and rps and rpm are reads, not requests, per second and minute. Here the \
      query is a ratio without 100 in it and the unit is percent, or the reverse; or it counts \
      requests in units of reads.
      """,
    covers: ["SP-UNT-004"],
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
              - metricId: errors
                name: Errors
                metricQueries:
                  - expression: sum(rate(errors_total[5m])) / sum(rate(requests_total[5m]))
                    alias: errors
                chart:
                  _type: TimeSeriesChart
                  unit: «percent»
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
              - metricId: errors
                name: Errors
                metricQueries:
                  - expression: 100 * sum(rate(errors_total[5m])) / sum(rate(requests_total[5m]))
                    alias: errors
                chart:
                  _type: TimeSeriesChart
                  unit: «percentunit»
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
              - metricId: errors
                name: Errors
                metricQueries:
                  - expression: sum(rate(requests_total[5m]))
                    alias: errors
                chart:
                  _type: TimeSeriesChart
                  unit: «rps»
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
              icon: !icon menu.svg
            metrics:
              - metricId: errors
                name: Errors
                metricQueries:
                  - expression: sum(rate(errors_total[5m])) / sum(rate(requests_total[5m])) * 100
                    alias: errors
                chart:
                  _type: TimeSeriesChart
                  unit: percent
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
              - metricId: errors
                name: Errors
                metricQueries:
                  - expression: sum(rate(errors_total[5m])) / sum(rate(requests_total[5m]))
                    alias: errors
                chart:
                  _type: TimeSeriesChart
                  unit: percentunit
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
              - metricId: errors
                name: Errors
                metricQueries:
                  - expression: sum(rate(requests_total[5m]))
                    alias: errors
                chart:
                  _type: TimeSeriesChart
                  unit: reqps
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
              - metricId: errors
                name: Errors
                metricQueries:
                  - expression: cpu_percent / 2
                    alias: errors
                chart:
                  _type: TimeSeriesChart
                  unit: percent
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for unit in pack.units where unit.meaning == .code {
      guard let code = unit.node.string, Self.codes.contains(code) else { continue }
      for query in unit.queries where query.kind == .scalar && !query.hasLocalTag {
        guard let fault = Self.fault(of: code, for: Array(query.bytes)) else { continue }
        findings.append(
          Finding(
            fault.message,
            at: unit.node.firstLine,
            help: fault.help,
            notes: [Note("the query", at: query.firstLine)]
          )
        )
        break
      }
    }
    return findings
  }

  private static let codes: Set<String> = ["percent", "percentunit", "rps", "rpm"]

  private static func fault(of code: String, for query: [UInt8]) -> (message: String, help: String)?
  {
    let words = QueryWords(query)
    switch code {
    case "percent" where words.isRatio && !words.hasHundred:
      return (
        "'percent' counts to 100, but the query yields a ratio", "did you mean 'percentunit'?"
      )
    case "percentunit" where words.isRatio && words.isTimesHundred:
      return ("'percentunit' counts to 1, but the query yields percents", "did you mean 'percent'?")
    case "rps" where words.countsRequests:
      return ("'rps' are reads per second, not requests", "did you mean 'reqps'?")
    case "rpm" where words.countsRequests:
      return ("'rpm' are reads per minute, not requests", "did you mean 'opm'?")
    default: return nil
    }
  }
}
