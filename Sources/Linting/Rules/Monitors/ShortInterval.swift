import Diagnostics
import Documents
import Schema
import StackPackModel

struct ShortInterval: Rule {
  static let documentation = RuleDocumentation(
    id: "short-interval",
    severity: .info,
    summary: "A monitor runs more often than metrics arrive.",
    rationale: """
      Metrics come in every 30 seconds or less often. A monitor that runs more often costs time \
      and finds nothing new.
      """,
    covers: ["SP-MON-008", "SP1-MON-005"],
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
            intervalSeconds: «10»
            remediationHint: Look at the queue
            status: ENABLED
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
            intervalSeconds: 30
            remediationHint: Look at the queue
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
            intervalSeconds: 0
            remediationHint: Look at the queue
            status: ENABLED
            tags: []
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for monitor in pack.objects(NodeType.monitor.object) {
      guard let interval = monitor.node["intervalSeconds"], let seconds = interval.plainNumber,
        seconds > 0, seconds < 30
      else { continue }
      findings.append(
        Finding(
          "the monitor runs every \(interval.excerpt) seconds",
          at: interval.span,
          help: "30 seconds suit metrics in real time"
        )
      )
    }
    return findings
  }
}
