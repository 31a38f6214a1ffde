import Diagnostics

struct UnknownFunction: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-function",
    severity: .error,
    summary: "An expression calls a function that there is not.",
    rationale: """
      CEL has `size`, `startsWith`, `endsWith`, `contains`, `matches` and conversions such as \
      `string(…)`; mappings have those for texts besides (`split`, `replace`, `lowerAscii` …), \
      `pick` and `omit`, presentations `singleValue`, `contains` and `selectPrefix` for labels. An \
      expression with another function is not even evaluated.
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
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue'].toUpper«(»)
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
                      value: tags.single«(»'namespace')
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
              name: resource.attributes['queue'].upperAscii()
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
                      value: tags.singleValue('namespace')
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.remarks(.unknownFunction)
  }
}
