import Diagnostics
import Documents
import Schema
import StackPackModel

struct InvalidTagPattern: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-tag-pattern",
    severity: .error,
    summary: "The pattern of a tag is not a regular expression that RE2 takes.",
    rationale: """
      The collector reads patterns with RE2, which runs in linear time and therefore lacks \
      look-around, back-references, possessive quantifiers and atomic groups. A pattern that does \
      not compile fails the mapping.
      """,
    covers: ["SP-OTM-019"],
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
                tags:
                  - source: resource.attributes
                    pattern: '^«(?!»k8s)(.*)$'
                    target: "q.${1}"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      ),
      .settings(
        #"""
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
                  - source: resource.attributes
                    pattern: '^queue\.«(».*'
                    target: "q.${1}"
            expireAfter: 900000
            rank: { specificity: 10 }
        """#
      ),
    ],
    valid: [
      .settings(
        #"""
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
                  - source: resource.attributes
                    pattern: '^(?i:queue)\.(?P<name>[a-z]+?)$'
                    target: "q.${name}"
            expireAfter: 900000
            rank: { specificity: 10 }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for tag in pack.objects(OtelComponentOutput.tag) {
      guard let pattern = tag.pattern, let text = pattern.text,
        let fault = TagPattern(text.bytes).fault
      else { continue }
      findings.append(
        Finding(fault.message, at: text.span(of: fault.range).firstLine, help: fault.help)
      )
    }
    return findings
  }
}
