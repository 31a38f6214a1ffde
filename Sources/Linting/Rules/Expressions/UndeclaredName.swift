import Diagnostics
import Schema

struct UndeclaredName: Rule {
  static let documentation = RuleDocumentation(
    id: "undeclared-name",
    severity: .error,
    summary: "An expression reads a name that means nothing at its place.",
    rationale: """
      Presentations know `name`, `typeName`, `identifiers`, `tags`, `properties`, `healthState` and \
      `lastUpdateTimestamp`, selectors of topology sources also `source`; mappings know the levels \
      of their telemetry, and in the output `vars`. With any other name the expression is not even \
      evaluated. A text needs quotes of its own: `"'queue'"`.
      """,
    covers: ["SP-EXP-006"],
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
              typeName: «queue»
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      ),
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
                      value: «nam» + '!'
        """
      ),
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
                links:
                  - linkId: docs
                    title: Docs
                    target: "https://demo.example/${«resource».name}"
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
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "['queue'].exists(x, x == 'queue') ? 'queue' : 'topic'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      ),
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
                provisioning:
                  topologySourceSelector: source.identifier == identifiers[0]
                  showStatus: true
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.expressions.flatMap { expression in
      expression.remarks.filter { remark in
        switch remark.offence {
        case .unknownName: !Self.isAction(remark, of: expression)
        // Of levels and variables out of reach other rules speak.
        case .unavailableName: !expression.isOfMapping
        default: false
        }
      }.map(\.finding)
    }
  }

  /// Whether it is an action without its quotes, of which another rule speaks.
  private static func isAction(_ remark: ExpressionRemark, of expression: PackExpression) -> Bool {
    expression.value.name == "action"
      && Mapping.Level.words.contains(expression.text[remark.range].string.uppercased())
  }
}
