extension NodeType {
  /// A settings file with one such node, complete enough to begin with; nil for a type without one.
  public var example: String? { NodeExamples.texts[name] }
}

/// A settings file for each node type, and a manifest; the tests read and lint all of them.
enum NodeExamples {
  static let texts: [String: String] = [
    "ComponentPresentation": componentPresentation,
    "Dashboard": dashboard,
    "ExternalMonitor": externalMonitor,
    "MainMenuGroup": mainMenuGroup,
    "Monitor": monitor,
    "OtelComponentMapping": otelComponentMapping,
    "OtelRelationMapping": otelRelationMapping,
  ].merging(classic) { own, _ in own }.merging(synchronization) { own, _ in own }

  static let manifest = """
    schemaVersion: "2.0"
    name: "demo"
    displayName: "Demo"
    version: "1.0.0"
    categories: ["Monitoring"]
    logoUrl: !resource "logo.svg"
    overviewUrl: !resource "overview.md"
    detailedOverviewUrl: !resource "details.md"
    configurationUrls:
      NOT_INSTALLED: !resource "setup.md"
      PROVISIONING: !resource "setup.md"
      WAITING_FOR_DATA: !resource "setup.md"
      INSTALLED: !resource "setup.md"
      DEPROVISIONING: !resource "setup.md"
      ERROR: !resource "setup.md"
    provision:
      companionStackPacks: []

    """

  private static let componentPresentation = """
    nodes:
      - _type: ComponentPresentation
        identifier: urn:stackpack:demo:component-presentation:queue
        name: Queues
        description: Queues, how long they are and who fills them.
        binding:
          _type: ComponentPresentationQueryBinding
          query: label = "stackpack:demo" and type = "queue"
        rank:
          specificity: 200
        presentation:
          icon: !icon menu.svg
          overview:
            name: { singular: queue, plural: queues, title: Queues }
            mainMenu: { group: Demo, order: 100 }
            columns:
              - columnId: health
                title: Health
                projection: { _type: HealthProjection, value: healthState }
              - columnId: name
                title: Name
                projection:
                  _type: ComponentLinkProjection
                  name: name
                  identifier: "identifiers[0]"
            sort:
              - columnId: health
                direction: Descending
          highlight:
            fields:
              - fieldId: owner
                title: Owner
                order: 100
                projection: { _type: TextProjection, value: "tags.singleValue('owner')" }
            metrics:
              - sectionId: load
                title: Load
                order: 100
                metrics:
                  - { metricId: depth, order: 100 }
        metrics:
          - metricId: depth
            name: Messages waiting
            metricQueries:
              - expression: sum by (queue) (queue_depth{queue="${name}"})
                alias: "${queue}"
            chart: { _type: TimeSeriesChart, unit: short, decimals: 0, min: 0 }

    """

  private static let dashboard = """
    nodes:
      - _type: Dashboard
        identifier: urn:stackpack:demo:dashboard:queues
        name: Demo queues
        description: All queues side by side.
        scope: publicDashboard
        dashboard:
          spec:
            duration: 1h
            panels:
              depth:
                kind: Panel
                spec:
                  display: { name: Messages waiting }
                  plugin:
                    kind: TimeSeriesChart
                    spec:
                      yAxis: { format: { unit: short } }
                  queries:
                    - kind: TimeSeriesQuery
                      spec:
                        plugin:
                          kind: PrometheusTimeSeriesQuery
                          spec:
                            query: sum by (queue) (queue_depth)
                            alias: "${queue}"
            layouts:
              - kind: Grid
                spec:
                  items:
                    - { x: 0, y: 0, width: 24, height: 8, content: { $ref: "#/spec/panels/depth" } }

    """

  private static let externalMonitor = """
    nodes:
      - _type: ExternalMonitor
        identifier: urn:stackpack:demo:external-monitor:probe
        name: Probe
        description: What the probe outside of the cluster says.
        healthStreamUrn: urn:health:demo:probe
        remediationHint: |-
          Log in to the machine of the probe and read its journal.
        tags: [demo]

    """

  private static let mainMenuGroup = """
    nodes:
      - _type: MainMenuGroup
        identifier: urn:stackpack:demo:main-menu-group:tools
        name: Tools
        description: Everything that is not a queue.
        iconbase64: !icon menu.svg
        defaultOpen: true
        order: 50

    """

  private static let monitor = """
    nodes:
      - _type: Monitor
        identifier: urn:stackpack:demo:monitor:queue-depth
        name: Queue too long
        description: Watches whether messages are taken as fast as they come.
        function: urn:stackpack:common:monitor-function:threshold
        arguments:
          metric:
            query: max by (queue) (queue_depth)
            unit: short
            aliasTemplate: Messages in ${queue}
          comparator: GT
          threshold: 1000
          failureState: DEVIATING
          urnTemplate: urn:demo:queue/${queue}
          titleTemplate: Messages in ${queue}
        intervalSeconds: 30
        remediationHint: |-
          Start more consumers, or find out why those that run are slow.
        status: ENABLED
        tags: [queues]

    """

  private static let otelComponentMapping = """
    nodes:
      - _type: OtelComponentMapping
        identifier: urn:stackpack:demo:otel-component-mapping:queue
        name: Queues
        description: A queue for every destination that spans name.
        input:
          signal: [TRACES]
          resource:
            scope:
              span:
                condition: "'messaging.destination.name' in span.attributes"
                action: "'CREATE'"
        vars:
          - name: queue
            value: span.attributes['messaging.destination.name']
        output:
          identifier: "'urn:demo:queue/' + vars.queue"
          name: vars.queue
          typeName: "'queue'"
          required:
            tags:
              - { source: "'demo'", target: stackpack }
          optional:
            tags:
              - source: resource.attributes
                pattern: ^team\\.(.*)
                target: team.${1}
        expireAfter: 900000
        rank:
          specificity: 200

    """

  private static let otelRelationMapping = """
    nodes:
      - _type: OtelRelationMapping
        identifier: urn:stackpack:demo:otel-relation-mapping:fills
        name: Fills
        description: Leads from a service to the queue it writes to.
        input:
          signal: [TRACES]
          resource:
            scope:
              span:
                condition: "'messaging.destination.name' in span.attributes"
                action: "'CREATE'"
        vars:
          - name: queue
            value: span.attributes['messaging.destination.name']
        output:
          sourceId: "'urn:demo:service/' + resource.attributes['service.name']"
          targetId: "'urn:demo:queue/' + vars.queue"
          typeName: "'fills'"
          dependencyType: "'CONNECTION'"
        expireAfter: 900000

    """
}
