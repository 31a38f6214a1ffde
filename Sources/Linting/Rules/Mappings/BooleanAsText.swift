import CEL
import Diagnostics
import Schema

struct BooleanAsText: Rule {
  static let documentation = RuleDocumentation(
    id: "boolean-as-text",
    severity: .warning,
    summary: "A text is made of something that is true or false.",
    rationale: """
      Booleans do not become text: in a mapping the expression passes the check, but fails for every \
      element; what a place to fill shows then is not documented. Write `condition ? 'yes' : 'no'`.
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
    let parts = pack.mappings.flatMap(\.expressions).filter(Self.isText).map(\.reading)
    let holes = pack.expressions.filter { $0.isHole && $0.result.isText }
    return (parts + holes).compactMap { expression in
      guard let tree = expression.tree, expression.kind == .bool, expression.remarks.isEmpty else {
        return nil
      }
      return Finding(
        "this is true or false, which does not become text",
        at: tree.span(of: tree.root).firstLine,
        help: "write 'condition ? \u{27}yes\u{27} : \u{27}no\u{27}'"
      )
    }
  }

  private static func isText(_ expression: MappingExpression) -> Bool {
    switch expression.result {
    case .string, .urn, .oneOf: true
    case .any: expression.tag.map { $0.filled("pattern") == nil } ?? false
    default: false
    }
  }
}
