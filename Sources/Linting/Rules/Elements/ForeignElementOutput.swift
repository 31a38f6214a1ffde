import Diagnostics
import Documents
import Schema
import StackPackModel

struct ForeignElementOutput: Rule {
  static let documentation = RuleDocumentation(
    id: "foreign-element-output",
    severity: .error,
    in: [.v1],
    summary: "A component template makes no component, or a relation template no relation.",
    rationale: """
      The object that a template becomes says with _type what it is. A synchronization takes \
      components from component templates and relations from relation templates only.
      """,
    covers: ["SP1-CMP-002"],
    invalid: [
      .classic(
        "provisioning/templates/element.json.handlebars",
        #"""
        {
          "_type": «"Relation"»,
          "name": "\{{ element.externalId \}}",
          "type": \{{ get "urn:stackpack:common:component-type:server" \}},
          "layer": \{{ get "urn:stackpack:common:layer:services" \}},
          "domain": \{{ get "urn:stackpack:common:domain:demo" \}},
          "environments": [ \{{ get "urn:stackpack:common:environment:production" \}} ],
          "labels": []
        }
        """#,
        with: [
          "provisioning/templates/shared.stj": .text(
            #"""
            { "nodes": [
              {
                "_type": "ComponentTemplateFunction", "id": -1, "name": "a",
                "identifier": "urn:stackpack:demo:shared:component-template-function:a",
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
          "_type": "Component",
          "name": "\{{ element.externalId \}}",
          "type": \{{ get "urn:stackpack:common:component-type:server" \}},
          "layer": \{{ get "urn:stackpack:common:layer:services" \}},
          "domain": \{{ get "urn:stackpack:common:domain:demo" \}},
          "environments": [ \{{ get "urn:stackpack:common:environment:production" \}} ],
          "labels": []
        }
        """#,
        with: [
          "provisioning/templates/shared.stj": .text(
            #"""
            { "nodes": [
              {
                "_type": "ComponentTemplateFunction", "id": -1, "name": "a",
                "identifier": "urn:stackpack:demo:shared:component-template-function:a",
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
    pack.componentTemplates.compactMap { template in
      guard let output = template.output, !output.isEmpty else { return nil }
      let kind = template.template.kind.rawValue
      guard !output.contains(where: { $0["_type"]?.string?.trimmed == kind }) else { return nil }
      let place = output.first.map { $0["_type"]?.span ?? $0.firstLine }
      return Finding(
        "the template makes no \(kind)",
        at: place ?? template.template.node.data.firstLine,
        help: "write '\"_type\": \"\(kind)\"'"
      )
    }
  }

  /// Whether a value says what an object is as a whole.
  static func isKind(_ value: TypedValue) -> Bool {
    value.name == "_type" && value.parent?.parent == nil
  }
}
