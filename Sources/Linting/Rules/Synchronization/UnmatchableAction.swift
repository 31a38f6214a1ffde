import Diagnostics
import Documents
import StackPackModel

struct UnmatchableAction: Rule {
  static let documentation = RuleDocumentation(
    id: "unmatchable-action",
    severity: .warning,
    in: [.v1],
    summary: "An action is for a type that no element has.",
    rationale: """
      The type of an action is compared with the type that the id extractor returns, letter by \
      letter. An extractor that makes small letters of it never returns a capital.
      """,
    covers: ["SP1-SYN-005"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": "DataSource", "id": -1, "identifier": "urn:stackpack:demo:shared:data-source:a", "name": "a",
              "pluginId": "Sts",
              "config": {
                "_type": "Sts.StsTopologyDataSourceConfig", "topic": "sts_topo_demo_x", "integrationType": "demo",
                "autoExpireElements": false, "expireElementsAfter": 172800000,
                "supportedDataTypes": [ "TOPOLOGY_ELEMENTS" ], "supportedWindowingMethods": []
              },
              "extTopology": {
                "_type": "ExtTopology", "id": -2, "dataSource": -1,
                "settings": { "_type": "TopologySyncSettings", "maxBatchSize": 200, "maxBatchesPerSecond": 5 }
              }
            },
            {
              "_type": "Sync", "id": -3, "identifier": "urn:stackpack:demo:shared:sync:a", "name": "a",
              "defaultComponentAction": { "_type": "SyncActionCreateComponent", "type": "a", "mergeStrategy": "MergePreferTheirs", "templateFunction": {{ get "urn:stackpack:demo:shared:component-template-function:a" }} },
              "defaultRelationAction": { "_type": "SyncActionCreateRelation", "type": "a", "mergeStrategy": "MergePreferTheirs", "templateFunction": {{ get "urn:stackpack:demo:shared:relation-template-function:a" }} },
              "extTopology": -2,
              "topologyDataQuery": {
                "_type": "Sts.StsTopologyElementsQuery", "consumerOffsetStartAtEarliest": false,
                "componentIdExtractorFunction": -4,
                "relationIdExtractorFunction": -4
              },
              "componentActions": [ { "_type": "SyncActionCreateComponent", "type": «"Queue"», "mergeStrategy": "MergePreferTheirs", "templateFunction": {{ get "urn:stackpack:demo:shared:component-template-function:a" }} } ],
              "relationActions": []
            },
            {
              "_type": "IdExtractorFunction", "id": -4, "identifier": "urn:stackpack:demo:shared:id-extractor-function:a", "name": "a",
              "groovyScript": "return Sts.createId(topologyElement.externalId, new HashSet(), topologyElement.typeName.toLowerCase())",
              "parameters": [
                { "_type": "Parameter", "name": "topologyElement", "type": "STRUCT_TYPE", "required": true, "multiple": false, "system": true }
              ]
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
              "_type": "DataSource", "id": -1, "identifier": "urn:stackpack:demo:shared:data-source:a", "name": "a",
              "pluginId": "Sts",
              "config": {
                "_type": "Sts.StsTopologyDataSourceConfig", "topic": "sts_topo_demo_x", "integrationType": "demo",
                "autoExpireElements": false, "expireElementsAfter": 172800000,
                "supportedDataTypes": [ "TOPOLOGY_ELEMENTS" ], "supportedWindowingMethods": []
              },
              "extTopology": {
                "_type": "ExtTopology", "id": -2, "dataSource": -1,
                "settings": { "_type": "TopologySyncSettings", "maxBatchSize": 200, "maxBatchesPerSecond": 5 }
              }
            },
            {
              "_type": "Sync", "id": -3, "identifier": "urn:stackpack:demo:shared:sync:a", "name": "a",
              "defaultComponentAction": { "_type": "SyncActionCreateComponent", "type": "a", "mergeStrategy": "MergePreferTheirs", "templateFunction": {{ get "urn:stackpack:demo:shared:component-template-function:a" }} },
              "defaultRelationAction": { "_type": "SyncActionCreateRelation", "type": "a", "mergeStrategy": "MergePreferTheirs", "templateFunction": {{ get "urn:stackpack:demo:shared:relation-template-function:a" }} },
              "extTopology": -2,
              "topologyDataQuery": {
                "_type": "Sts.StsTopologyElementsQuery", "consumerOffsetStartAtEarliest": false,
                "componentIdExtractorFunction": -4,
                "relationIdExtractorFunction": -4
              },
              "componentActions": [ { "_type": "SyncActionCreateComponent", "type": "queue", "mergeStrategy": "MergePreferTheirs", "templateFunction": {{ get "urn:stackpack:demo:shared:component-template-function:a" }} } ],
              "relationActions": []
            },
            {
              "_type": "IdExtractorFunction", "id": -4, "identifier": "urn:stackpack:demo:shared:id-extractor-function:a", "name": "a",
              "groovyScript": "return Sts.createId(topologyElement.externalId, new HashSet(), topologyElement.typeName.toLowerCase())",
              "parameters": [
                { "_type": "Parameter", "name": "topologyElement", "type": "STRUCT_TYPE", "required": true, "multiple": false, "system": true }
              ]
            }
          ]
        }
        """#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.synchronizations.flatMap { sync -> [Finding] in
      let scripts = sync.extractors.compactMap { $0["groovyScript"] }
      guard !scripts.isEmpty,
        scripts.allSatisfy({
          firstRange(of: ".toLowerCase()", in: $0.bytes, from: $0.bytes.startIndex) != nil
        })
      else { return [] }
      return (sync.componentActions + sync.relationActions).compactMap { action in
        guard let type = action.type, type.text.lowercased() != type.text else { return nil }
        return Finding(
          "no element is of the type '\(type.excerpt)': the id extractor makes small letters of it",
          at: type.span,
          help: "write '\(type.text.lowercased())'"
        )
      }
    }
  }
}
