import Diagnostics

struct UnquotedKey: Rule {
  static let documentation = RuleDocumentation(
    id: "unquoted-key",
    severity: .warning,
    summary: "A key with dots or hyphens stands behind a dot.",
    rationale: """
      `tags.cluster-name` is `tags.cluster` minus `name`, and `resource.attributes.service.name` \
      asks for `name` in an attribute `service`. Only letters, digits and `_` can stand behind a \
      dot; write other keys in brackets: `tags['cluster-name']`.
      """,
    covers: ["SP-EXP-009"],
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
                      value: «tags.cluster-name»
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
                      value: «tags.app.name»
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
              name: «resource.attributes.service.name»
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
                      value: tags.singleValue('cluster-name')
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
                      value: double(properties.used) - double(properties.free)
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
              name: resource.attributes['service.name']
              typeName: "'queue'"
              optional:
                tags:
                  - source: resource.attributes.queue
                    target: queue
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.remarks(.key)
  }
}
