import Diagnostics
import Documents
import StackPackModel

struct QuotedEndpoint: Rule {
  static let documentation = RuleDocumentation(
    id: "quoted-endpoint",
    severity: .warning,
    in: [.v1],
    summary: "A relation does not name its ends by number.",
    rationale: """
      source and target are the numbers of the components, element.sourceId and \
      element.targetId, without quotes.
      """,
    covers: ["SP1-CMP-005"],
    invalid: [
      .classic(
        "provisioning/templates/element.json.handlebars",
        #"""
        {
          "_type": "Relation",
          "name": "a",
          "type": \{{ get "urn:stackpack:common:relation-type:is-hosted-on" \}},
          "source": «"\{{ element.sourceId \}}"»,
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
    pack.componentTemplates.filter { $0.template.kind == .relation }.flatMap {
      template -> [Finding] in
      let ends = (template.output ?? []).flatMap { object in
        ["source", "target"].compactMap { object.entry($0) }
      }
      return ends.filter { $0.value.kind == .scalar && !Self.isNumber($0.value) }.map { end in
        Finding(
          "'\(end.name)' is not a number",
          at: end.value.span,
          help: "write '\\{{ element.\(end.name)Id \\}}' without quotes"
        )
      }
    }
  }

  private static func isNumber(_ node: DataNode) -> Bool {
    if case .integer = node.scalar { true } else { false }
  }
}
