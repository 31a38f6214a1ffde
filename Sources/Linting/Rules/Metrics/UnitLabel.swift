import Diagnostics
import StackPackModel

struct UnitLabel: Rule {
  static let documentation = RuleDocumentation(
    id: "unit-label",
    severity: .info,
    summary: "A unit is named by its label instead of its code.",
    rationale: """
      The product shows a label for each unit, bytes(IEC) for the code bytes. Settings hold the \
      code; that labels are taken too is not documented.
      """,
    covers: ["SP-UNT-002"],
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
                  unit: «bytes(IEC)»
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
                  unit: bytes
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for unit in pack.units {
      guard case .label(let code) = unit.meaning else { continue }
      let edit = unit.node.verbatimSpan.map { FixIt.Edit($0, code) }
      findings.append(
        Finding(
          "'\(unit.node.excerpt)' is the label of a unit",
          at: unit.node.firstLine,
          help: "write '\(code)'",
          fixIts: edit.map { [FixIt("write the code of the unit", isSafe: true, edits: [$0])] }
            ?? []
        )
      )
    }
    return findings
  }
}
