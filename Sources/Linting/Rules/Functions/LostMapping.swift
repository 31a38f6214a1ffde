import Diagnostics
import Documents
import StackPackModel

struct LostMapping: Rule {
  static let documentation = RuleDocumentation(
    id: "lost-mapping",
    severity: .warning,
    in: [.v1],
    summary: "A mapping function does not return the element.",
    rationale: """
      What a mapping function returns, or the value of its last line, is what the template \
      sees. Without it all that the function did is lost.
      """,
    covers: ["SP1-SYN-017"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": "ComponentMappingFunction", "id": -1, "name": "a",
              "identifier": "urn:stackpack:demo:shared:component-mapping-function:a",
              "script": «"element.data.labels = []"»,
              "parameters": [ { "_type": "Parameter", "name": "element", "type": "STRUCT_TYPE", "required": true, "multiple": false, "system": true } ]
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
              "script": "element.data.labels = []\nelement",
              "parameters": [ { "_type": "Parameter", "name": "element", "type": "STRUCT_TYPE", "required": true, "multiple": false, "system": true } ]
            }
          ]
        }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.functionScripts.compactMap { function in
      guard function.isMapping, !function.mentions("return"),
        let name = function.parameters.first?.string, function.lastLine != name
      else { return nil }
      return Finding(
        "the script does not end with the element",
        at: function.start,
        help: "end it with 'return \(name)'"
      )
    }
  }
}
