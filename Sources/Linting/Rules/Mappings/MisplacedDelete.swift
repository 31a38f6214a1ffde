import Diagnostics

struct MisplacedDelete: Rule {
  static let documentation = RuleDocumentation(
    id: "misplaced-delete",
    severity: .error,
    summary: "An action deletes at a level where nothing can be deleted.",
    rationale: """
      Only log records can say that something is gone: `DELETE` works at the log level alone.
      """,
    covers: ["SP-OTM-009"],
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
                    action: "span.name == 'end' ? «'DELETE'» : 'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
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
                    action: "span.name == 'DELETE' ? 'CREATE' : 'CONTINUE'"
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
    for level in pack.mappings.flatMap(\.levels) where level.name != "log" {
      guard let action = level.action else { continue }
      for (index, word) in action.words.all.enumerated()
      where word.kind == .text && word.string == "DELETE"
        && Self.isResult(index, of: action.words)
      {
        findings.append(
          Finding(
            "'DELETE' is no action of the \(level.name) level",
            at: action.span(of: word.range),
            help: "only log records can delete"
          )
        )
      }
    }
    return findings
  }

  /// Whether a text is what comes out, not what something is compared with.
  private static func isResult(_ index: Int, of words: CELWords) -> Bool {
    let before = words.word(index - 1)
    let after = words.word(index + 1)
    let begins = before.map { $0.isMark("?") || $0.isMark(":") || $0.isMark("(") } ?? true
    let ends = after.map { $0.isMark(":") || $0.isMark(")") } ?? true
    return begins && ends
  }
}
