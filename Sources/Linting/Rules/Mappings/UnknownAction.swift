import Diagnostics
import Documents

struct UnknownAction: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-action",
    severity: .error,
    summary: "An action yields a word that is none.",
    rationale: """
      An action is an expression that yields one of the texts `CONTINUE`, `CREATE` and, for log \
      records, `DELETE`. It is a CEL expression, so a text needs quotes of its own: `action: \
      "'CREATE'"`. Without them the word is a variable that nobody declared, and the mapping does \
      nothing.
      """,
    covers: ["SP-OTM-008"],
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
                action: «CREATE»
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
                action: "«'UPDATE'»"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
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
              signal: [ LOGS ]
              resource:
                scope:
                  log:
                    action: "log.eventName == 'gone' ? 'DELETE' : 'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    let known = Mapping.Level.words
    for action in pack.mappings.flatMap(\.levels).compactMap(\.action) {
      for result in action.tree?.writtenResults ?? [] where !known.contains(result.text) {
        let near = suggestion(for: result.text, among: known)
        findings.append(
          Finding(
            "'\(result.text)' is not an action",
            at: action.span(of: result.range),
            help: near.map { "did you mean '\($0)'?" } ?? "write 'CREATE' or 'CONTINUE'"
          )
        )
      }
      if let only = action.words.only, only.kind == .name,
        known.contains(only.string.uppercased())
      {
        findings.append(Self.unquoted(only.string.uppercased(), action))
      }
    }
    return findings
  }

  private static func unquoted(_ word: String, _ action: MappingExpression) -> Finding {
    let text = "\"'\(word)'\""
    var finding = Finding(
      "'\(action.node.excerpt)' is a variable here, not a text",
      at: action.node.firstLine,
      help: "write \(text)"
    )
    let isBlock = action.node.style == .literal || action.node.style == .folded
    if !isBlock, !action.node.isAlias, action.node.tag == nil {
      let edit = FixIt.Edit(action.node.span, text)
      finding.fixIts = [FixIt("quote the action", isSafe: true, edits: [edit])]
    }
    return finding
  }
}
