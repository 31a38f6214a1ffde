import Diagnostics
import Documents
import Schema
import StackPackModel

struct IncompleteElement: Rule {
  static let documentation = RuleDocumentation(
    id: "incomplete-element",
    severity: .error,
    in: [.v1],
    summary: "A template leaves out something that every component or relation has.",
    rationale: """
      A component has a name, type, layer, domain and environments, a relation a type, source \
      and target. An element without one of them is dropped.
      """,
    covers: ["SP1-CMP-003", "SP1-CMP-004"],
    invalid: [
      .classic(
        "provisioning/templates/element.json.handlebars",
        #"""
        {
          «"_type"»: "Component",
          "name": "\{{ element.externalId \}}",
          "type": \{{ get "urn:stackpack:common:component-type:server" \}},
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
    pack.elementViolations.compactMap { violation in
      guard case .missingField(_, in: let owner, _) = violation else { return nil }
      var finding = Finding(violation)
      finding.span = owner.node.entries.first?.key.firstLine ?? finding.span
      return finding
    }
  }
}
