import Diagnostics
import Documents
import Schema
import StackPackModel

struct InvalidHealthStream: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-health-stream",
    severity: .error,
    summary: "The health stream of an external monitor is not a URN.",
    rationale: """
      The stream is found by its URN, which must equal the one in the health data that come in: \
      `urn:health:<source>:<stream>`.
      """,
    covers: ["SP-EXT-001"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: ExternalMonitor
            identifier: urn:stackpack:demo:external-monitor:heartbeat
            name: Heartbeat
            healthStreamUrn: «heartbeat»
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
      guard let urn = monitor.node["healthStreamUrn"], urn.kind == .scalar, !urn.isNull,
        !urn.hasLocalTag, let text = urn.string, !isURN(text), !text.contains("{{")
      else { continue }
      findings.append(
        Finding(
          "'\(urn.excerpt)' is not a URN",
          at: urn.firstLine,
          help: "write 'urn:health:<source>:<stream>'"
        )
      )
    }
    return findings
  }
}
