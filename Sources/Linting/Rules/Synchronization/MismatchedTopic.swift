import Diagnostics
import Documents
import StackPackModel

struct MismatchedTopic: Rule {
  static let documentation = RuleDocumentation(
    id: "mismatched-topic",
    severity: .warning,
    in: [.v1],
    summary: "The topic of a data source is that of another kind of source.",
    rationale: """
      The topic sts_topo_type_url and integrationType both name the type of the instance that \
      sends the topology.
      """,
    covers: ["SP1-SYN-009"],
    invalid: [
      .snapshot(
        #"""
        {
          "nodes": [
            {
              "_type": "DataSource", "id": -1, "identifier": "urn:stackpack:demo:shared:data-source:a", "name": "a",
              "pluginId": "Sts",
              "config": {
                "_type": "Sts.StsTopologyDataSourceConfig", "topic": «"sts_topo_other_x"», "integrationType": "demo",
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
      let start = "sts_topo_"
      guard let config = node.data["config"], let topic = config.word("topic"),
        let type = config.word("integrationType"), topic.text.hasPrefix(start),
        // What the arguments of an instance say is known there only.
        topic.node.isWritten, type.node.isWritten,
        !topic.text.dropFirst(start.count).hasPrefix(type.text + "_")
      else { return nil }
      return Finding(
        "the topic '\(topic.excerpt)' is not one of '\(type.excerpt)'",
        at: topic.span,
        help: "topics of this type begin with '\(start)\(type.text)_'",
        notes: [Note("the type", at: type.span)]
      )
    }
  }
}
