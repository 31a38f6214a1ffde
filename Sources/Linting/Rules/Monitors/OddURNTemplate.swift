import Diagnostics
import Documents
import Schema
import StackPackModel

struct OddURNTemplate: Rule {
  static let documentation = RuleDocumentation(
    id: "odd-urn-template",
    severity: .warning,
    summary: "The template for component identifiers does not yield the identifiers of components.",
    rationale: """
      The result of every series goes to the component whose identifier the `urnTemplate` yields. \
      Identifiers of components begin with `urn:`. And without a label such as `${service}` all \
      series yield the same identifier, so that one component takes the blame for all.
      """,
    covers: ["SP-MON-014"],
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
                query: max by (queue) (queue_depth)
                unit: short
                aliasTemplate: Depth
              comparator: GT
              threshold: 100
              failureState: DEVIATING
              urnTemplate: «queue»
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
            function: urn:stackpack:common:monitor-function:threshold
            arguments:
              metric:
                query: max by (queue) (queue_depth)
                unit: short
                aliasTemplate: Depth
              comparator: GT
              threshold: 100
              failureState: DEVIATING
              urnTemplate: «urn:demo:queue/main»
              titleTemplate: Depth of ${queue}
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
            function: urn:stackpack:common:monitor-function:threshold
            arguments:
              metric:
                query: max by (queue) (queue_depth)
                unit: short
                aliasTemplate: Depth
              comparator: GT
              threshold: 100
              failureState: DEVIATING
              urnTemplate: "${urn}"
              titleTemplate: Depth of ${queue}
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
      guard let template = arguments.word("urnTemplate") else { continue }
      let text = template.text.drop { $0 == " " }
      let message: String
      if !text.hasPrefix("urn:"), !text.hasPrefix("${") {
        message = "'\(template.excerpt)' does not begin with 'urn:'"
      } else if !text.contains("${") {
        message = "'\(template.excerpt)' is the same for every series"
      } else {
        continue
      }
      findings.append(
        Finding(message, at: template.span, help: "write 'urn:…' with labels such as '${service}'")
      )
    }
    return findings
  }
}
