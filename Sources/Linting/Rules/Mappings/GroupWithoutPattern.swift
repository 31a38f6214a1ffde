import Diagnostics
import Documents
import Schema
import StackPackModel

struct GroupWithoutPattern: Rule {
  static let documentation = RuleDocumentation(
    id: "group-without-pattern",
    severity: .warning,
    summary: "The key of a tag refers to a group, but there is no pattern.",
    rationale: """
      Without a `pattern` the target is taken as it stands: the key of the tag would be `${1}`, \
      dollar and braces included.
      """,
    covers: ["SP-OTM-022"],
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
                  - source: resource.attributes['queue']
                    target: "q.«${1}»"
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
                  - source: resource.attributes['queue']
                    target: q.name
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
                    pattern: '^queue\.(.*)$'
                    target: "q.${1}"
            expireAfter: 900000
            rank: { specificity: 10 }
        """#
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for tag in pack.objects(OtelComponentOutput.tag) where tag.node.filled("pattern") == nil {
      guard let target = tag.word("target"), let text = target.node.text else { continue }
      var holes = NamedHoles(text.bytes)
      guard let hole = holes.next() else { continue }
      findings.append(
        Finding(
          "there is no pattern that '${\(hole.name)}' could be a group of",
          at: text.span(of: hole.range).firstLine,
          help: "add a 'pattern', or write the key itself"
        )
      )
    }
    return findings
  }
}
