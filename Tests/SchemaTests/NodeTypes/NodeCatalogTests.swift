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

  private static let common = ["_type", "identifier", "name", "description"]

  @Test func `gives every node of format 2.0 the common keys and tolerates a number`() {
    for type in NodeCatalog.types(in: .v2) {
      #expect(type.object.fields.prefix(4).map(\.name) == Self.common)
      #expect(type.object.obsolete.first?.name == "id")
      #expect(type.object(in: .v2) === type.object)
    }
  }

  @Test func `gives every node of format 1.0 the common keys and a number`() throws {
    for type in NodeCatalog.types(in: .v1) {
      let object = try #require(type.object(in: .v1))
      #expect(object.fields.prefix(5).map(\.name) == Self.common + ["id"])
      #expect(object.field("id")?.presence == .optional)
    }
  }

  @Test func `has no keys for a format that a type is not for`() {
    #expect(NodeType.sync.object(in: .v2) == nil)
    #expect(NodeType.dashboard.object(in: .v1) == nil)
  }

  /// Source: classic StackPack guides, exportable types; newer types of the platform.
  @Test(arguments: [
    "BaselineFunction", "CheckFunction", "ComponentActionDefinition", "ComponentMappingFunction",
    "ComponentTemplateFunction", "ComponentType", "DataSource", "Domain", "Environment",
    "EventHandler", "EventHandlerFunction", "IdExtractorFunction", "Layer", "MainMenuGroup",
    "MetricBinding", "Monitor", "MonitorFunction", "PropagationFunction", "QueryView",
    "RelationMappingFunction", "RelationTemplateFunction", "RelationType",
    "SpanToComponentBinding", "Sync", "TraceBinding", "ViewHealthStateConfigurationFunction",
    "ViewType",
  ])
  func `knows the keys of every type that format 1.0 holds`(name: String) {
    #expect(NodeCatalog.type(named: name)?.formats?.contains(.v1) == true)
  }

  @Test func `calls identifiers of format 1.0 what the type is called`() {
    for type in NodeCatalog.types(in: .v1) {
      let words = type.name.map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
      #expect(type.identifierSegments.first == String(words.dropFirst()))
    }
  }

  /// The names that references may lead to: top-level types, and those of numbered parts.
  @Test func `refers to types that exist`() {
    let nested = ["ExtTopology", "Parameter"]
    let types = NodeCatalog.types(in: .v1).compactMap(\.classicObject) + TemplateOutput.all
    for type in types.flatMap(\.reachable) {
      for field in type.fields {
        for name in targets(of: field.type) {
          let isKnown = nested.contains(name) || NodeCatalog.type(named: name) != nil
          #expect(isKnown, "\(type.name).\(field.name): \(name)")
        }
      }
    }
  }

  private func targets(of type: ValueType) -> [String] {
    switch type {
    case .reference(let names): names
    case .list(let item, _, _, _): targets(of: item)
    default: []
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
