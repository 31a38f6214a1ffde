import Diagnostics
import StackPackModel

struct UnknownUnit: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-unit",
    severity: .warning,
    summary: "A unit is not one that the product knows.",
    rationale: """
      The product scales numbers by the code of their unit, so that 2097152 bytes read 2 MiB. A text \
      that is no code is shown as it stands, behind a number that is not scaled. Write the code.
      """,
    covers: ["SP-UNT-001", "SP1-MET-003"],
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
                  unit: «By»
        """
      ),
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:depth
            name: Depth
            function: urn:stackpack:common:monitor-function:threshold
            arguments:
              metric:
                query: queue_depth
                unit: «seconds»
                aliasTemplate: Depth
              comparator: GT
              threshold: 100
              failureState: DEVIATING
              urnTemplate: urn:demo:queue/${queue}
              titleTemplate: ${queue}
            intervalSeconds: 60
            remediationHint: Look at the queue
            status: ENABLED
            tags: []
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
              - metricId: depth
                name: Depth
                metricQueries:
                  - { expression: queue_depth, alias: depth }
                chart:
                  _type: TimeSeriesChart
                  unit: bytes
        """
      ),
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:depth
            name: Depth
            function: urn:stackpack:common:monitor-function:threshold
            arguments:
              metric:
                query: queue_depth
                unit: s
                aliasTemplate: Depth
              comparator: GT
              threshold: 100
              failureState: DEVIATING
              urnTemplate: urn:demo:queue/${queue}
              titleTemplate: ${queue}
            intervalSeconds: 60
            remediationHint: Look at the queue
            status: ENABLED
            tags: []
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for unit in pack.units {
      guard case .unknown(let suggestion) = unit.meaning else { continue }
      findings.append(
        Finding(
          "'\(unit.node.excerpt)' is not a unit",
          at: unit.node.firstLine,
          help: suggestion.map { "did you mean '\($0)'?" } ?? "'short' is for plain numbers"
        )
      )
    }
    return findings
  }
}
