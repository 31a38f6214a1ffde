import Diagnostics
import Documents
import StackPackModel

struct LifelessElements: Rule {
  static let documentation = RuleDocumentation(
    id: "lifeless-elements",
    severity: .warning,
    in: [.v1],
    summary: "Elements of a data source would be gone at once, or never be read.",
    rationale: """
      With autoExpireElements an element is removed once it has not been sent for \
      expireElementsAfter milliseconds; batches hold at least one element.
      """,
    covers: ["SP1-SYN-011"],
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
                "autoExpireElements": true, "expireElementsAfter": «0»,
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
                "autoExpireElements": true, "expireElementsAfter": 172800000,
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
    pack.project.nodes(of: "DataSource").flatMap { node -> [Finding] in
      let config = node.data["config"]
      let settings = node.data["extTopology"]?["settings"]
      var numbers = [settings?["maxBatchSize"], settings?["maxBatchesPerSecond"]]
      if config?["autoExpireElements"]?.scalar == .boolean(true) {
        numbers.append(config?["expireElementsAfter"])
      }
      return numbers.compactMap { $0 }.filter { ($0.plainNumber ?? 1) <= 0 }.map { number in
        Finding("this must be more than 0", at: number.firstLine, help: "write a positive number")
      }
    }
  }
}
