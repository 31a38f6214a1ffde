import Diagnostics
import Documents
import StackPackModel

struct UnreadParameter: Rule {
  static let documentation = RuleDocumentation(
    id: "unread-parameter",
    severity: .warning,
    in: [.v1],
    summary: "A script never reads the element that it is given.",
    rationale: """
      The script of an extractor or a mapping function sees the element by the name of the \
      parameter. Mostly the script calls it something else, which is undefined.
      """,
    covers: ["SP1-SYN-012"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": "IdExtractorFunction", "id": -1, "name": "a",
              "identifier": "urn:stackpack:demo:shared:id-extractor-function:a",
              "groovyScript": "return Sts.createId(element.externalId, new HashSet(), element.typeName.toLowerCase())",
              "parameters": [ { "_type": "Parameter", "name": «"topologyElement"», "type": "STRUCT_TYPE", "required": true, "multiple": false, "system": true } ]
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
              "_type": "IdExtractorFunction", "id": -1, "name": "a",
              "identifier": "urn:stackpack:demo:shared:id-extractor-function:a",
              "groovyScript": "return Sts.createId(topologyElement.externalId, new HashSet(), topologyElement.typeName.toLowerCase())",
              "parameters": [ { "_type": "Parameter", "name": "topologyElement", "type": "STRUCT_TYPE", "required": true, "multiple": false, "system": true } ]
            }
          ]
        }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.functionScripts.compactMap { function in
      guard let parameter = function.parameters.first, let name = parameter.string,
        !function.isNullOnly, !function.mentions(name)
      else { return nil }
      return Finding(
        "the script never mentions '\(parameter.excerpt)'",
        at: parameter.firstLine,
        help: "call the parameter as the script calls the element"
      )
    }
  }
}
