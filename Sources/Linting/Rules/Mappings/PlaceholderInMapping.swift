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
    var findings: [Finding] = []
    for expression in pack.mappings.flatMap(\.expressions) {
      let words = expression.words.all
      guard let open = words.firstIndex(where: { $0.isMark("${") }) else { continue }
      let start = words[open].range
      let close = words[open...].first { $0.isMark("}") && $0.depth == words[open].depth }
      let range = start.lowerBound..<(close ?? words[open]).range.upperBound
      let span = expression.span(of: range)
      let isWhole = open == 0 && close?.range == words.last?.range
      var finding = Finding(
        "expressions of mappings stand without '${}'",
        at: span,
        help: isWhole ? "leave out '${' and '}'" : "join texts and values with '+'"
      )
      // Without quotes, the rest must not begin like another kind of value.
      let isName = words.indices.contains(1) && words[1].kind == .name
      if isWhole, let close, expression.node.verbatimSpan != nil, isName || !expression.node.isPlain
      {
        let edits = [start, close.range].map { FixIt.Edit(expression.span(of: $0), "") }
        finding.fixIts = [FixIt("leave out '${' and '}'", isSafe: true, edits: edits)]
      }
      findings.append(finding)
    }
    return findings
  }
}
