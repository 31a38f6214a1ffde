extension NodeExamples {
  /// Nodes of StackPack 1.0 for a synchronization, and its functions, as a rendered snapshot has them.
  static let synchronization = [
    "IdExtractorFunction": """
    nodes:
      - _type: IdExtractorFunction
        identifier: urn:stackpack:demo:shared:id-extractor-function:names-of-elements
        name: Names of elements
        parameters:
          - { _type: Parameter, id: -2, name: element, type: STRUCT_TYPE, required: true, multiple: false, system: true }
        groovyScript: |
          element = element.asReadonlyMap()
          return Sts.createId(element["externalId"], new HashSet(), element["typeName"].toLowerCase())

    """,
    "ComponentMappingFunction": """
    nodes:
      - _type: ComponentMappingFunction
        identifier: urn:stackpack:demo:shared:component-mapping-function:labels
        name: Labels
        parameters:
          - { _type: Parameter, id: -2, name: element, type: STRUCT_TYPE, required: true, multiple: false, system: true }
        script: |
          element.data.put("labels", ["stackpack:demo"])
          element

    """,
    "RelationMappingFunction": """
    nodes:
      - _type: RelationMappingFunction
        identifier: urn:stackpack:demo:shared:relation-mapping-function:untouched-relations
        name: Untouched relations
        parameters:
          - { _type: Parameter, id: -2, name: element, type: STRUCT_TYPE, required: true, multiple: false, system: true }
        script: |
          element

    """,
    "ComponentTemplateFunction": """
    nodes:
      - _type: ComponentTemplateFunction
        identifier: urn:stackpack:demo:shared:component-template-function:queue
        name: Queue
        id: -1
        parameters:
          - { _type: Parameter, id: -2, name: element, type: STRUCT_TYPE, required: true, multiple: false, system: true }
        handlebarsTemplate: |
          { "_type": "Component", "name": "{{ element.externalId }}", "labels": [],
            "type": {{ resolveOrCreate "ComponentType" element.type.name "queue" }},
            "layer": {{ get "urn:stackpack:common:layer:messaging" }},
            "domain": {{ resolveOrCreate "Domain" element.data.domain "Demo" }},
            "environments": [ {{ get "urn:stackpack:common:environment:production" }} ] }

    """,
    "RelationTemplateFunction": """
    nodes:
      - _type: RelationTemplateFunction
        identifier: urn:stackpack:demo:shared:relation-template-function:link
        name: Link
        parameters:
          - { _type: Parameter, id: -2, name: element, type: STRUCT_TYPE, required: true, multiple: false, system: true }
        handlebarsTemplate: |
          { "_type": "Relation", "name": "{{ element.externalId }}", "labels": [],
            "type": {{ resolveOrCreate "RelationType" element.type.name "fills" }},
            "dependencyDirection": "ONE_WAY",
            "source": {{ element.sourceId }}, "target": {{ element.targetId }} }

    """,
    "CheckFunction": """
    nodes:
      - _type: CheckFunction
        identifier: urn:stackpack:demo:shared:check-function:queue-is-short
        name: Queue is short
        parameters:
          - { _type: Parameter, id: -2, name: depth, type: METRIC_STREAM, required: true, multiple: false, system: false }
        returnTypes: [HEALTH_STATE]
        script: |
          return depth[-1].point > 100 ? DEVIATING : CLEAR

    """,
    "ComponentActionDefinition": """
    nodes:
      - _type: ComponentActionDefinition
        identifier: urn:stackpack:demo:shared:component-action-definition:show-the-queue
        name: Show the queue
        description: Opens the page of the queue.
        bindQuery: type = "queue"
        script: |
          UI.redirectToURL("https://queue.example.com/" + component.name)

    """,
    "PropagationFunction": """
    nodes:
      - _type: PropagationFunction
        identifier: urn:stackpack:demo:shared:propagation-function:keep-it
        name: Keep it
        parameters: []
        script: { _type: NativeFunctionBody, nativeFunctionBodyId: demo }
        async: false

    """,
    "MonitorFunction": """
    nodes:
      - _type: MonitorFunction
        identifier: urn:stackpack:demo:shared:monitor-function:full-queues
        name: Full queues
        parameters:
          - { _type: Parameter, id: -2, name: limit, type: DOUBLE, required: true, multiple: false, system: false }
        script:
          _type: ScriptFunctionBody
          scriptBody: |
            []

    """,
    "EventHandlerFunction": """
    nodes:
      - _type: EventHandlerFunction
        identifier: urn:stackpack:demo:shared:event-handler-function:tell-the-log
        name: Tell the log
        parameters:
          - { _type: Parameter, id: -2, name: event, type: STRING, required: true, multiple: false, system: false }
        script: |
          log.info(event)

    """,
    "ViewHealthStateConfigurationFunction": """
    nodes:
      - _type: ViewHealthStateConfigurationFunction
        identifier: urn:stackpack:demo:shared:view-health-state-configuration-function:always-clear
        name: Always clear
        parameters:
          - { _type: Parameter, id: -2, name: viewSummary, type: STRUCT_TYPE, required: true, multiple: false, system: true }
        script: |
          return CLEAR

    """,
    "BaselineFunction": """
    nodes:
      - _type: BaselineFunction
        identifier: urn:stackpack:demo:shared:baseline-function:usual-load
        name: Usual load
        id: -1

    """,
    "EventHandler": """
    nodes:
      - _type: EventHandler
        identifier: urn:stackpack:demo:shared:event-handler:log-of-queues
        name: Log of queues
        id: -1

    """,
    "DataSource": """
    nodes:
      - _type: DataSource
        identifier: urn:stackpack:demo:shared:data-source:queues
        name: Queues
        id: -1
        pluginId: Sts
        uiRequestTimeout: 15000
        config:
          _type: Sts.StsTopologyDataSourceConfig
          id: -2
          topic: sts_topo_demo_main
          integrationType: demo
          autoExpireElements: false
          expireElementsAfter: 172800000
          supportedDataTypes: [TOPOLOGY_ELEMENTS]
          supportedWindowingMethods: []
        extTopology:
          _type: ExtTopology
          id: -3
          dataSource: -1
          settings: { _type: TopologySyncSettings, maxBatchSize: 200, maxBatchesPerSecond: 5 }

    """,
    "Sync": """
    nodes:
      - _type: Sync
        identifier: urn:stackpack:demo:shared:sync:queues
        name: Queues
        extTopology: -3
        topologyDataQuery:
          _type: Sts.StsTopologyElementsQuery
          componentIdExtractorFunction: urn:stackpack:demo:shared:id-extractor-function:names-of-elements
          relationIdExtractorFunction: urn:stackpack:demo:shared:id-extractor-function:names-of-elements
          consumerOffsetStartAtEarliest: false
        componentActions: []
        relationActions: []
        defaultComponentAction:
          _type: SyncActionCreateComponent
          type: default_component_mapping
          mergeStrategy: MergePreferTheirs
          templateFunction: urn:stackpack:demo:shared:component-template-function:queue
        defaultRelationAction:
          _type: SyncActionCreateRelation
          type: default_relation_mapping
          mergeStrategy: MergePreferTheirs
          templateFunction: urn:stackpack:demo:shared:relation-template-function:link

    """,
  ]
}
