import Diagnostics
import Documents
import StackPackModel

struct ForeignTopology: Rule {
  static let documentation = RuleDocumentation(
    id: "foreign-topology",
    severity: .error,
    in: [.v1],
    summary: "The topology of a data source names another data source.",
    rationale: """
      extTopology.dataSource leads back to the data source that it stands in.
      """,
    covers: ["SP1-SYN-007"],
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
                "_type": "ExtTopology", "id": -2, "dataSource": «-4»,
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
              "componentActions": [],
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
              "componentActions": [],
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
    pack.project.nodes(of: "DataSource").compactMap { node in
      guard let back = node.data["extTopology"]?["dataSource"], let id = node.data["id"],
        case .integer(let number) = back.scalar, case .integer(let own) = id.scalar, number != own
      else { return nil }
      return Finding(
        "this is not the id of the data source",
        at: back.firstLine,
        help: "write \(own)",
        notes: [Note("the data source", at: id.firstLine)]
      )
    }
  }
}
