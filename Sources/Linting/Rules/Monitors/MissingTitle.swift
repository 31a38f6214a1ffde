import Diagnostics
import Documents
import Schema
import StackPackModel

struct MissingTitle: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-title",
    severity: .info,
    summary: "The results of a monitor have no title.",
    rationale: """
      Without a `titleTemplate` every result bears the name of the monitor, so results of \
      different series look alike. A title such as `Depth of ${queue}` tells them apart.
      """,
    covers: ["SP-MON-016"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:depth
            name: Depth
            function: urn:stackpack:common:monitor-function:threshold
            «arguments»:
              metric:
                query: max by (queue) (queue_depth)
                unit: short
                aliasTemplate: Depth
              comparator: GT
              threshold: 100
              failureState: DEVIATING
              urnTemplate: "urn:demo:queue/${queue}"
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
            function: urn:stackpack:common:monitor-function:derived-state-monitor
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
    var findings: [Finding] = []
    let types = [MonitorFunctions.threshold, MonitorFunctions.topologicalThreshold]
    for arguments in pack.objects(types[0], types[1]) {
      if let title = arguments.node["titleTemplate"], !title.isBlank { continue }
      guard let key = arguments.key else { continue }
      findings.append(
        Finding(
          "there is no 'titleTemplate'",
          at: key.firstLine,
          help: "name the result of a series"
        )
      )
    }
    return findings
  }
}
