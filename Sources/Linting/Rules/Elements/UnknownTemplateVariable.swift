import Diagnostics
import Documents
import StackPackModel

struct UnknownTemplateVariable: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-template-variable",
    severity: .warning,
    in: [.v1],
    summary: "A template uses a variable that its function does not declare.",
    rationale: """
      A template sees the parameters of its function, mostly element alone. Anything else is \
      empty.
      """,
    covers: ["SP1-CMP-006"],
    invalid: [
      .classic(
        "provisioning/templates/element.json.handlebars",
        #"""
        {
          "_type": "Component",
          "name": "\{{ «elment.externalId» \}}",
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
    pack.componentTemplates.flatMap { tried -> [Finding] in
      let parameters = (tried.template.node.data["parameters"]?.items ?? []).compactMap {
        $0["name"]?.string
      }
      var guess = Guess(among: parameters)
      return tried.rootVariables.filter { !parameters.contains($0.name) }.map { variable in
        Finding(
          "'\(variable.name)' is no parameter of the function",
          at: variable.span,
          help: guess.help(for: variable.name, else: "declare it among the parameters")
        )
      }
    }
  }
}
