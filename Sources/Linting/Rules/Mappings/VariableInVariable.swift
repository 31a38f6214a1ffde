import Diagnostics

struct VariableInVariable: Rule {
  static let documentation = RuleDocumentation(
    id: "variable-in-variable",
    severity: .error,
    summary: "The value of a variable reads another variable.",
    rationale: """
      All variables are evaluated before any of them is known, so reading `vars` fails, and the \
      mapping with it. Write the expression of the other variable once more.
      """,
    covers: ["SP-OTM-015"],
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
            vars:
              - name: queue
                value: resource.attributes['queue']
              - name: title
                value: «vars».queue
            output:
              identifier: "'urn:demo:queue/' + vars.title"
              name: vars.queue
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
            vars:
              - name: queue
                value: resource.attributes['vars']
            output:
              identifier: "'urn:demo:queue/' + vars.queue"
              name: vars.queue
              typeName: "'queue'"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for expression in pack.mappings.flatMap(\.expressions)
    where expression.place == .variable {
      let words = expression.words
      for index in words.variableReads() where words.all[index].string == "vars" {
        findings.append(
          Finding(
            "a variable cannot read other variables",
            at: expression.span(of: words.all[index].range),
            help: "repeat the expression"
          )
        )
      }
    }
    return findings
  }
}
