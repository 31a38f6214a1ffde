import Diagnostics
import Documents
import Schema
import StackPackModel

struct LoosePattern: Rule {
  static let documentation = RuleDocumentation(
    id: "loose-pattern",
    severity: .info,
    summary: "The pattern of a tag matches more keys than it seems to.",
    rationale: """
      A pattern is searched anywhere in a key, so `db\\.(.*)` also finds `mydb.name`: begin it \
      with `^`. And a dot stands for any character; write `\\.` for the dot itself. In double \
      quotes YAML wants the backslash twice.
      """,
    covers: ["SP-OTM-023"],
    invalid: [
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
                    pattern: '«^aws.ecs\.(.*)$»'
                    target: "q.${1}"
            expireAfter: 900000
            rank: { specificity: 10 }
        """#
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
                    pattern: '«queue\.(.*)$»'
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
                    pattern: '^queue\.(.*)$'
                    target: "q.${1}"
            expireAfter: 900000
            rank: { specificity: 10 }
        """#
      ),
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
                    pattern: '(.*)'
                    target: "q.${1}"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for tag in pack.objects(OtelComponentOutput.tag) {
      guard let node = tag.pattern, let text = node.text else { continue }
      let pattern = TagPattern(text.bytes)
      let hasDot = !pattern.looseDots.isEmpty
      guard pattern.fault == nil, hasDot || !pattern.isAnchored else { continue }
      let dot = hasDot ? "a dot stands for any character" : nil
      let start = pattern.isAnchored ? nil : "it is found anywhere in a key"
      findings.append(
        Finding(
          "the pattern is loose: \([start, dot].compactMap(\.self).joined(separator: ", and "))",
          at: text.span.firstLine,
          help: start == nil ? "put a backslash before the dot" : "begin with '^'"
        )
      )
    }
    return findings
  }
}
