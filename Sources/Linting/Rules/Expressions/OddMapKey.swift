import Diagnostics

struct OddMapKey: Rule {
  static let documentation = RuleDocumentation(
    id: "odd-map-key",
    severity: .warning,
    summary: "A map has a key twice, or one that is no simple value.",
    rationale: """
      Of two equal keys the last one wins and the other value is lost. Keys should be texts.
      """,
    covers: [],
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
                configuration: "{'a': 1, «'a'»: 2}"
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
                configuration: "{'a': 1, 'b': 2}"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.remarks(.mapKey)
  }
}
