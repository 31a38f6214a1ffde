import Diagnostics
import Schema

struct RejectedField: ViolationRule {
  static let documentation = RuleDocumentation(
    id: "rejected-field",
    severity: .error,
    summary: "A key stands where the platform accepts no such key.",
    rationale: """
      Most objects ignore what they do not know; some refuse it. The levels of a mapping's input, \
      for example, hold each other in a fixed order, so a level at the wrong place is never reached.
      """,
    covers: ["SP-OTM-003"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: OtelRelationMapping
            identifier: urn:stackpack:demo:otel-relation-mapping:calls
            name: Calls
            input:
              signal: [ TRACES ]
              resource:
                «span»:
                  action: "'CREATE'"
            output:
              sourceId: "'urn:demo:a'"
              targetId: "'urn:demo:b'"
              typeName: "'calls'"
              dependencyType: "'CONNECTION'"
            expireAfter: 900000
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: OtelRelationMapping
            identifier: urn:stackpack:demo:otel-relation-mapping:calls
            name: Calls
            input:
              signal: [ TRACES ]
              resource:
                scope:
                  span:
                    action: "'CREATE'"
            output:
              sourceId: "'urn:demo:a'"
              targetId: "'urn:demo:b'"
              typeName: "'calls'"
              dependencyType: "'CONNECTION'"
            expireAfter: 900000
        """
      )
    ]
  )

  static func names(_ violation: Violation) -> Bool {
    switch violation {
    case .unknownField, .misplacedField: violation.severity == .error
    case .unknownKey: true
    default: false
    }
  }
}
