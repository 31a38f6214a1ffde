import Diagnostics
import Documents
import Schema
import StackPackModel

struct UnusualHealthStream: Rule {
  static let documentation = RuleDocumentation(
    id: "unusual-health-stream",
    severity: .info,
    summary: "The health stream of an external monitor is called unlike others.",
    rationale: """
      The documented form is `urn:health:<source>:<stream>`. Another one works only if the health \
      data that come in bear the very same URN.
      """,
    covers: ["SP-EXT-002"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: ExternalMonitor
            identifier: urn:stackpack:demo:external-monitor:heartbeat
            name: Heartbeat
            healthStreamUrn: «urn:demo:heartbeat»
            tags: []
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
            tags: []
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for monitor in pack.objects(NodeType.externalMonitor.object) {
      guard let urn = monitor.word("healthStreamUrn"), isURN(urn.text),
        !urn.text.lowercased().hasPrefix("urn:health:")
      else { continue }
      findings.append(
        Finding(
          "'\(urn.excerpt)' does not begin with 'urn:health:'",
          at: urn.span,
          help: "write 'urn:health:<source>:<stream>'"
        )
      )
    }
    return findings
  }
}
