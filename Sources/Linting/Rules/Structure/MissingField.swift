import Diagnostics
import Schema

struct MissingField: ViolationRule {
  static let documentation = RuleDocumentation(
    id: "missing-field",
    severity: .error,
    summary: "A required key is missing, or stands there without a value.",
    rationale: "The platform refuses the node without it.",
    covers: [
      "SP-NOD-004", "SP-MON-003", "SP-MON-007", "SP-EXT-001", "SP-MTR-004", "SP-OTM-025",
      "SP-OTM-027", "SP1-NOD-004", "SP1-SYN-001", "SP1-VIW-001", "SP1-VIW-004", "SP1-VIW-007",
      "SP1-MET-001", "SP1-MON-001",
    ],
    invalid: [
      .settings(
        """
        nodes:
          - _type: «ExternalMonitor»
            identifier: urn:stackpack:demo:external-monitor:heartbeat
            name: Heartbeat
            tags: []
        """
      ),
      .settings(
        """
        nodes:
          - _type: ExternalMonitor
            identifier: urn:stackpack:demo:external-monitor:heartbeat
            name: Heartbeat
            «healthStreamUrn»:
            tags: []
        """
      ),
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: ExternalMonitor
            identifier: urn:stackpack:demo:external-monitor:heartbeat
            name: Heartbeat
            healthStreamUrn: urn:health:demo:heartbeat
            tags: []
        """
      )
    ]
  )

  static func names(_ violation: Violation) -> Bool {
    if case .missingField = violation { true } else { false }
  }
}
