import Diagnostics
import Documents

struct BooleanCondition: Rule {
  static let documentation = RuleDocumentation(
    id: "boolean-condition",
    severity: .warning,
    summary: "A condition is a boolean of YAML instead of an expression.",
    rationale: """
      A condition is the text of a CEL expression. Put it in quotes, so that it does not depend on \
      how YAML is read.
      """,
    covers: ["SP-OTM-037"],
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
                condition: «true»
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
                condition: "true"
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
    for expression in pack.mappings.flatMap(\.expressions)
    where expression.name == "condition" {
      guard case .boolean(let value) = expression.node.scalar else { continue }
      var finding = Finding(
        "the condition is a boolean, not a text",
        at: expression.node.span,
        help: "put it in quotes"
      )
      if !expression.node.isAlias, expression.node.tag == nil {
        let edit = FixIt.Edit(expression.node.span, "\"\(value)\"")
        finding.fixIts = [FixIt("quote the condition", isSafe: true, edits: [edit])]
      }
      findings.append(finding)
    }
    return findings
  }
}
