import Diagnostics

struct InvalidExpression: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-expression",
    severity: .error,
    summary: "An expression breaks the grammar of CEL.",
    rationale: """
      An expression that cannot be parsed yields nothing: a mapping is refused, a condition counts \
      as false, a column or field stays empty. Texts need quotes of their own, `"'queue'"`, \
      operators are `&&`, `||`, `!` and `==`, and a backslash in a text is written twice or stands \
      in `r'…'`.
      """,
    covers: ["SP-EXP-003", "SP-OTM-018"],
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
              name: resource.attributes['queue'«»
              typeName: "'queue'"
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
                      value: name «typeName»
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
                    target: "https://demo.example/${name +«»}"
        """
      ),
    ],
    valid: [
      .settings(
        #"""
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
              name: "resource.attributes['queue'].matches(r'^\\d+$') ? 'queue' : resource.attributes['queue']"
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """#
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
                      value: name + ' of ' + typeName
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
                    target: "https://demo.example/${name + '}'}"
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.expressions.compactMap { expression in
      // Of `${` round an expression other rules speak.
      guard let problem = expression.problem, !expression.isWrapped else { return nil }
      return Finding(problem.message, at: problem.span.firstLine)
    }
  }
}
