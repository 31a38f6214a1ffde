import Diagnostics
import Documents
import Schema
import StackPackModel

struct BorrowedFunction: Rule {
  static let documentation = RuleDocumentation(
    id: "borrowed-function",
    severity: .info,
    in: [.v2],
    summary: "A monitor runs a function of a pack that may not be installed.",
    rationale: """
      The functions of `common` are always there; others come with a pack of their own, and \
      without it the monitor cannot run. Say in the overview of the pack what else must be \
      installed. It is said once for every function.
      """,
    covers: ["SP-MON-019"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:depth
            name: Depth
            function: «urn:stackpack:aad-v2:shared:monitor-function:aad»
            arguments:
              topologyQuery: type = "queue"
              telemetryQuery: queue_depth
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
      )
    ]
  )

  private static let packs: Set<String> = ["aad-v2", "kubernetes-v2"]

  func check(_ pack: LintedPack) -> [Finding] {
    var seen: Set<String> = []
    var findings: [Finding] = []
    for monitor in pack.objects(NodeType.monitor.object) {
      guard let function = monitor.word("function"),
        let owner = PresentationReference.owner(of: function.text), owner != pack.name,
        Self.packs.contains(owner), seen.insert(function.text).inserted
      else { continue }
      findings.append(
        Finding(
          "the function belongs to the pack '\(owner)'",
          at: function.span,
          help: owner == "kubernetes-v2" ? "use the one of 'common'" : "mention it in the overview"
        )
      )
    }
    return findings
  }
}
