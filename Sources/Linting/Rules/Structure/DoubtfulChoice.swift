import Diagnostics
import Schema

struct DoubtfulChoice: ViolationRule {
  static let documentation = RuleDocumentation(
    id: "doubtful-choice",
    severity: .warning,
    summary: "A value is none of the words that are known for its key.",
    rationale: """
      The list of words is not known to be complete, so this may be right; but look whether it is \
      mistyped.
      """,
    covers: ["SP-DSH-007", "SP-DSH-009", "SP1-NOD-006", "SP1-SYN-010", "SP1-MON-003"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: Dashboard
            identifier: urn:stackpack:demo:dashboard:queues
            name: Queues
            description: All queues
            dashboard:
              spec:
                panels:
                  depth:
                    spec:
                      display: { name: Depth }
                      plugin: { kind: «TimeSeriesChrat», spec: {} }
                      queries: []
                layouts: []
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: Dashboard
            identifier: urn:stackpack:demo:dashboard:queues
            name: Queues
            description: All queues
            dashboard:
              spec:
                panels:
                  depth:
                    spec:
                      display: { name: Depth }
                      plugin: { kind: TimeSeriesChart, spec: {} }
                      queries: []
                layouts: []
        """
      )
    ]
  )

  static func names(_ violation: Violation) -> Bool {
    switch violation {
    case .notInChoice, .unknownVariant: violation.severity == .warning
    default: false
    }
  }
}
