import Diagnostics
import Documents
import Schema
import StackPackModel

struct UnknownMonitorFunction: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-monitor-function",
    severity: .info,
    in: [.v2],
    summary: "The function of a monitor is not one that we know.",
    rationale: """
      Monitor functions are parts of other packs. This one is not known here, so the arguments are \
      not checked; look whether it is mistyped.
      """,
    covers: ["SP-MON-002"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:depth
            name: Depth
            function: «urn:stackpack:common:monitor-function:treshold»
            arguments:
              componentTypes: queue
            intervalSeconds: 60
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
            function: urn:stackpack:common:monitor-function:topology-orphan-monitor
            arguments:
              componentTypes: queue
            intervalSeconds: 60
            remediationHint: Look at the queue
            status: ENABLED
            tags: []
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let known =
      MonitorFunctions.all.flatMap { [$0.name] + $0.aliases } + MonitorFunctions.uncheckedNames
    let defined = PackURN.defined(in: pack)
    var guess = Guess(among: known)
    var findings: [Finding] = []
    for monitor in pack.objects(NodeType.monitor.object) {
      guard let function = monitor.word("function"), isURN(function.text),
        !known.contains(function.text), !defined.contains(function.text),
        // A function of this pack that does not exist is another offence.
        PresentationReference.owner(of: function.text) != pack.name
      else { continue }
      findings.append(
        Finding(
          "the function '\(function.excerpt)' is not known, so its arguments were not checked",
          at: function.span,
          help: guess.help(for: function.text, else: "look whether it is mistyped")
        )
      )
    }
    return findings
  }
}
