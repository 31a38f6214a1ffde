import Diagnostics
import Interpolation
import Schema
import StackPackModel

struct ExpressionInLabels: Rule {
  static let documentation = RuleDocumentation(
    id: "expression-in-labels",
    severity: .warning,
    summary: "A text that is filled with labels has an expression in it.",
    rationale: """
      Aliases, titles and identifiers made of time series take bare names of labels: `${queue}`. An \
      expression, or a name that no label can have, stays in the text as it stands. Give the label \
      another name in the query, with `label_replace`, or keep it in the aggregation.
      """,
    covers: ["SP-EXP-010"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:messages
            name: Messages
            status: ENABLED
            intervalSeconds: 60
            function: urn:stackpack:common:monitor-function:threshold
            arguments:
              metric:
                query: messages
                aliasTemplate: "Messages in ${labels«[»'queue']}"
              comparator: GT
              threshold: 100
              failureState: DEVIATING
              urnTemplate: urn:demo:queue/${queue}
              titleTemplate: Messages in ${queue}
        """
      ),
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:messages
            name: Messages
            status: ENABLED
            intervalSeconds: 60
            function: urn:stackpack:common:monitor-function:threshold
            arguments:
              metric:
                query: messages
                aliasTemplate: Messages in ${queue}
              comparator: GT
              threshold: 100
              failureState: DEVIATING
              urnTemplate: urn:demo:queue/${queue}
              titleTemplate: "Messages in ${queue«.»name}"
        """
      ),
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
            function: urn:stackpack:common:monitor-function:threshold
            arguments:
              metric:
                query: messages
                aliasTemplate: "Messages in ${queue_name}"
              comparator: GT
              threshold: 100
              failureState: DEVIATING
              urnTemplate: urn:demo:queue/${queue}
              titleTemplate: Messages in ${queue}
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.flaws { template, flaw in
      guard case .names(.seriesLabels) = template.placeholders else { return false }
      return flaw.kind == .noName || flaw.kind == .oddName
    }
  }
}
