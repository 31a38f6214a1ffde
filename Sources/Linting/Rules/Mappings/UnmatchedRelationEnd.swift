import CEL
import Diagnostics

struct UnmatchedRelationEnd: Rule {
  static let documentation = RuleDocumentation(
    id: "unmatched-relation-end",
    severity: .info,
    summary: "An end of a relation is no component that a mapping of the pack makes.",
    rationale: """
      A relation appears once components with the identifiers of both its ends exist. No component \
      mapping of this pack yields an identifier like this one. All is well if another pack makes the \
      component; else compare the texts letter by letter.
      """,
    covers: ["SP-OTM-032"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: OtelRelationMapping
            identifier: urn:stackpack:demo:otel-relation-mapping:reads
            name: Reads
            input:
              signal: [ METRICS ]
              resource:
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            output:
              sourceId: "«'urn:demo:topic/' + resource.attributes['queue']»"
              targetId: "'urn:demo:queue/' + resource.attributes['queue']"
              typeName: "'reads'"
              dependencyType: "'CONNECTION'"
            expireAfter: 900000
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
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: OtelRelationMapping
            identifier: urn:stackpack:demo:otel-relation-mapping:reads
            name: Reads
            input:
              signal: [ METRICS ]
              resource:
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            output:
              sourceId: "'urn:demo:queue/' + resource.attributes['queue']"
              targetId: "'urn:demo:queue/' + resource.attributes['queue']"
              typeName: "'reads'"
              dependencyType: "'CONNECTION'"
            expireAfter: 900000
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
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let made = pack.mappings.flatMap { mapping in
      mapping.expressions.filter { $0.isIdentifier && !$0.isRelationEnd }
        .compactMap { mapping.pattern(of: $0) }
    }
    // Of what is made nobody knows more.
    guard !made.isEmpty, !made.contains(where: \.isOpen),
      !pack.mappings.contains(where: \.hasForeignText)
    else { return [] }
    var findings: [Finding] = []
    for mapping in pack.mappings {
      for end in mapping.expressions where end.isRelationEnd {
        guard let tree = end.tree, let pattern = mapping.pattern(of: end), !pattern.isOpen,
          !made.contains(where: pattern.mayEqual)
        else { continue }
        findings.append(
          Finding(
            "no component mapping of this pack yields '\(pattern)'",
            at: tree.span(of: tree.root).firstLine,
            help: "compare it with the identifiers of the components"
          )
        )
      }
    }
    return findings
  }
}
