import Diagnostics
import Documents

struct UndeclaredVariable: Rule {
  static let documentation = RuleDocumentation(
    id: "undeclared-variable",
    severity: .error,
    summary: "The output of a mapping reads a variable that is not declared.",
    rationale: """
      `vars` holds what the mapping declares under `vars:`, nothing else. Reading another name \
      fails the mapping for every element.
      """,
    covers: ["SP-OTM-012"],
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
            output:
              identifier: "'urn:demo:queue/' + «vars.quue»"
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
                value: resource.attributes['queue']
            output:
              identifier: "'urn:demo:queue/' + vars.queue"
              name: "vars['queue']"
              typeName: "vars.?kind.orValue('queue')"
            expireAfter: 900000
            rank: { specificity: 10 }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for mapping in pack.mappings {
      let declared = Set(mapping.variableNames.compactMap(\.string))
      var guess = Guess(among: declared)
      for expression in mapping.expressions where expression.place == .output {
        for member in expression.words.members(of: "vars") {
          guard let member, !member.isOptional, !declared.contains(member.key) else { continue }
          findings.append(
            Finding(
              "the variable '\(member.key)' is not declared",
              at: expression.span(of: member.range),
              help: guess.help(for: member.key, else: "declare it under 'vars'")
            )
          )
        }
      }
    }
    return findings
  }
}
