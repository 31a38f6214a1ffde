import CEL
import Diagnostics
import Interpolation
import Schema

struct InvalidComponentURN: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-component-urn",
    severity: .warning,
    summary: "What is written of the URN of a component breaks the grammar of URNs.",
    rationale: """
      URNs are letters, digits and marks: no blanks, quotes, brackets, bars or letters with \
      accents, and the first part has nothing but letters, digits and hyphens. Values that come \
      from data are not looked at, only what stands between them.
      """,
    covers: [],
    invalid: [
      .settings(
        #"""
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
              identifier: "'urn:demo:queue« »' + resource.attributes['queue']"
              name: resource.attributes['queue']
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """#
      ),
      .settings(
        """
        nodes:
          - _type: Monitor
            identifier: urn:stackpack:demo:monitor:messages
            name: Messages
            status: ENABLED
            intervalSeconds: 60
            function: urn:stackpack:common:monitor-function:threshold
            arguments:
              metric: { query: messages, unit: short, aliasTemplate: "${queue}" }
              comparator: GT
              threshold: 1000.0
              failureState: CRITICAL
              urnTemplate: urn:my«_»queues:${queue}
              titleTemplate: "${queue}"
        """
      ),
    ],
    valid: [
      .settings(
        #"""
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
              identifier: "'urn:demo:queue/' + resource.attributes['queue'] + ':(main)'"
              name: resource.attributes['queue']
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let written = pack.expressions.filter { $0.result == .urn && $0.isOfMapping }
      .compactMap { $0.tree.map { WrittenURN($0) } }
    let templates = pack.templates.filter { template in
      guard case .string(.template(_, .urn)) = template.value.type else { return false }
      return template.template.flaws.isEmpty
    }
    return (written + templates.map { WrittenURN($0.template) }).compactMap { urn in
      // What does not begin as a URN is no wrong URN.
      guard let flaw = URN.flaw(in: urn.bytes, holes: urn.holes), flaw.offset > 0 else {
        return nil
      }
      return Finding("this is no URN: \(flaw.message)", at: urn.place(of: flaw.offset).firstLine)
    }
  }
}
