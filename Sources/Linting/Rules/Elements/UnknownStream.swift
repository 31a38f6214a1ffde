import Diagnostics
import Documents
import StackPackModel

struct UnknownStream: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-stream",
    severity: .error,
    in: [.v1],
    summary: "A check reads a stream that the component does not have.",
    rationale: """
      The argument of a check names a stream by the id that it has in the same component.
      """,
    covers: ["SP1-CMP-007"],
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
          "streams": [ { "_type": "MetricStream", "id": -1, "name": "a" } ],
          "checks": [
            { "_type": "Check", "name": "a", "arguments": [ { "_type": "ArgumentMetricStreamRef", "stream": «-2» } ] }
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
          "streams": [ { "_type": "MetricStream", "id": -1, "name": "a" } ],
          "checks": [
            { "_type": "Check", "name": "a", "arguments": [ { "_type": "ArgumentMetricStreamRef", "stream": -1 } ] }
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
      let streams = (component["streams"]?.items ?? []).compactMap { $0["id"] }
      // Numbers of an element are unknown.
      guard streams.allSatisfy(\.isWritten) else { return [] }
      let known = Set(streams.compactMap(\.string))
      let arguments = (component["checks"]?.items ?? []).flatMap { $0["arguments"]?.items ?? [] }
      return arguments.compactMap { $0["stream"] }.compactMap { stream in
        guard stream.isWritten, let id = stream.string, !known.contains(id) else { return nil }
        return Finding(
          "no stream has the id \(id)",
          at: stream.firstLine,
          help: "name one of the streams"
        )
      }
    }
  }
}
