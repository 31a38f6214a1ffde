public import Schema

/// The side panel and the tabs of one component.
///
/// Source: OpenAPI settings model, 2026-08; product documentation, component presentation.
extension Presentation {
  // MARK: Side panel

  /// What the side panel shows.
  public static let summary = ObjectType(
    "PresentationSummary",
    "What the side panel shows.",
    noun: "summary"
  ) {
    Field(
      "metrics",
      .list(of: .object(summaryMetric), mergeKey: "summaryMetricId"),
      "The metrics in the side panel and on hovering."
    ).optional
  }

  /// A metric in the side panel.
  public static let summaryMetric = ObjectType(
    "SummaryMetric",
    "A metric in the side panel.",
    noun: "summary metric",
    obsolete: [
      ObsoleteField(
        "metricQueries",
        use: "query",
        "since June 2026 a summary metric has one query",
        type: .list(of: .object(MetricTypes.query))
      ),
      ObsoleteField(
        "chart",
        use: "unit",
        "since June 2026 a summary metric has a unit of its own",
        type: .variant(Charts.all)
      ),
    ],
    misplaced: [
      Projections.decimals,
      MisplacedField(
        "description",
        reason: "summary-description",
        "the side panel shows none; a metric under 'metrics' has one",
        type: .string()
      ),
    ]
  ) {
    Field(
      "summaryMetricId",
      .string(),
      "The id by which metrics of several presentations are merged."
    )
    Field("name", .string(), "The name of the metric.").optional
    Field("order", .number(), orderSummary).optional
    Field("query", .string(.componentPromQL), "The query; it yields one series.").optional
    Field("unit", .string(.unit), "The unit of the values.").optional
    Projections.decimalPlaces
    Field("metricId", .string(), "The metric whose chart opens on a click.").optional
  }

  // MARK: Metrics

  /// The tab with the metrics.
  public static let metricPerspective = ObjectType(
    "MetricPerspective",
    "The tab with the metrics.",
    noun: "metric perspective"
  ) {
    Field("tabs", .list(of: .object(metricTab), mergeKey: "tabId"), "The tabs in it.")
  }

  /// A tab of metrics.
  public static let metricTab = ObjectType("MetricTab", "A tab of metrics.", noun: "metric tab") {
    Field("tabId", .string(), "The id by which tabs of several presentations are merged.")
    Field("title", .string(), "The title of the tab.")
    order
    Field(
      "sections",
      .list(of: .object(metricTabSection), mergeKey: "sectionId"),
      "The sections in it."
    ).optional
  }

  /// A section of a tab of metrics.
  public static let metricTabSection = ObjectType(
    "MetricTabSection",
    "A section of a tab of metrics.",
    noun: "metric section"
  ) {
    Field("sectionId", .string(), "The id by which sections are merged, within the tab.")
    Field("title", .string(), "The title of the section.")
    order
    Field(
      "metrics",
      .list(of: .object(MetricTypes.ordered), mergeKey: "metricId"),
      "The metrics in the section."
    ).optional
  }

  // MARK: Traces

  /// The tab with the traces.
  public static let tracesPerspective = ObjectType(
    "TracesPerspective",
    "The tab with the traces.",
    noun: "traces perspective"
  ) {
    Field("showTraces", .boolean, "Whether there is such a tab.")
    Field("spanFilter", .object(spanFilter), "Which spans are shown.")
  }

  /// Which spans are shown.
  public static let spanFilter = ObjectType(
    "SpanFilter",
    "Selects spans; within a list any of the values, between keys all of them.",
    noun: "span filter"
  ) {
    Field("serviceName", templates, "The names of services.").optional
    Field("spanName", templates, "The names of spans.").optional
    Field("scopeName", templates, "The names of instrumentation scopes.").optional
    Field("scopeVersion", templates, "The versions of instrumentation scopes.").optional
    Field(
      "attributes",
      .map(of: templates, keys: MapKeys(special: [(prefix: "__multi__", multiple)])),
      "Attributes and the values they may have."
    ).optional
    Field(
      "spanKind",
      words(
        "span kind",
        ["Client", "Consumer", "Internal", "Producer", "Server", "Unspecified"]
      ),
      "The kinds of span."
    ).optional
    Field(
      "spanParentType",
      words("span parent type", ["External", "Internal", "Root"]),
      "Where the parent of a span is."
    ).optional
    Field(
      "statusCode",
      words("span status code", ["Error", "Ok", "Unset"]),
      "The status of a span."
    ).optional
    Field("durationFromNanos", nanoseconds, "The shortest duration, in nanoseconds.").optional
    Field("durationToNanos", nanoseconds, "The duration to stay below, in nanoseconds.").optional
  }

  private static let templates = ValueType.list(of: .string(.componentTemplate))

  /// One placeholder whose map becomes several attributes.
  private static let multiple = ValueType.list(
    of: .string(.template(.expressions(in: .component), yields: .map)),
    minimumCount: 1
  )

  private static let nanoseconds = ValueType.integer(.atLeast(0).lenient)

  private static func words(_ name: String, _ values: [String]) -> ValueType {
    .list(of: .choice(Choice(name, values)))
  }

  // MARK: Topology

  /// How the topology tab begins.
  ///
  /// Source of what was renamed: OpenAPI settings model, commits of 2026-05 and 2026-06.
  public static let topology = ObjectType(
    "PresentationTopology",
    "How the topology tab begins.",
    noun: "topology tab",
    obsolete: [
      ObsoleteField("minGroupSize", use: "minimumGroupSize", "renamed in May 2026"),
      ObsoleteField("groupedByLayer", use: "groupedByLayers", "renamed in May 2026"),
      ObsoleteField("groupedByDomain", use: "groupedByDomains", "renamed in May 2026"),
      ObsoleteField("groupedByRelation", use: "groupedByRelations", "renamed in May 2026"),
      ObsoleteField("layer", "removed in June 2026"),
      ObsoleteField("domain", "removed in June 2026"),
    ]
  ) {
    Field("groupingEnabled", .boolean, "Whether components are grouped.").optional
    Field("minimumGroupSize", .integer(), "From how many components on they are grouped.").optional
    Field("showIndirectRelations", .boolean, "Whether relations over hidden components are drawn.")
      .optional
    Field("groupedByLayers", .boolean, "Whether layers make groups.").optional
    Field("groupedByDomains", .boolean, "Whether domains make groups.").optional
    Field("groupedByRelations", .boolean, "Whether relations make groups.").optional
    Field("autoGrouping", .boolean, "Whether the product chooses the grouping.").optional
    Field("connectedComponents", .boolean, "Whether all connected components are shown.").optional
    Field("neighboringComponents", .boolean, "Whether direct neighbours are shown.").optional
  }
}
