import Diagnostics
import Documents
import Schema
import StackPackModel

struct UnfilledPlaceholder: Rule {
  static let documentation = RuleDocumentation(
    id: "unfilled-placeholder",
    severity: .warning,
    summary: "The query of a threshold monitor has places that nobody fills.",
    rationale: """
      A threshold monitor sends its query as it stands; only topological and dynamic thresholds \
      fill `${…}` with what they know of a component. Here it stays part of the query, which then \
      finds nothing.
      """,
    covers: ["SP-MON-020"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:depth
            name: Depth
            function: urn:stackpack:common:monitor-function:threshold
            arguments:
              metric:
                query: max by (queue) (queue_depth{queue="«${name}»"})
                unit: short
                aliasTemplate: Depth
              comparator: GT
              threshold: 100
              failureState: DEVIATING
              urnTemplate: "urn:demo:queue/${queue}"
              titleTemplate: Depth of ${queue}
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
            function: urn:stackpack:common:monitor-function:threshold
            arguments:
              metric:
                query: max by (queue) (queue_depth)
                unit: short
                aliasTemplate: Depth
              comparator: GT
              threshold: 100
              failureState: DEVIATING
              urnTemplate: "urn:demo:queue/${queue}"
              titleTemplate: Depth of ${queue}
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
            function: urn:stackpack:common:monitor-function:topological-threshold
            arguments:
              queries:
                topologyQuery: type = "queue"
                promqlQuery: queue_depth{queue="${name}"}
                aliasTemplate: Depth
                unit: short
              comparator: GT
              threshold: 100
              failureState: DEVIATING
            intervalSeconds: 60
            remediationHint: Look at the queue
            status: ENABLED
            tags: []
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for arguments in pack.objects(MonitorFunctions.threshold) {
      guard let query = arguments.node["metric"]?.word("query"), let text = query.node.text else {
        continue
      }
      let bytes = text.bytes
      guard let start = firstRange(of: "${", in: bytes[...], from: 0) else { continue }
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 } ?? start + 2
      let hole = String(decoding: bytes[start..<end], as: UTF8.self)
      findings.append(
        Finding(
          "nothing fills '\(hole)' in the query of a threshold monitor",
          at: text.span(of: start..<end).firstLine,
          help: "leave it out, or use a topological threshold"
        )
      )
    }
    return findings
  }
}
