import Diagnostics
import Documents
import Schema
import StackPackModel

struct LongInlineHint: Rule {
  static let documentation = RuleDocumentation(
    id: "long-inline-hint",
    severity: .info,
    summary: "A long remediation hint stands among the settings.",
    rationale: """
      Pages of Markdown are easier to read and to preview in a file of their own, and only there \
      they may use Handlebars. Put the text below `includes/` and write `!include`. A hint is long \
      if it has more than ten lines or a thousand characters.
      """,
    covers: ["SP-MON-011"],
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
            «remediationHint»: |
              - Look at the consumers of the queue, and at what they wait for.
              - Look at the consumers of the queue, and at what they wait for.
              - Look at the consumers of the queue, and at what they wait for.
              - Look at the consumers of the queue, and at what they wait for.
              - Look at the consumers of the queue, and at what they wait for.
              - Look at the consumers of the queue, and at what they wait for.
              - Look at the consumers of the queue, and at what they wait for.
              - Look at the consumers of the queue, and at what they wait for.
              - Look at the consumers of the queue, and at what they wait for.
              - Look at the consumers of the queue, and at what they wait for.
              - Look at the consumers of the queue, and at what they wait for.
              - Look at the consumers of the queue, and at what they wait for.
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
            intervalSeconds: 60
            remediationHint: |
              Look at the consumers.

              Then look at the producers.
            status: ENABLED
            tags: []
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for monitor in pack.objects(NodeType.monitor.object, NodeType.externalMonitor.object) {
      guard let hint = monitor.node.entry("remediationHint"), hint.value.kind == .scalar,
        !hint.value.hasLocalTag
      else { continue }
      let lines = hint.value.bytes.count { $0 == 0x0A }
      guard lines > 10 || hint.value.bytes.count > 1000 else { continue }
      findings.append(
        Finding(
          "the hint is long",
          at: hint.key.span,
          help: "put it into a file and write '!include'"
        )
      )
    }
    return findings
  }
}
