import Diagnostics
import Schema

struct OddValue: ViolationRule {
  static let documentation = RuleDocumentation(
    id: "odd-value",
    severity: .warning,
    summary: "A value is taken, but is not what its key is meant to hold.",
    rationale: """
      The platform, or part of it, gets by with the value; other parts may not. It costs little to \
      write what the documentation of the key asks for.
      """,
    covers: ["SP-MON-015", "SP-MON-018", "SP-MON-021", "SP-CPR-023", "SP-OTM-002"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: ExternalMonitor
            identifier: urn:stackpack:demo:external-monitor:heartbeat
            name: Heartbeat
            healthStreamUrn: urn:health:demo:heartbeat
            tags: [ alive, «alive» ]
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: ExternalMonitor
            identifier: urn:stackpack:demo:external-monitor:heartbeat
            name: Heartbeat
            healthStreamUrn: urn:health:demo:heartbeat
            tags: [ alive, well ]
        """
      )
    ]
  )

  static func names(_ violation: Violation) -> Bool {
    switch violation {
    case .toleratedShape, .duplicateItem: true
    case .outOfRange: violation.severity != .error
    default: false
    }
  }
}
