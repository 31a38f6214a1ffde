import Diagnostics
import Documents
import StackPackModel

struct SharedTopology: Rule {
  static let documentation = RuleDocumentation(
    id: "shared-topology",
    severity: .info,
    in: [.v1],
    summary: "Two synchronizations read the same topology.",
    rationale: """
      Each of them takes every element, so what only one of them should make must be dropped \
      by the id extractor of the other.
      """,
    covers: ["SP1-SYN-019"],
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
              "componentActions": [],
              "relationActions": []
            },
            {
              "_type": "IdExtractorFunction", "id": -4, "identifier": "urn:stackpack:demo:shared:id-extractor-function:a", "name": "a",
              "groovyScript": "return Sts.createId(topologyElement.externalId, new HashSet(), topologyElement.typeName.toLowerCase())",
              "parameters": [
                { "_type": "Parameter", "name": "topologyElement", "type": "STRUCT_TYPE", "required": true, "multiple": false, "system": true }
              ]
            },
            {
              "_type": "Sync", "id": -5, "identifier": "urn:stackpack:demo:shared:sync:b", "name": "b",
              "extTopology": «-2», "componentActions": [], "relationActions": []
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
    var first: [SourceSpan: DataNode] = [:]
    return pack.synchronizations.compactMap { sync in
      guard let topology = sync.topology, let value = sync.node["extTopology"] else { return nil }
      guard let other = first[topology.span] else {
        first[topology.span] = value
        return nil
      }
      return Finding(
        "another synchronization reads this topology, too",
        at: value.firstLine,
        help: "see to it that no element is made twice",
        notes: [Note("the other one", at: other.firstLine)]
      )
    }
  }
}
