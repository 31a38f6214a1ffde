import Diagnostics

struct MistypedExpression: Rule {
  static let documentation = RuleDocumentation(
    id: "mistyped-expression",
    severity: .error,
    summary: "An expression yields what its place cannot take.",
    rationale: """
      A condition must yield true or false, a name or identifier a text, a number projection a \
      number, a health state one of its words. The expression is refused otherwise, or its result is \
      lost.
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
                condition: "«'yes'»"
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
                      value: «properties»
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
                      _type: HealthProjection
                      value: "healthState == 'CRITICAL' ? «'RED'» : 'CLEAR'"
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
                    target: "https://demo.example/${«identifiers»}"
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
                condition: "true"
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
                      _type: NumericProjection
                      value: properties.used
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
                      _type: HealthProjection
                      value: "healthState == 'CRITICAL' ? 'CRITICAL' : 'CLEAR'"
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
                    target: "https://demo.example/${size(identifiers)}"
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.remarks(.result)
  }
}
