import Diagnostics
import Documents

struct SignalWithoutEffect: Rule {
  static let documentation = RuleDocumentation(
    id: "signal-without-effect",
    severity: .warning,
    summary: "A mapping listens to a signal, but makes nothing of it.",
    rationale: """
      The way of a signal leads from the resource over the scope to its own levels, as far as the \
      mapping has them. At none of the levels of this signal an action yields `CREATE`. Add one, \
      or leave out the signal.
      """,
    covers: ["SP-OTM-005"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: OtelComponentMapping
            identifier: urn:stackpack:demo:otel-component-mapping:queue
            name: Queue
            input:
              signal: [ METRICS, «LOGS» ]
              resource:
                scope:
                  metric:
                    action: "'CREATE'"
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
              signal: [ METRICS, LOGS ]
              resource:
                scope:
                  metric:
                    action: "'CREATE'"
                  log:
                    action: "'CREATE'"
            output:
              identifier: "'urn:demo:queue/' + resource.attributes['queue']"
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
    for mapping in pack.mappings where !mapping.isMisshapen && !mapping.hasForeignText {
      let signals = mapping.signals
      let idle = signals.filter { mapping.effectiveLevels(of: $0.name).isEmpty }
      guard idle.count < signals.count || mapping.levels.contains(where: { $0.mayYield("CREATE") })
      else { continue }
      for signal in idle {
        findings.append(
          Finding(
            "no action yields 'CREATE' for \(signal.name)",
            at: signal.node.firstLine,
            help: "leave it out, or add an action"
          )
        )
      }
    }
    return findings
  }
}
