import Diagnostics
import Interpolation
import Schema

struct UnknownPath: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-path",
    severity: .warning,
    summary: "A place is to be filled with a part that a component does not have.",
    rationale: """
      Topological and dynamic thresholds fill `${name}`, `${type}`, `${layer}`, `${domain}`, \
      `${tags.key}` and `${properties.key}`, all without quotes and brackets. What they do not know \
      stays in the query, which then finds nothing.
      """,
    covers: [],
    invalid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:messages
            name: Messages
            status: ENABLED
            intervalSeconds: 60
            function: urn:stackpack:common:monitor-function:topological-threshold
            arguments:
              queries:
                topologyQuery: type = "queue"
                promqlQuery: messages{queue="${«label»}"}
                aliasTemplate: Messages
              comparator: GT
              threshold: 100
              failureState: DEVIATING
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:messages
            name: Messages
            status: ENABLED
            intervalSeconds: 60
            function: urn:stackpack:common:monitor-function:topological-threshold
            arguments:
              queries:
                topologyQuery: type = "queue"
                promqlQuery: messages{queue="${tags.queue-name}"}
                aliasTemplate: Messages
              comparator: GT
              threshold: 100
              failureState: DEVIATING
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.flaws { template, flaw in
      guard case .paths = template.placeholders else { return false }
      return flaw.kind == .unknownRoot || flaw.kind == .missingKey || flaw.kind == .noName
    }
  }
}
