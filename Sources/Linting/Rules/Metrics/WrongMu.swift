import Diagnostics
import StackPackModel

struct WrongMu: Rule {
  static let documentation = RuleDocumentation(
    id: "wrong-mu",
    severity: .warning,
    summary: "A unit has the wrong letter mu.",
    rationale: """
      There are two letters that look alike, the micro sign U+00B5 and the Greek mu U+03BC. Each \
      unit is spelled with one of them, and with the other the product does not know it.
      """,
    covers: ["SP-UNT-005"],
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
                  unit: «μs»
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
                  unit: µs
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for unit in pack.units {
      guard case .wrongMu(let code) = unit.meaning else { continue }
      let edit = unit.node.verbatimSpan.map { FixIt.Edit($0, code) }
      findings.append(
        Finding(
          "'\(unit.node.excerpt)' is spelled with another letter mu",
          at: unit.node.firstLine,
          help: "write '\(code)'",
          fixIts: edit.map { [FixIt("write the unit with its own mu", isSafe: true, edits: [$0])] }
            ?? []
        )
      )
    }
    return findings
  }
}
