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
      for result in action.tree?.writtenResults ?? [] where result.text == "DELETE" {
        findings.append(
          Finding(
            "'DELETE' is no action of the \(level.name) level",
            at: action.span(of: result.range),
            help: "only log records can delete"
          )
        )
      }
    }
    return findings
  }
}
