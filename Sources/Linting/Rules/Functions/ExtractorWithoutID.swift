import Diagnostics
import Documents
import StackPackModel

struct ExtractorWithoutID: Rule {
  static let documentation = RuleDocumentation(
    id: "extractor-without-id",
    severity: .warning,
    in: [.v1],
    summary: "An id extractor returns no id.",
    rationale: """
      An id extractor returns Sts.createId(externalId, identifiers, type), or null for \
      elements that are to be dropped. One that never does the first drops everything.
      """,
    covers: ["SP1-SYN-013"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": "IdExtractorFunction", "id": -1, "name": "a",
              "identifier": "urn:stackpack:demo:shared:id-extractor-function:a",
              "groovyScript": «"topologyElement.externalId"»,
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
      guard function.isExtractor, !function.isNullOnly, !function.mentions("createId") else {
        return nil
      }
      return Finding(
        "the script never calls 'Sts.createId'",
        at: function.start,
        help: "return 'Sts.createId(externalId, identifiers, type)'"
      )
    }
  }
}
