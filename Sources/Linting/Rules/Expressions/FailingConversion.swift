import Diagnostics

struct FailingConversion: Rule {
  static let documentation = RuleDocumentation(
    id: "failing-conversion",
    severity: .error,
    summary: "A text in an expression is no number, truth or time, as which it is to be read.",
    rationale: """
      `duration` reads `1h30m`, of the units h, m, s, ms, us and ns, but no days or weeks; \
      `timestamp` wants date, time and zone, `2026-01-31T12:00:00Z`. With another text the \
      expression fails whenever it is worked out: a condition is false, a label is left out.
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
                condition: "duration(resource.attributes['age']) < duration(«'1d'»)"
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
                condition: "timestamp(resource.attributes['made']) > timestamp(«'2026-01-31'»)"
                action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      ),
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
                condition: "duration(resource.attributes['age']) < duration('24h')"
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
    pack.remarks(.conversion)
  }
}
