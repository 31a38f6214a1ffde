import Schema

/// Node types of the platform that the reference does not list for packs of format 2.0.
///
/// Their keys are known well enough to read them, not to judge every key.
///
/// Source: OpenAPI settings model, 2026-08; classic StackPack guides and packs, up to 2025.
extension NodeType {
  static let legacy = [
    metricBinding, traceBinding, spanToComponentBinding, queryView, viewType, componentType,
    relationType, layer, domain,
  ]

  static let metricBinding = legacy(
    "MetricBinding",
    "Puts a metric on components that match a query.",
    ["metric-binding"]
  ) {
    Field("chartType", .choice(Choice("chart type", ["line"], unknown: .warning)), "The chart.")
    Field("scope", .string(.stql(allowsFunctions: false)), "Which components it is for.")
    Field("enabled", .boolean, "Whether it is shown.").defaults(to: "true")
    Field("unit", .string(.unit), "The unit of all series.").optional
    Field("valuation", words(["higher-is-better", "lower-is-better"]), "Which values are good.")
      .optional
    Field("priority", .string(), "How important it is; no longer used.").optional
    Field("queries", .list(of: .object(bindingQuery)), "The queries.")
    Field("tags", .map(of: .string()), "More about it.").optional
    Field("layout", .object(bindingLayout), "Where it is shown.").optional
  }

  private static let bindingQuery = part("MetricBindingQuery", "A query of a metric binding.") {
    Field("expression", .string(.promql(.paths(in: .componentPaths))), "The query.")
    Field("alias", .string(.labels), "The name of a series in the legend.")
    Field(
      "componentIdentifierTemplate",
      .string(.labelsURN),
      "The component a legend entry links to."
    )
    .optional
    Field("primary", .boolean, "Whether it stands for the whole binding.").optional
  }

  private static let bindingLayout = part("MetricBindingLayout", "Where a binding is shown.") {
    Field("metricPerspective", .object(place("MetricPerspectivePlace", isTab: true)), "The tab.")
      .optional
    Field("componentHighlight", .object(place("ComponentHighlightPlace")), "The first page.")
      .optional
    Field(
      "componentSummary",
      .object(part("ComponentSummaryPlace", "A place.") { weight }),
      "The panel."
    )
    .optional
  }

  private static func place(_ name: String, isTab: Bool = false) -> ObjectType {
    let tab = Field("tab", .string(), "The tab.")
    return part(name, "A place in the user interface.") {
      isTab ? [tab] : []
      Field("section", .string(), "The section.")
      weight
    }
  }

  private static let weight = Field("weight", .number(), "Where it stands; the lower the earlier.")
    .optional

  static let traceBinding = legacy(
    "TraceBinding",
    "Says which traces belong to components.",
    ["trace-binding"]
  ) {
    Field("scope", .string(.stql(allowsFunctions: false)), "Which components it is for.").optional
    Field("filter", .object(traceFilter), "Which spans are theirs.").optional
  }

  private static let traceFilter = part("TraceBindingFilter", "Selects spans.") {
    Field(
      "attributes",
      .map(of: .list(of: .string(.template(.paths(in: .componentPaths))))),
      "Attributes and the values they may have."
    ).optional
  }

  static let spanToComponentBinding = legacy(
    "SpanToComponentBinding",
    "Says which component a span belongs to.",
    ["span-to-component-binding"]
  ) {
    Field(
      "urnTemplate",
      .string(.template(.paths(in: .resourceAttributes), yields: .urn)),
      "The identifier of the component."
    ).optional
  }

  static let queryView = legacy("QueryView", "A list of components.", ["query-view"]) {
    Field("query", .string(.stql(allowsFunctions: true)), "Which components.").optional
    Field("queryVersion", .string(), "The version of the query language.").optional
    Field("viewType", .string(.urn(of: "view-type")), "How they are listed.").optional
    Presentation.topology.fields
    Field(
      "flags",
      .list(of: words(["NotUnlockable", "HideFromViewsOverview"])),
      "What is special."
    ).optional
  }

  static let viewType = legacy("ViewType", "How a list of components looks.", ["view-type"]) {
    Field("iconbase64", .string(.icon), "The icon.").optional
    Field("overview", .object(viewOverview), "The columns.")
    Field("flags", .list(of: words(["NoTopologyFilters", "CardsLayout"])), "What is special.")
    Field("filters", .list(of: .any), "What can be filtered by.")
  }

  private static let viewOverview = part("ViewTypeOverview", "The columns of a list.") {
    Field("columns", .list(of: .any), "The columns.")
  }

  static let componentType = legacy("ComponentType", "A type of component.", ["component-type"]) {
    Field("iconbase64", .string(.icon), "The icon.").optional
    Field("highlights", .any, "The first page of a component.").optional
  }

  static let relationType = legacy("RelationType", "A type of relation.", ["relation-type"]) {
    Field(
      "dependencyType",
      words(OtelRelationOutput.dependencyTypes),
      "How one end depends on the other."
    )
  }

  static let layer = legacy("Layer", "A layer of the topology.", ["layer"]) {
    Field("order", .number(), "Where it stands; the lower the higher up.")
  }

  static let domain = legacy("Domain", "A domain of the topology.", ["domain"]) {
    Field("order", .number(), "Where it stands.")
  }

  // MARK: Shared by several

  private static func legacy(
    _ name: String,
    _ summary: String,
    _ segments: [String],
    @FieldsBuilder fields: () -> [Field]
  ) -> NodeType {
    NodeType(
      name,
      summary,
      in: [.v1],
      identifier: .optional,
      segments: segments,
      unknownKeys: .onlyIfMistyped,
      fields: fields
    )
  }

  private static func part(
    _ name: String,
    _ summary: String,
    @FieldsBuilder fields: () -> [Field]
  ) -> ObjectType {
    ObjectType(
      name,
      summary,
      unknownKeys: .onlyIfMistyped,
      obsolete: [ObsoleteField("_type", "there is but one kind", isSilent: true)],
      fields: fields
    )
  }

  private static func words(_ values: [String]) -> ValueType {
    .choice(Choice(nil, values, unknown: .warning))
  }
}
