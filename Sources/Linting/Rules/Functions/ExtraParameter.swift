import Diagnostics
import Documents
import StackPackModel

struct ExtraParameter: Rule {
  static let documentation = RuleDocumentation(
    id: "extra-parameter",
    severity: .warning,
    in: [.v1],
    summary: "An extractor or mapping function has more than one parameter.",
    rationale: """
      The platform hands the element to such a function and nothing else; other parameters are \
      not allowed.
      """,
    covers: ["SP1-SYN-018"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": "ComponentMappingFunction", "id": -1, "name": "a",
              "identifier": "urn:stackpack:demo:shared:component-mapping-function:a",
              "script": "return element",
              "parameters": [ { "_type": "Parameter", "name": "element", "type": "STRUCT_TYPE" }, { "_type": "Parameter", "name": «"more"», "type": "STRING" } ]
            }
          ]
        }
        """#
      )
    ],
    valid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": "ComponentMappingFunction", "id": -1, "name": "a",
              "identifier": "urn:stackpack:demo:shared:component-mapping-function:a",
              "script": "return element",
              "parameters": [ { "_type": "Parameter", "name": "element", "type": "STRUCT_TYPE", "required": true, "multiple": false, "system": true } ]
            }
          ]
        }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.functionScripts.flatMap { function in
      function.parameters.dropFirst().map { parameter in
        Finding(
          "nothing is handed to the parameter '\(parameter.excerpt)'",
          at: parameter.firstLine,
          help: "remove it"
        )
      }
    }
  }
}
