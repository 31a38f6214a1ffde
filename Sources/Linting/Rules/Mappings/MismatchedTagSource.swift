import Diagnostics
import Documents

struct MismatchedTagSource: Rule {
  static let documentation = RuleDocumentation(
    id: "mismatched-tag-source",
    severity: .warning,
    summary: "The source of a tag is not what its kind of tag needs.",
    rationale: """
      With a `pattern` the source must be a map, such as `resource.attributes`, whose keys are \
      matched; without one it must be a single value.
      """,
    covers: ["SP-OTM-024"],
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
                  - source: "«'text'»"
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
                  - source: «resource.attributes»
                    target: queue
            expireAfter: 900000
            rank: { specificity: 10 }
        """
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
                  - source: resource.attributes['queue.attributes']
                    target: queue
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for expression in pack.mappings.flatMap(\.expressions) where expression.name == "source" {
      let words = expression.words.all
      guard let first = words.first, let last = words.last, let tag = expression.tag else {
        continue
      }
      let place = expression.span(of: first.range.lowerBound..<last.range.upperBound)
      if tag.filled("pattern") != nil {
        guard words.count == 1, first.kind == .text || first.kind == .number else { continue }
        findings.append(
          Finding(
            "a pattern needs a map, not one value",
            at: place,
            help: "leave out the 'pattern'"
          )
        )
      } else if words.count == 3, first.kind == .name, words[1].isMark("."),
        last.isName("attributes")
      {
        findings.append(
          Finding(
            "this is all attributes, but a tag needs one value",
            at: place,
            help: "add a 'pattern', or name an attribute"
          )
        )
      }
    }
    return findings
  }
}
