import Diagnostics
import Documents
import Schema
import StackPackModel

struct InvalidFunctionURN: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-function-urn",
    severity: .error,
    in: [.v2],
    summary: "The function of a monitor is not named by a URN.",
    rationale: """
      Packs of this format name a monitor function by its URN, such as \
      `urn:stackpack:common:monitor-function:threshold`. Numbers and functions looked up with \
      Handlebars are of the classic format; the platform finds no function by them.
      """,
    covers: ["SP-MON-001"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:depth
            name: Depth
            function: «-12»
            arguments:
              componentTypes: queue
            intervalSeconds: 60
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
            function: «threshold»
            arguments:
              componentTypes: queue
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

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for monitor in pack.objects(NodeType.monitor.object) {
      guard let function = monitor.word("function"), !isURN(function.text),
        !function.text.contains("{{")
      else { continue }
      let known = MonitorFunctions.all.map(\.name)
      let meant = known.first { $0.hasSuffix(":\(function.text)") }
      findings.append(
        Finding(
          "'\(function.excerpt)' is not the URN of a monitor function",
          at: function.span,
          help: "write '\(meant ?? MonitorFunctions.threshold.name)'"
        )
      )
    }
    return findings
  }
}
