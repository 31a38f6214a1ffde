import Diagnostics

struct StrippedAttribute: Rule {
  static let documentation = RuleDocumentation(
    id: "stripped-attribute",
    severity: .warning,
    summary: "An expression reads an attribute that is taken away before.",
    rationale: """
      The collector removes the attributes that hold keys, such as `sts_api_key`, before any \
      mapping sees the data. What reads them fails.
      """,
    covers: ["SP-OTM-035"],
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
                  - source: «resource.attributes['sts_api_key']»
                    target: queue
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
                  - source: resource.attributes['api_key_name']
                    target: queue
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      )
    ]
  )

  /// The attributes that are taken away.
  ///
  /// Source: source code of the OTel collector, 2026-07.
  static let stripped: Set<String> = [
    "sts_api_key", "client_sts_api_key", "server_sts_api_key",
  ]

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for expression in pack.mappings.flatMap(\.expressions) {
      for attribute in expression.words.attributes() where Self.stripped.contains(attribute.key) {
        findings.append(
          Finding(
            "the attribute '\(attribute.key)' is never there",
            at: expression.span(of: attribute.range),
            help: "use another attribute"
          )
        )
      }
    }
    return findings
  }
}
