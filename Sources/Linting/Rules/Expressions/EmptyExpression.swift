import Diagnostics
import Documents
import Schema

struct EmptyExpression: Rule {
  static let documentation = RuleDocumentation(
    id: "empty-expression",
    severity: .warning,
    summary: "An expression is empty.",
    rationale: """
      Nothing is no expression: it cannot be evaluated, and what needs it fails. Leave out the key, \
      or write an empty text as `"''"`.
      """,
    covers: ["SP-EXP-015"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:queue
            name: Queues
            binding:
              _type: ComponentPresentationQueryBinding
              query: type = "queue"
            rank:
              specificity: 10
            presentation:
              highlight:
                fields:
                  - fieldId: namespace
                    title: Namespace
                    order: 1
                    projection:
                      _type: TextProjection
                      value: «""»
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
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: «" "»
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
          - _type: ComponentPresentation
            identifier: urn:stackpack:demo:component-presentation:queue
            name: Queues
            binding:
              _type: ComponentPresentationQueryBinding
              query: type = "queue"
            rank:
              specificity: 10
            presentation:
              highlight:
                fields:
                  - fieldId: namespace
                    title: Namespace
                    order: 1
                    projection:
                      _type: TextProjection
                      value: "''"
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.values.compactMap { value in
      // Of a key without any value another rule speaks.
      guard case .string(.cel) = value.type, value.node.isBlank, !value.node.isNull,
        !value.node.hasLocalTag
      else { return nil }
      return Finding(
        "the expression is empty",
        at: value.node.firstLine,
        help: "leave out '\(value.name ?? "it")', or write an expression"
      )
    }
  }
}
