extension NodeExamples {
  /// Nodes of StackPack 1.0 for the topology and for presentation, in the notation of settings files.
  static let classic = [
    "ComponentType": """
    nodes:
      - _type: ComponentType
        identifier: urn:stackpack:demo:shared:component-type:queue
        name: queue
        iconbase64: data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=
        highlights:
          _type: ComponentTypeHighlights
          namePlural: queues
          fields:
            - _type: ComponentTypeField
              fieldId: health
              label: { title: Health }
              valueExtractor: { _type: HealthSource }
              display: { _type: HealthBadgeDisplay }
          about: { _type: ComponentTypeAbout, fields: [health] }
          events: { _type: ComponentTypeEvents, showEvents: true }
          showLogs: false
          showLastChange: true
          externalComponent:
            _type: ComponentTypeExternalComponent
            showConfiguration: true
            showStatus: false
            externalIdSelector: "urn:demo:.*"
          relatedResources: []
          metrics:
            - _type: ComponentTypeMetricCategory
              name: Load
              bindings: ["urn:stackpack:demo:shared:metric-binding:depth"]
              defaultExpanded: true

    """,
    "RelationType": """
    nodes:
      - _type: RelationType
        identifier: urn:stackpack:demo:shared:relation-type:fills
        name: fills
        dependencyType: CONNECTION

    """,
    "Layer": """
    nodes:
      - _type: Layer
        identifier: urn:stackpack:demo:shared:layer:messaging
        name: Messaging
        id: -1
        order: 11000.5

    """,
    "Domain": """
    nodes:
      - _type: Domain
        identifier: urn:stackpack:demo:shared:domain:demo
        name: Demo
        order: 5

    """,
    "Environment": """
    nodes:
      - _type: Environment
        identifier: urn:stackpack:demo:shared:environment:demo
        name: Demo
        description: Where demonstrations run.

    """,
    "QueryView": """
    nodes:
      - _type: QueryView
        identifier: urn:stackpack:demo:shared:query-view:queues
        name: Queues
        query: type = "queue"
        queryVersion: "0.0.1"
        viewType: urn:stackpack:demo:shared:view-type:queues
        groupingEnabled: true
        groupedByLayers: true
        groupedByDomains: true

    """,
    "ViewType": """
    nodes:
      - _type: ViewType
        identifier: urn:stackpack:demo:shared:view-type:queues
        name: Queues
        overview:
          _type: ViewTypeOverview
          columns:
            - { _type: ViewTypeTableColHealth }
            - { _type: ViewTypeTableColName, title: Queue }
            - { _type: ViewTypeTableColText, title: Zone, path: [tags, zone] }
        flags: [NoTopologyFilters]
        filters:
          - { _type: LabelPrefixedFilter, prefix: "zone:", name: Zone }

    """,
    "MetricBinding": """
    nodes:
      - _type: MetricBinding
        identifier: urn:stackpack:demo:shared:metric-binding:depth
        name: Depth
        chartType: line
        scope: type = "queue"
        unit: short
        queries:
          - expression: queue_depth{queue="${name}"}
            alias: Messages
        layout:
          metricPerspective: { tab: Queue, section: Load, weight: 1 }

    """,
    "TraceBinding": """
    nodes:
      - _type: TraceBinding
        identifier: urn:stackpack:demo:shared:trace-binding:spans-of-queues
        name: Spans of queues
        scope: type = "queue"
        filter:
          attributes:
            messaging.destination.name: ["${name}"]

    """,
    "SpanToComponentBinding": """
    nodes:
      - _type: SpanToComponentBinding
        identifier: urn:stackpack:demo:shared:span-to-component-binding:spans-of-services
        name: Spans of services
        urnTemplate: urn:demo:service/${resource.service.name}

    """,
  ]
}
