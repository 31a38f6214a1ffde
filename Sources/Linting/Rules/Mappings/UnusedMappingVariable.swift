import Diagnostics
import Documents

struct UnusedMappingVariable: Rule {
  static let documentation = RuleDocumentation(
    id: "unused-mapping-variable",
    severity: .warning,
    summary: "A mapping declares a variable and never reads it.",
    rationale: """
      Every variable is evaluated for every element, and one that fails fails the mapping, whether \
      it is used or not. Remove it, or look whether the output means it and has another name.
      """,
    covers: ["SP-OTM-013"],
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
            vars:
              - name: «queue»
                value: resource.attributes['queue']
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
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
            vars:
              - name: queue
                value: resource.attributes['queue']
            output:
              identifier: "'urn:demo:queue/' + vars.queue"
              name: "'queue'"
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for mapping in pack.mappings {
      guard let read = mapping.variablesRead else { continue }
      var seen: Set<String> = []
      for name in mapping.variableNames {
        // Of two of the same name it is said once.
        guard let text = name.string, !read.contains(text), seen.insert(text).inserted else {
          continue
        }
        findings.append(
          Finding(
            "the variable '\(name.excerpt)' is never read",
            at: name.firstLine,
            help: "remove it"
          )
        )
      }
    }
    return findings
  }
}
