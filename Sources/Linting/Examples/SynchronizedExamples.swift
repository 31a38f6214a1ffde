extension Example {
  /// The script of the function that identifies components.
  package static func extractor(_ script: String) -> Example {
    synchronized("provisioning/scripts/extractor.groovy", script)
  }

  /// The script of the function that changes elements before the template sees them.
  package static func mapping(_ script: String, with changes: [String: Change] = [:]) -> Example {
    synchronized("provisioning/scripts/mapping.groovy", script, with: changes)
  }

  /// The script of an action on components.
  package static func action(_ script: String) -> Example {
    synchronized("provisioning/scripts/action.groovy", script)
  }

  /// A part of the template that makes components: the list of labels or of checks.
  package static func component(
    labels: String = "[]",
    checks: String = "[]",
    with changes: [String: Change] = [:]
  ) -> Example {
    let path = "provisioning/templates/component.json.handlebars"
    let text = SynchronizedExamplePack.component(labels, checks)
    var example = synchronized(path, text, with: changes)
    example.show(labels == "[]" ? "\"checks\": \(checks)" : "\"labels\": \(labels)")
    return example
  }

  private static func synchronized(
    _ path: String,
    _ text: String,
    with changes: [String: Change] = [:]
  ) -> Example {
    let texts = SynchronizedExamplePack.texts.mapValues { Change.text($0) }
    return classic(path, text, with: texts.merging(changes) { $1 })
  }
}

/// A synchronization with a function of every kind, each in a file of its own.
private enum SynchronizedExamplePack {
  static let texts = [
    "provisioning/templates/shared.stj": template,
    "provisioning/templates/component.json.handlebars": component("[]", "[]"),
    "provisioning/templates/relation.json.handlebars": relation,
    "provisioning/scripts/mapping.groovy": "return element\n",
    "provisioning/scripts/action.groovy": "return component\n",
    "provisioning/scripts/extractor.groovy": """
    def element = topologyElement.asReadonlyMap()
    def id = element["externalId"]
    return Sts.createId(id, new HashSet([id]), element["typeName"].toLowerCase())

    """,
  ]

  static func component(_ labels: String, _ checks: String) -> String {
    """
    {
      "_type": "Component",
      "name": "\\{{ element.externalId \\}}",
      "type": \\{{ get "urn:stackpack:common:component-type:server" \\}},
      "layer": \\{{ get "urn:stackpack:common:layer:services" \\}},
      "domain": \\{{ get "urn:stackpack:common:domain:demo" \\}},
      "environments": [ \\{{ get "urn:stackpack:common:environment:production" \\}} ],
      "description": "\\{{ element.data.description \\}}",
      "labels": \(labels),
      "checks": \(checks)
    }
    """
  }

  private static let relation = """
    {
      "_type": "Relation",
      "name": "\\{{ element.externalId \\}}",
      "type": \\{{ get "urn:stackpack:common:relation-type:uses" \\}},
      "source": \\{{ element.sourceId \\}},
      "target": \\{{ element.targetId \\}},
      "labels": []
    }
    """

  private static let template = #"""
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
          "_type": "Sync", "id": -3, "identifier": "urn:stackpack:demo:shared:sync:a", "name": "Demo sync - a",
          "extTopology": -2,
          "topologyDataQuery": {
            "_type": "Sts.StsTopologyElementsQuery", "consumerOffsetStartAtEarliest": false,
            "componentIdExtractorFunction": -4, "relationIdExtractorFunction": -9
          },
          "componentActions": [], "relationActions": [],
          "defaultComponentAction": { "_type": "SyncActionCreateComponent", "type": "a", "mergeStrategy": "MergePreferTheirs", "mappingFunction": -5, "templateFunction": -6 },
          "defaultRelationAction": { "_type": "SyncActionCreateRelation", "type": "a", "mergeStrategy": "MergePreferTheirs", "templateFunction": -7 }
        },
        {
          "_type": "IdExtractorFunction", "id": -4, "identifier": "urn:stackpack:demo:shared:id-extractor-function:a", "name": "a",
          "groovyScript": "{{ include "scripts/extractor.groovy" }}",
          "parameters": [ { "_type": "Parameter", "name": "topologyElement", "type": "STRUCT_TYPE", "required": true, "multiple": false, "system": true } ]
        },
        {
          "_type": "IdExtractorFunction", "id": -9, "identifier": "urn:stackpack:demo:shared:id-extractor-function:b", "name": "b",
          "groovyScript": "return Sts.createId(topologyElement.externalId, new HashSet(), topologyElement.typeName.toLowerCase())",
          "parameters": [ { "_type": "Parameter", "name": "topologyElement", "type": "STRUCT_TYPE", "required": true, "multiple": false, "system": true } ]
        },
        {
          "_type": "ComponentMappingFunction", "id": -5, "identifier": "urn:stackpack:demo:shared:component-mapping-function:a", "name": "a",
          "script": "{{ include "scripts/mapping.groovy" }}",
          "parameters": [ { "_type": "Parameter", "name": "element", "type": "STRUCT_TYPE", "required": true, "multiple": false, "system": true } ]
        },
        {
          "_type": "ComponentTemplateFunction", "id": -6, "identifier": "urn:stackpack:demo:shared:component-template-function:a", "name": "a",
          "handlebarsTemplate": "{{ include "templates/component.json.handlebars" }}",
          "parameters": [ { "_type": "Parameter", "name": "element", "type": "STRUCT_TYPE", "required": true, "multiple": false, "system": false } ]
        },
        {
          "_type": "RelationTemplateFunction", "id": -7, "identifier": "urn:stackpack:demo:shared:relation-template-function:a", "name": "a",
          "handlebarsTemplate": "{{ include "templates/relation.json.handlebars" }}",
          "parameters": [ { "_type": "Parameter", "name": "element", "type": "STRUCT_TYPE", "required": true, "multiple": false, "system": false } ]
        },
        {
          "_type": "ComponentActionDefinition", "id": -8, "identifier": "urn:stackpack:demo:shared:component-action-definition:a", "name": "a",
          "description": "a", "bindQuery": "type = \"server\"", "script": "{{ include "scripts/action.groovy" }}"
        }
      ]
    }
    """#
}
