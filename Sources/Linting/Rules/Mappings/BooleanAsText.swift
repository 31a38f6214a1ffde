import Diagnostics
import Schema

struct BooleanAsText: Rule {
  static let documentation = RuleDocumentation(
    id: "boolean-as-text",
    severity: .warning,
    summary: "A text of the output is made of something that is true or false.",
    rationale: """
      Booleans do not become text: the expression passes the check, but fails for every element. \
      Write `condition ? 'yes' : 'no'`.
      """,
    covers: ["SP-OTM-033"],
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
                  - source: "«resource.attributes['durable'] == 'yes'»"
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
                  - source: "resource.attributes['durable'] == 'yes' ? 'durable' : 'transient'"
                    target: queue
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for expression in pack.mappings.flatMap(\.expressions)
    where expression.place == .output && Self.isText(expression) && expression.words.isBoolean {
      guard let first = expression.words.all.first, let last = expression.words.all.last else {
        continue
      }
      findings.append(
        Finding(
          "this is true or false, which does not become text",
          at: expression.span(of: first.range.lowerBound..<last.range.upperBound),
          help: "write 'condition ? \u{27}yes\u{27} : \u{27}no\u{27}'"
        )
      )
    }
    return findings
  }

  private static func isText(_ expression: MappingExpression) -> Bool {
    switch expression.result {
    case .string, .urn, .oneOf: true
    case .any: expression.tag.map { $0.filled("pattern") == nil } ?? false
    default: false
    }
  }
}
