import Diagnostics
import Documents
import StackPackModel

struct DuplicateStream: Rule {
  static let documentation = RuleDocumentation(
    id: "duplicate-stream",
    severity: .warning,
    in: [.v1],
    summary: "Two streams of a component have the same id.",
    rationale: """
      Checks name streams by id, so of two with the same one nobody knows which is meant.
      """,
    covers: ["SP1-CMP-008"],
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
          "labels": [],
          "streams": [
            { "_type": "MetricStream", "id": -1, "name": "a" },
            { "_type": "MetricStream", "id": «-1», "name": "b" }
          ]
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
          "labels": [],
          "streams": [
            { "_type": "MetricStream", "id": -1, "name": "a" },
            { "_type": "MetricStream", "id": -2, "name": "b" }
          ]
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
    pack.componentTemplates.flatMap { $0.output ?? [] }.flatMap { component -> [Finding] in
      var first: [String: DataNode] = [:]
      return (component["streams"]?.items ?? []).compactMap { $0["id"] }.compactMap { id in
        guard id.isWritten, let number = id.string else { return nil }
        guard let other = first[number] else {
          first[number] = id
          return nil
        }
        // A list of the element repeats the same lines.
        guard other.span.written != id.span.written else { return nil }
        return Finding(
          "a stream has the id \(number) already",
          at: id.firstLine,
          help: "give it another number",
          notes: [Note("the first one", at: other.firstLine)]
        )
      }
    }
  }
}
