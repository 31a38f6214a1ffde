import Diagnostics
import Documents
import Schema
import StackPackModel

struct MissingHint: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-hint",
    severity: .warning,
    classicSeverity: .info,
    summary: "A monitor does not say what to do when it fails.",
    rationale: """
      Whoever is woken by the monitor sees its remediation hint. Write down how to find the cause \
      and what helps, best in a file below `includes/`.
      """,
    covers: ["SP-MON-010", "SP1-MON-007"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: «Monitor»
            identifier: urn:stackpack:demo:monitor:depth
            name: Depth
            function: urn:stackpack:common:monitor-function:derived-state-monitor
            arguments:
              componentTypes: queue
            intervalSeconds: 60
            status: ENABLED
            tags: []
        """
      ),
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
            «remediationHint»: " "
            status: ENABLED
            tags: []
        """
      ),
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
            remediationHint: Empty the queue
            status: ENABLED
            tags: []
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for monitor in pack.objects(NodeType.monitor.object) {
      let entry = monitor.node.entry("remediationHint")
      // Of a file that is empty another rule speaks.
      if let hint = entry?.value, hint.kind != .scalar || hint.hasLocalTag || !hint.isBlank {
        continue
      }
      guard let place = entry?.key.span ?? monitor.node["_type"]?.firstLine else { continue }
      findings.append(
        Finding(
          entry == nil ? "the monitor has no 'remediationHint'" : "the 'remediationHint' is empty",
          at: place,
          help: "say what to do when it fails"
        )
      )
    }
    return findings
  }
}
