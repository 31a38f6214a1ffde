import Diagnostics

struct UnknownMember: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-member",
    severity: .error,
    summary: "An expression reads a field that there is not.",
    rationale: """
      A resource has `attributes`; a scope also `name` and `version`; a span `name`, `kind`, \
      `statusCode`, `statusMessage`; a metric `name`, `description`, `unit`; a log record \
      `eventName` and `body`. Reading anything else fails, which makes a condition false and skips \
      the element without a word. What is sent along stands in the `attributes`.
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
              signal: [ TRACES ]
              resource:
                scope:
                  span:
                    condition: "«span.knd» == 'Server'"
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
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: «resource.attribute»['queue']
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
                      value: identifiers«.first»
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
              signal: [ TRACES ]
              resource:
                scope:
                  span:
                    condition: "span.kind == 'Server'"
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
                      value: identifiers[0]
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.remarks(.unknownMember)
  }
}
