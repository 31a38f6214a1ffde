import Diagnostics
import Documents
import Schema
import StackPackModel

struct OddElementValue: Rule {
  static let documentation = RuleDocumentation(
    id: "odd-element-value",
    severity: .warning,
    in: [.v1],
    summary: "A template writes something that a component or relation cannot have.",
    rationale: """
      Streams, checks and their arguments take certain words, such as SLIDING or BATCHING for \
      windowingMethod. With another one the element is dropped.
      """,
    covers: ["SP1-CMP-009"],
    invalid: [
      .classic(
        "provisioning/templates/element.json.handlebars",
        #"""
        {
          "_type": "Relation",
          "name": "a",
          "type": \{{ get "urn:stackpack:common:relation-type:is-hosted-on" \}},
          "source": \{{ element.sourceId \}},
          "target": \{{ element.targetId \}},
          "dependencyDirection": «"TWO_WAY"»
        }
        """#,
        with: [
          "provisioning/templates/shared.stj": .text(
            #"""
            { "nodes": [
              {
                "_type": "RelationTemplateFunction", "id": -1, "name": "a",
                "identifier": "urn:stackpack:demo:shared:relation-template-function:a",
                "handlebarsTemplate": "{{ include "templates/element.json.handlebars" }}",
                "parameters": [ { "_type": "Parameter", "name": "element", "type": "STRUCT_TYPE", "required": true, "multiple": false, "system": false } ]
              }
            ] }
            """#
          )
        ]
      )
    ],
    valid: [
      .classic(
        "provisioning/templates/element.json.handlebars",
        #"""
        {
          "_type": "Relation",
          "name": "a",
          "type": \{{ get "urn:stackpack:common:relation-type:is-hosted-on" \}},
          "source": \{{ element.sourceId \}},
          "target": \{{ element.targetId \}},
          "labels": []
        }
        """#,
        with: [
          "provisioning/templates/shared.stj": .text(
            #"""
            { "nodes": [
              {
                "_type": "RelationTemplateFunction", "id": -1, "name": "a",
                "identifier": "urn:stackpack:demo:shared:relation-template-function:a",
                "handlebarsTemplate": "{{ include "templates/element.json.handlebars" }}",
                "parameters": [ { "_type": "Parameter", "name": "element", "type": "STRUCT_TYPE", "required": true, "multiple": false, "system": false } ]
              }
            ] }
            """#
          )
        ]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.elementViolations.filter(Self.isOdd).map(Finding.init)
  }

  /// Whether a word is one that cannot stand there; words of an element are unknown.
  private static func isOdd(_ violation: Violation) -> Bool {
    switch violation {
    case .notInChoice(let value, _, _), .unknownVariant(let value, _, _), .outOfRange(let value, _):
      value.node.isWritten && !ForeignElementOutput.isKind(value)
    case .unknownField(let entry, in: _, _): entry.key.isWritten
    default: false
    }
  }
}
