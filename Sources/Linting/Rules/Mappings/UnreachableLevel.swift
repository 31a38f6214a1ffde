import Diagnostics
import Documents

struct UnreachableLevel: Rule {
  static let documentation = RuleDocumentation(
    id: "unreachable-level",
    severity: .warning,
    summary: "A level stands below one where the way always ends.",
    rationale: """
      An action that yields `CREATE` or `DELETE` ends the way: what stands below is never visited. \
      Decide at which level the element is to be made; `CONTINUE` above leads there.
      """,
    covers: ["SP-OTM-007"],
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
                «scope»:
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
              signal: [ METRICS ]
              resource:
                action: "'CONTINUE'"
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
    for mapping in pack.mappings {
      let signals = Set(mapping.signals.map(\.name))
      for level in mapping.levels {
        guard let name = OtelLevels.parent[level.name], let parent = mapping.level(name),
          parent.isTerminal, let action = parent.action
        else { continue }
        // That its signal is not listed is said already.
        if let signal = OtelLevels.signal[level.name], !signals.contains(signal) { continue }
        findings.append(
          Finding(
            "'\(level.name)' is never visited",
            at: level.key.firstLine,
            help: "write the action at one of the levels only",
            notes: [Note("the way ends here", at: action.node.firstLine)]
          )
        )
      }
    }
    return findings
  }
}
