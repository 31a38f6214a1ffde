extension NodeExamples {
  /// Those of node types that packs of format 2.0 do not hold, in the notation of settings files.
  static let legacy = [
    "MetricBinding": """
    nodes:
      - _type: MetricBinding
        identifier: urn:stackpack:demo:metric-binding:depth
        name: Messages waiting
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
        identifier: urn:stackpack:demo:trace-binding:queue
        name: Spans of queues
        scope: type = "queue"
        filter:
          attributes:
            messaging.destination.name: ["${name}"]

    """,
    "SpanToComponentBinding": """
    nodes:
      - _type: SpanToComponentBinding
        identifier: urn:stackpack:demo:span-to-component-binding:service
        name: Spans of services
        urnTemplate: urn:demo:service/${resource.service.name}

    """,
    "QueryView": """
    nodes:
      - _type: QueryView
        identifier: urn:stackpack:demo:query-view:queues
        name: Queues
        query: type = "queue"
        viewType: urn:stackpack:demo:view-type:queue

    """,
    "ViewType": """
    nodes:
      - _type: ViewType
        identifier: urn:stackpack:demo:view-type:queue
        name: Queues
        overview: { columns: [] }
        flags: [NoTopologyFilters]
        filters: []

    """,
    "ComponentType": """
    nodes:
      - _type: ComponentType
        identifier: urn:stackpack:demo:component-type:queue
        name: queue
        iconbase64: !icon menu.svg

    """,
    "RelationType": """
    nodes:
      - _type: RelationType
        identifier: urn:stackpack:demo:relation-type:fills
        name: fills
        dependencyType: CONNECTION

    """,
    "Layer": """
    nodes:
      - _type: Layer
        identifier: urn:stackpack:demo:layer:messaging
        name: Messaging
        order: 5

    """,
    "Domain": """
    nodes:
      - _type: Domain
        identifier: urn:stackpack:demo:domain:demo
        name: Demo
        order: 5

    """,
  ]
}
