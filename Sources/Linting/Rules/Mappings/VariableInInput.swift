import Diagnostics

struct VariableInInput: Rule {
  static let documentation = RuleDocumentation(
    id: "variable-in-input",
    severity: .warning,
    summary: "A condition or an action reads a variable.",
    rationale: """
      Variables are evaluated only after an action has decided that an element is made. Before \
      that `vars` is empty: a condition that reads it fails, and that counts as false, without a \
      word in any log.
      """,
    covers: ["SP-OTM-016"],
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
                condition: "«vars».queue != ''"
                action: "'CREATE'"
            vars:
              - name: queue
                value: resource.attributes['queue']
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
                condition: "resource.attributes['vars'] != ''"
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
    for expression in pack.mappings.flatMap(\.expressions) {
      guard case .level = expression.place else { continue }
      let words = expression.words
      for index in words.variableReads() where words.all[index].string == "vars" {
        findings.append(
          Finding(
            "no variable is known yet in \(expression.name == "action" ? "an" : "a") \(expression.name)",
            at: expression.span(of: words.all[index].range),
            help: "repeat the expression"
          )
        )
      }
    }
    return findings
  }
}
