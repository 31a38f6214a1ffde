import Diagnostics
import Schema

struct UnknownChoice: ViolationRule {
  static let documentation = RuleDocumentation(
    id: "unknown-choice",
    severity: .error,
    summary: "A value is none of the few words its key can hold.",
    rationale: "The platform knows a fixed list of words here and refuses any other one.",
    covers: [
      "SP-NOD-010", "SP-MON-005", "SP-OTM-001", "SP-DSH-001", "SP-DSH-016", "SP1-SYN-002",
    ],
    invalid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:depth
            name: Depth
            function: urn:stackpack:common:monitor-function:derived-state-monitor
            arguments:
              componentTypes: queue
            intervalSeconds: 60
            remediationHint: Look at the queue
            status: «ENABELD»
            tags: []
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:depth
            name: Depth
            function: urn:stackpack:common:monitor-function:derived-state-monitor
            arguments:
              componentTypes: queue
            intervalSeconds: 60
            remediationHint: Look at the queue
            status: ENABLED
            tags: []
        """
      )
    ]
  )

  static func names(_ violation: Violation) -> Bool {
    if case .notInChoice = violation { violation.severity == .error } else { false }
  }
}
