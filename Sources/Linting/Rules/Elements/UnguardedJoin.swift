import Diagnostics
import Documents
import Handlebars
import StackPackModel

struct UnguardedJoin: Rule {
  static let documentation = RuleDocumentation(
    id: "unguarded-join",
    severity: .warning,
    in: [.v1],
    summary: "A list is joined with a prefix that may stand there without the list.",
    rationale: """
      Whether the helper join writes its prefix and suffix round an empty list is not \
      documented. In {{#if list}} it is not asked; brackets are safe either way.
      """,
    covers: ["SP1-CMP-012"],
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
          "labels": [ \{{# «join» element.data.labels "," "0," \}}1\{{/ join \}} ]
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
          "labels": [ 0 \{{#if element.data.labels\}}\{{# join element.data.labels "," "," \}}1\{{/ join \}}\{{/if\}} ]
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
      let references = Handlebars.references(in: tried.template.template)
      return references.compactMap { reference in
        guard reference.role == .block, reference.path.name == "join",
          reference.arguments.count > 2,
          case .literal(let prefix) = reference.arguments[2], case .string(let text) = prefix.value,
          !text.isEmpty, !text.hasPrefix("["), !text.hasPrefix("{"),
          !isGuarded(reference, among: references)
        else { return nil }
        return Finding(
          "'\(text)' may be written without a list",
          at: reference.span,
          help: "put the join into '{{#if …}}'"
        )
      }
    }
  }

  private func isGuarded(_ reference: Reference, among references: [Reference]) -> Bool {
    guard let index = reference.enclosing else { return false }
    return references[index].path.name == "if" || isGuarded(references[index], among: references)
  }
}
