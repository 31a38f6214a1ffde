import Diagnostics

struct IdentifierWithoutURN: Rule {
  static let documentation = RuleDocumentation(
    id: "identifier-without-urn",
    severity: .warning,
    summary: "The identifier of a component that a mapping makes does not begin with `urn:`.",
    rationale: """
      Components are known by URNs; so are the ends of relations. Begin the identifier with a text \
      such as `'urn:demo:queue/'`.
      """,
    covers: ["SP-OTM-031"],
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
              identifier: "«'queue/'» + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
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
              identifier: resource.attributes['urn']
              name: resource.attributes['queue']
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      ),
    ]
  )

  private static let keys: Set<String> = ["identifier", "sourceId", "targetId"]

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for expression in pack.mappings.flatMap(\.expressions)
    where expression.place == .output && Self.keys.contains(expression.name) {
      let words = expression.words
      guard let first = words.word(0), first.kind == .text, !first.string.hasPrefix("urn:"),
        words.word(1)?.isMark("+") ?? true,
        // Of `'' + x` nobody knows how it begins.
        first.string.utf8.count > 3 || !"urn:".hasPrefix(first.string)
      else { continue }
      findings.append(
        Finding(
          "the identifier begins with '\(first.string)', not with 'urn:'",
          at: expression.span(of: first.range),
          help: "begin with 'urn:'"
        )
      )
    }
    return findings
  }
}
