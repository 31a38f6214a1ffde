import Schema

extension NodeType {
  /// A metric of components.
  ///
  /// Source: OpenAPI settings model, up to 2026-04; packs, up to 2025.
  public static let metricBinding = classic(
    "MetricBinding",
    "Puts a metric on components that match a query.",
    identifier: .required,
    segment: "metric-binding"
  ) {
    Field("chartType", .choice(Choice("chart type", ["line"], unknown: .warning)), "The chart.")
    Field("scope", .string(.stql(allowsFunctions: false)), "Which components it is for.")
    Field("enabled", .boolean, "Whether it is shown.").defaults(to: "true")
    Field("unit", .string(.unit), "The unit of all series.").expected
    Field(
      "valuation",
      ClassicNodes.words(["higher-is-better", "lower-is-better"]),
      "Which values are good."
    ).optional
    Field("priority", .choice(priorities), "How important it is; no longer used.").optional
    Field("queries", .list(of: .object(bindingQuery), minimumCount: 1), "The queries.")
    Field("tags", .map(of: .string()), "More about it.").optional
    Field("layout", .object(bindingLayout), "Where it is shown.").optional
  }

  /// How important telemetry is.
  static let priorities = Choice(
    "priority",
    ["HIGH", "MEDIUM", "LOW", "NONE"],
    unknown: .warning,
    isLoose: true
  )

  private static let bindingQuery = ClassicNodes.part(
    "MetricBindingQuery",
    "A query of a metric binding."
  ) {
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

  private static let bindingLayout = ClassicNodes.part(
    "MetricBindingLayout",
    "Where a binding is shown."
  ) {
    Field("metricPerspective", .object(place("MetricPerspectivePlace", isTab: true)), "The tab.")
      .optional
    Field("componentHighlight", .object(place("ComponentHighlightPlace")), "The first page.")
      .optional
    Field(
      "componentSummary",
      .object(ClassicNodes.part("ComponentSummaryPlace", "A place.") { weight }),
      "The panel."
    )
    .optional
  }

  private static func place(_ name: String, isTab: Bool = false) -> ObjectType {
    let tab = Field("tab", .string(), "The tab.")
    return ClassicNodes.part(name, "A place in the user interface.") {
      isTab ? [tab] : []
      Field("section", .string(), "The section.")
      weight
    }
  }

  private static let weight = Field("weight", .number(), "Where it stands; the lower the earlier.")
    .optional
}
