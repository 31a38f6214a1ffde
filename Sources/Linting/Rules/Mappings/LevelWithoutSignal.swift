import Diagnostics
import Documents

struct LevelWithoutSignal: Rule {
  static let documentation = RuleDocumentation(
    id: "level-without-signal",
    severity: .warning,
    summary: "A mapping describes a level of a signal that it does not listen to.",
    rationale: """
      Spans come with TRACES, metrics and data points with METRICS, log records with LOGS. The \
      level is never visited unless the signal is listed.
      """,
    covers: ["SP-OTM-006"],
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
                action: "'CREATE'"
                scope:
                  «span»:
                    condition: "true"
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
              signal: [ METRICS ]
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
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for mapping in pack.mappings where !mapping.isMisshapen {
      let signals = Set(mapping.signals.map(\.name))
      for level in mapping.levels {
        guard let signal = OtelLevels.signal[level.name], !signals.contains(signal),
          // A data point is as far away as its metric.
          level.name != "datapoint"
        else { continue }
        findings.append(
          Finding(
            "'\(level.name)' needs the signal \(signal), which is not listed",
            at: level.key.firstLine,
            help: "list \(signal), or remove the level"
          )
        )
      }
    }
    return findings
  }
}
