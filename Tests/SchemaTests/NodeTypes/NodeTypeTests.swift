import Schema
import StackPackModel
import Testing

/// The pictures of a node of a type, written without the keys all nodes have.
private func pictures(_ name: String, _ body: String) -> [String] {
  guard let type = NodeCatalog.type(named: name) else { return ["there is no such type"] }
  let head = "_type: \(name)\nidentifier: urn:stackpack:shop:x:y\nname: Node\ndescription: D\n"
  return SchemaTests.pictures(of: head + body, as: type.object)
}

@Suite struct `Nodes of each type` {
  @Test func `may be whole`() {
    #expect(
      pictures(
        "Monitor",
        """
        function: urn:stackpack:common:monitor-function:threshold
        arguments:
          metric: {query: up, unit: short, aliasTemplate: A, _type: PromQLMetric}
          comparator: GT
          threshold: 1000
          failureState: DEVIATING
          urnTemplate: urn:demo:queue/${queue}
        intervalSeconds: 60
        remediationHint: !include hint.md.hbs
        status: ENABLED
        tags: [queue]
        id: -4
        """
      ) == []
    )
    #expect(pictures("ExternalMonitor", "healthStreamUrn: urn:health:a:b\ntags: []") == [])
    #expect(
      pictures("MainMenuGroup", "specificity: 1\nrank: {specificity: 1.0}\niconbase64: \"\"")
        == []
    )
  }

  @Test func `of OTel mappings keep their levels in order`() {
    #expect(
      pictures(
        "OtelRelationMapping",
        """
        input:
          signal: [TRACES, TRACES]
          scope: {}
          resource:
            span: {action: "'CREATE'"}
            scope: {metric: {datapoint: {condition: "true"}}}
        output: {sourceId: a, targetId: b, typeName: c, dependencyType: d}
        expireAfterMs: 900000
        rank: {specificity: x}
        """
      ) == [
        "warning 6:20 [TRACES] 'TRACES' stands twice in 'signal' | first here 6:12",
        "error 7:3 [scope] 'scope' does not belong in this input | levels begin with 'resource'",
        "error 9:5 [span] 'span' does not belong in this resource level"
          + " | it belongs under 'scope' or deeper",
        "warning 12:1 [expireAfterMs] 'expireAfterMs' is an old key of this OtelRelationMapping"
          + " | write 'expireAfter' | it is the name inside the settings protocol only",
        "warning 13:1 [rank] 'rank' does not belong in this OtelRelationMapping"
          + " | relations are never merged; only component mappings have it",
        "error 13:21 [x] 'specificity' must be a number, not text",
      ]
    )
  }

  @Test func `of presentations know what a place can show`() {
    #expect(
      pictures(
        "ComponentPresentation",
        """
        binding: {_type: ComponentPresentationQueryBinding, query: type = "pod"}
        rank: {specificity: 1}
        presentation:
          overview:
            name: {singular: a, plural: b, title: c}
            columns:
            - {columnId: a, projection: {_type: TagProjection}}
            - {columnId: b, projection: {_type: TextDisplay, value: name, decimals: 2}}
            - {columnId: c, projection: {_type: NumericProjection, value: "1", decimals: 2}}
          highlight: {title: T, fields: [{fieldId: a, title: A, order: 1, projection: {_type: TagProjection}}]}
        """
      ) == [
        "error 11:41 [TagProjection] 'TagProjection' is not a column projection | it can be"
          + " HealthProjection, TextProjection, NumericProjection, DurationProjection,"
          + " RatioProjection, MetricProjection, ComponentLinkProjection,"
          + " ContainerImageProjection",
        "warning 12:41 [TextDisplay] 'TextDisplay' is an old spelling | write 'TextProjection'",
        "warning 12:67 [decimals] 'decimals' is not a key of this TextProjection"
          + " | its keys are value, asTag",
        "warning 13:72 [decimals] 'decimals' does not belong in this NumericProjection"
          + " | write 'decimalPlaces'"
          + " | charts have decimals, projections and summary metrics decimalPlaces",
      ]
    )
  }

  @Test func `of dashboards may hold what Perses adds, but no slips`() {
    #expect(
      pictures(
        "Dashboard",
        """
        dashboard:
          spec:
            panels:
              a: {spec: {plugin: {kind: TimeSeriesChart, spec: {legned: {}, tooltip: {}}}}}
              b: {spec: {plugin: {kind: Flame, spec: {anything: 1}}, queries: []}}
            variables:
            - {kind: TextVariable, spec: {name: a, value: b}}
            - kind: ListVariable
              spec: {name: c, allowAllValue: true, allowMultiple: yes, plugin: {kind: X}, defaultValue: x}
            layouts:
            - {kind: Grid, spec: {items: [{x: 0, y: 0, width: 0, height: 1, content: {$ref: "#/spec/panels/a"}}]}}
        """
      ) == [
        "warning 8:57 [legned] 'legned' is not a key of this TimeSeriesChart"
          + " | did you mean 'legend'?",
        "warning 9:33 [Flame] 'kind' cannot be 'Flame' | it can be TimeSeriesChart, BarChart,"
          + " StatChart, GaugeChart, Markdown",
        "warning 13:59 [yes] 'yes' is a boolean in YAML 1.1 only | write 'true'",
        "info 13:79 [X] 'kind' cannot be 'X' | it can be MetricLabelValues, MetricPromQL",
        "warning 13:97 [x] 'defaultValue' is text here | write a map with 'kind' and the value",
        "error 15:55 [0] 'width' must be at least 1, not 0",
      ]
    )
  }

  @Test func `of external monitors run nothing`() {
    #expect(
      pictures("ExternalMonitor", "healthStreamUrn: urn:health:a:b\ntags: []\nstatus: ENABLED")
        == [
          "warning 7:1 [status] 'status' does not belong in this ExternalMonitor"
            + " | an external monitor runs nothing; a Monitor has it"
        ]
    )
  }

  @Test func `of monitors take another spelling of a function for the function`() throws {
    let arguments = "arguments: {threshold: x}\nintervalSeconds: 30\ntags: []"
    let old = "urn:stackpack:kubernetes-v2:shared:monitor-function:threshold"
    #expect(pictures("Monitor", "function: \(old)\n\(arguments)").count == 5)
    let unknown = try #require(MonitorFunctions.uncheckedNames.first)
    #expect(pictures("Monitor", "function: \(unknown)\n\(arguments)") == [])
  }
}
