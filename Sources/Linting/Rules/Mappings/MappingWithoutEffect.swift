import Diagnostics
import Documents

struct MappingWithoutEffect: Rule {
  static let documentation = RuleDocumentation(
    id: "mapping-without-effect",
    severity: .error,
    summary: "No action of a mapping ever makes an element.",
    rationale: """
      A mapping makes a component or relation where an action yields `CREATE`; all other levels \
      only lead there, and `CONTINUE` is what they do by default. This mapping never makes \
      anything. Write `action: "'CREATE'"` at the level whose data make an element.
      """,
    covers: ["SP-OTM-004"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: OtelComponentMapping
            identifier: urn:stackpack:demo:otel-component-mapping:queue
            name: Queue
            «input»:
              signal: [ METRICS ]
              resource:
                action: "'CONTINUE'"
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
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
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
                action: "resource.attributes['kind'] == 'queue' ? 'CREATE' : 'CONTINUE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for mapping in pack.mappings where !mapping.isMisshapen {
      guard let key = mapping.node.entry("input")?.key, !mapping.hasForeignText,
        mapping.signals.allSatisfy({ mapping.effectiveLevels(of: $0.name).isEmpty }),
        // An action that is never reached is another offence.
        !mapping.levels.contains(where: { $0.mayYield("CREATE") })
      else { continue }
      findings.append(
        Finding(
          "no action yields 'CREATE'",
          at: key.firstLine,
          help: "write 'action: \"'CREATE'\"' at a level"
        )
      )
    }
    return findings
  }
}
