import Schema
import StackPackModel
import Testing

@Suite struct `The catalogue of node types` {
  @Test func `lists the seven types of format 2.0 first`() {
    #expect(
      NodeCatalog.types(in: .v2).map(\.name) == [
        "ComponentPresentation", "Dashboard", "ExternalMonitor", "MainMenuGroup", "Monitor",
        "OtelComponentMapping", "OtelRelationMapping",
      ]
    )
    #expect(NodeCatalog.all.prefix(7).map(\.name) == NodeCatalog.types(in: .v2).map(\.name))
  }

  @Test func `finds types by their exact name`() {
    #expect(NodeCatalog.type(named: "Monitor")?.identifierSegments == ["monitor"])
    #expect(NodeCatalog.type(named: "monitor") == nil)
    #expect(NodeCatalog.type(named: "MetricBinding")?.formats == [.v1])
  }

  @Test(arguments: ["MetricBinding", "Sync", "SlackNotificationChannel", "Layer"])
  func `knows the types that are not for format 2.0`(name: String) {
    #expect(NodeCatalog.isLegacy(name))
  }

  @Test(arguments: ["Monitor", "MainMenuGroup", "Moniter"])
  func `takes no other name for one of them`(name: String) {
    #expect(!NodeCatalog.isLegacy(name))
  }

  @Test func `knows a type either by its keys or by its name`() {
    let names = NodeCatalog.all.map(\.name) + NodeCatalog.legacyNames
    #expect(Set(names).count == names.count)
  }

  @Test func `asks for an identifier as the settings model does`() {
    let required = NodeCatalog.types(in: .v2).filter { $0.identifierPresence == .required }
    #expect(
      required.map(\.name) == [
        "ComponentPresentation", "OtelComponentMapping", "OtelRelationMapping",
      ]
    )
  }

  @Test func `gives every node the common keys and tolerates a number`() {
    for type in NodeCatalog.all {
      #expect(
        type.object.fields.prefix(4).map(\.name) == ["_type", "identifier", "name", "description"]
      )
      #expect(type.object.obsolete.first?.name == "id")
    }
  }

  @Test func `knows where each language is written`() {
    var languages: [String: Set<TextLanguage>] = [:]
    for type in NodeCatalog.types(in: .v2).flatMap(\.object.reachable) {
      for field in type.fields {
        if case .string(let language) = field.type {
          languages["\(type.name).\(field.name)", default: []].insert(language)
        }
      }
    }
    #expect(languages["OtelInput.span.condition"] == [.cel(yields: .boolean, in: .otelSpan)])
    #expect(
      languages["OtelInput.log.action"] == [
        .cel(yields: .oneOf(["CONTINUE", "CREATE", "DELETE"]), in: .otelLog)
      ]
    )
    #expect(
      languages["PromQLMetric.query"] == [.promql(), .promql(.paths(in: .componentPaths))]
    )
    #expect(
      languages["MetricProjection.query"] == [.promql(.expressions(in: .component))]
    )
    #expect(
      languages["HighlightProvisioning.topologySourceSelector"] == [
        .cel(yields: .boolean, in: .topologySource)
      ]
    )
    #expect(
      languages["ComponentPresentationQueryBinding.query"] == [.stql(allowsFunctions: false)]
    )
    #expect(
      languages["PrometheusTimeSeriesQuery.query"] == [.promql(.names(in: .dashboardVariables))]
    )
    #expect(languages["OtelTag.target"] == [.template(.groups)])
  }
}
