import Diagnostics
import Documents
import StackPackModel

struct FragileElementJSON: Rule {
  static let documentation = RuleDocumentation(
    id: "fragile-element-json",
    severity: .warning,
    in: [.v1],
    summary: "A component or relation template becomes JSON only if the element has data.",
    rationale: """
      The template was tried with an element that has nothing in its data, and did not become \
      JSON. If such an element can arrive, and no mapping function completes it, it is \
      dropped.
      """,
    covers: ["SP1-CMP-001"],
    invalid: [
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
          "labels": [ "a", \{{# join element.data.labels "," \}}"\{{ this \}}"\{{/ join \}} «]»
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
          "labels": [ \{{# join element.data.labels "," \}}"\{{ this \}}"\{{/ join \}} ]
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
      guard template.trials.contains(where: { $0.problem == nil }),
        let trial = template.trials.first, let problem = trial.problem
      else { return nil }
      return Finding(
        "without data this is no JSON: \(problem.message)",
        at: problem.span,
        help: "put what depends on data into '{{#if …}}', with its comma",
        notes: [Note("tried with \(trial.sample)")]
      )
    }
  }
}
