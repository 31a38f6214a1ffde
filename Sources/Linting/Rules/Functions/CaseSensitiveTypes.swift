import Diagnostics
import Documents
import StackPackModel

struct CaseSensitiveTypes: Rule {
  static let documentation = RuleDocumentation(
    id: "case-sensitive-types",
    severity: .info,
    in: [.v1],
    summary: "An id extractor keeps capitals in the types of elements.",
    rationale: """
      Types are compared letter by letter, with the types of actions and with identifiers, \
      which are in small letters. The documentation advises to make small letters of them \
      here.
      """,
    covers: ["SP1-SYN-014"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": "IdExtractorFunction", "id": -1, "name": "a",
              "identifier": "urn:stackpack:demo:shared:id-extractor-function:a",
              "groovyScript": «"return Sts.createId(topologyElement.externalId, new HashSet(), topologyElement.typeName)"»,
              "parameters": [ { "_type": "Parameter", "name": "topologyElement", "type": "STRUCT_TYPE", "required": true, "multiple": false, "system": true } ]
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
      guard function.isExtractor, function.mentions("createId"),
        !["toLowerCase", "toLowerAscii", "uncapitalize"].contains(where: function.mentions)
      else { return nil }
      return Finding(
        "the script never makes small letters of the type",
        at: function.start,
        help: "write 'typeName.toLowerCase()'"
      )
    }
  }
}
