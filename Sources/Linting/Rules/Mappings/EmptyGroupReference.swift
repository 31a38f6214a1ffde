import Diagnostics
import Documents
import Schema
import StackPackModel

struct EmptyGroupReference: Rule {
  static let documentation = RuleDocumentation(
    id: "empty-group-reference",
    severity: .warning,
    summary: "A part of the key of a tag expands to nothing.",
    rationale: """
      `${1}` stands for the first group of the pattern. A group that the pattern does not have \
      yields nothing. And the collector reads the longest run of letters, digits and underscores \
      as the name of the group, so that `${1}_total` asks for a group `1_total`, which there is \
      not. Let a full stop, a hyphen or nothing follow.
      """,
    covers: ["SP-OTM-020", "SP-OTM-021"],
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
                    pattern: '^queue\.(.*)$'
                    target: "q.«${2}»"
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
                    pattern: '^queue\.(.*)$'
                    target: "«${1}_»total"
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
                    pattern: '^(queue)\.(.*)$'
                    target: "${1}-${2}.total"
            expireAfter: 900000
            rank: { specificity: 10 }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for tag in pack.objects(OtelComponentOutput.tag) {
      guard let node = tag.pattern, let target = tag.word("target"), let text = target.node.text
      else { continue }
      let pattern = TagPattern(node.bytes)
      guard pattern.fault == nil else { continue }
      let bytes = text.bytes
      for hole in NamedHoles(bytes) {
        let end = hole.range.upperBound
        let isFollowed = end < bytes.count && Self.isPart(bytes[end])
        let isKnown =
          Int(hole.name).map { $0 <= pattern.groupCount } ?? pattern.groupNames.contains(hole.name)
        if isKnown, !isFollowed { continue }
        let range = hole.range.lowerBound..<(isKnown ? end + 1 : end)
        findings.append(
          Finding(
            isKnown
              ? "the group and what follows are read as one name, which expands to nothing"
              : "the pattern has no group '\(hole.name)'",
            at: text.span(of: range).firstLine,
            help: isKnown ? "put a full stop or a hyphen between" : Self.advice(pattern)
          )
        )
      }
    }
    return findings
  }

  private static func advice(_ pattern: TagPattern) -> String {
    pattern.groupCount == 1 ? "it has one group, '${1}'" : "it has \(pattern.groupCount) groups"
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
  }
}
