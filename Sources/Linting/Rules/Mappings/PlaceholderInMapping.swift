import Diagnostics
import Documents

struct PlaceholderInMapping: Rule {
  static let documentation = RuleDocumentation(
    id: "placeholder-in-mapping",
    severity: .error,
    summary: "An expression of a mapping is written as a placeholder.",
    rationale: """
      Mappings take CEL as it is, without `${}` around it; the collector does not parse the \
      expression otherwise. A text with places to fill becomes a sum: `'urn:demo:' + vars.queue`.
      """,
    covers: ["SP-OTM-017"],
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
              name: "«${resource.attributes['queue']}»"
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
              identifier: urn:demo:queue/«${vars.queue}»
              name: resource.attributes['queue']
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
          - _type: OtelComponentMapping
            identifier: urn:stackpack:demo:otel-component-mapping:queue
            name: Queue
            input:
              signal: [ METRICS ]
              resource:
                condition: "'queue' in resource.attributes"
                action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['${queue}']"
              name: resource.attributes['queue']
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.mappings.flatMap(\.expressions).compactMap { expression in
      guard expression.tree == nil else { return nil }
      return WrittenPlaceholder(CELWords(expression.node.bytes))?
        .finding(
          "expressions of mappings stand without '${}'",
          in: expression.node,
          place: expression.span
        )
    }
  }
}
