import Diagnostics
import Documents
import Handlebars
import StackPackModel

struct NumericRelationName: Rule {
  static let documentation = RuleDocumentation(
    id: "numeric-relation-name",
    severity: .info,
    in: [.v1],
    summary: "The name of a relation is made of numbers.",
    rationale: """
      element.sourceId and element.targetId are numbers of the platform, which say nothing to \
      people. The names that the source gave are element.sourceExternalId and \
      element.targetExternalId.
      """,
    covers: ["SP1-CMP-016"],
    invalid: [
      .classic(
        "provisioning/templates/element.json.handlebars",
        #"""
        {
          "_type": "Relation",
          "name": "\{{ «element.sourceId» \}} --> \{{ «element.targetId» \}}",
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
    ],
    valid: [
      .classic(
        "provisioning/templates/element.json.handlebars",
        #"""
        {
          "_type": "Relation",
          "name": "\{{ element.sourceExternalId \}} --> \{{ element.targetExternalId \}}",
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
    pack.componentTemplates.filter { $0.template.kind == .relation }.flatMap { tried -> [Finding] in
      let names = (tried.output ?? []).compactMap { $0["name"]?.span.written }
      return Handlebars.references(in: tried.template.template).compactMap { reference in
        guard ["element.sourceId", "element.targetId"].contains(reference.path.name),
          names.contains(where: { $0.overlaps(reference.span.written) })
        else { return nil }
        return Finding(
          "this is a number in a name for people",
          at: reference.span,
          help: "write '\(reference.path.name.dropLast(2))ExternalId'"
        )
      }
    }
  }
}
