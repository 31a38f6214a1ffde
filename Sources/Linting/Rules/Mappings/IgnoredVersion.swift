import Diagnostics
import Documents
import Schema
import StackPackModel

struct IgnoredVersion: Rule {
  static let documentation = RuleDocumentation(
    id: "ignored-version",
    severity: .info,
    summary: "A mapping gives its components a version, which is dropped.",
    rationale: """
      The key exists, but collectors of today do not send the version. Until they do, a tag is the \
      way to show it.
      """,
    covers: ["SP-OTM-034"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: OtelComponentMapping
            identifier: urn:stackpack:demo:otel-component-mapping:queue
            name: Queue
            input:
              signal: [ METRICS ]
              resource:
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
              optional:
                «version»: resource.attributes['service.version']
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: OtelComponentMapping
            identifier: urn:stackpack:demo:otel-component-mapping:queue
            name: Queue
            input:
              signal: [ METRICS ]
              resource:
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
              optional:
                tags:
                  - source: resource.attributes['service.version']
                    target: version
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for details in pack.objects(OtelComponentOutput.required, OtelComponentOutput.optional) {
      guard let entry = details.node.entry("version"), !entry.value.isNull else { continue }
      findings.append(
        Finding("the version is not sent yet", at: entry.key.firstLine, help: "write a tag instead")
      )
    }
    return findings
  }
}
