public import Schema

/// The panels of a dashboard.
///
/// Source: product documentation, dashboards; the published packs for keys of plugins.
public enum PersesPanels {
  /// A panel.
  public static let panel = ObjectType(
    "PersesPanel",
    "A chart or a text.",
    noun: "panel",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("kind", Perses.kind("Panel"), "What it is.").optional
    Field("spec", .object(spec), "What it shows.")
  }

  static let spec = ObjectType(
    "PersesPanelSpec",
    "What a panel shows.",
    noun: "panel",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("display", .object(Perses.display), "The title.").optional
    Field(
      "plugin",
      .object(Perses.plugin("panel plugin", unknown: .warning, plugins)),
      "How it is drawn."
    )
    Field("queries", .list(of: .object(query)), "Where its data comes from.").optional
    Field("links", .list(of: .object(link)), "Links in its head.").optional
  }

  static let link = ObjectType(
    "PersesLink",
    "A link in the head of a panel.",
    noun: "link",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("name", .string(), "The text of the link.").optional
    Field("url", .string(.template(.names(in: .dashboardVariables))), "The address.").optional
    Field("tooltip", .string(), "The text shown on hovering.").optional
    Field("renderVariables", .boolean, "Whether variables in the address are filled in.").optional
    Field("targetBlank", .boolean, "Whether it opens in a new tab.").optional
  }

  // MARK: Queries

  /// A query of a panel.
  public static let query = ObjectType(
    "PersesQuery",
    "A query of a panel.",
    noun: "query",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("kind", Perses.kind("TimeSeriesQuery"), "What it yields.")
    Field("spec", .object(querySpec), "What is asked.")
  }

  private static let querySpec = ObjectType(
    "PersesQuerySpec",
    "What is asked.",
    noun: "query",
    unknownKeys: .onlyIfMistyped
  ) {
    Field(
      "plugin",
      .object(Perses.plugin("query plugin", unknown: .warning, [promQL])),
      "In which language."
    )
  }

  /// A PromQL query of a panel.
  public static let promQL = ObjectType(
    "PrometheusTimeSeriesQuery",
    "A metric query.",
    noun: "metric query",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("query", .string(.promql(.names(in: .dashboardVariables))), "The query.")
    Field("alias", .string(.template(.names(in: .dashboardLabels))), "The name of a series.")
      .optional
    Field("minStep", .string(.duration), "The least time between two points.").optional
  }

  // MARK: Plugins

  /// The kinds of panel.
  public static let plugins = [timeSeriesChart, barChart, statChart, gaugeChart, markdown]

  static let timeSeriesChart = plugin("TimeSeriesChart", "Draws every series as a line over time.")
  {
    axes
    Field("visual", .object(visual), "How lines are drawn.").optional
  }

  static let barChart = plugin("BarChart", "Draws every series as a bar.") { axes }

  static let statChart = plugin("StatChart", "Shows one number of every series in large type.") {
    oneNumber
    Field("sparkline", .boolean, "Whether a small line of the values stands behind the number.")
      .optional
  }

  static let gaugeChart = plugin("GaugeChart", "Shows one number of every series on a scale.") {
    oneNumber
    Field("max", .number(), "The end of the scale.").optional
  }

  /// A panel of text.
  public static let markdown = plugin("Markdown", "Shows text.") {
    Field("text", .string(.markdown(.names(in: .dashboardVariables))), "The text.").optional
  }

  private static func plugin(
    _ name: String,
    _ summary: String,
    @FieldsBuilder fields: () -> [Field]
  ) -> ObjectType {
    ObjectType(name, summary, unknownKeys: .onlyIfMistyped, fields: fields)
  }

  @FieldsBuilder private static var axes: [Field] {
    Field("yAxis", .object(axis), "The vertical axis.").optional
    Field("legend", .object(legend), "The names of the series.").optional
    thresholdsField
  }

  @FieldsBuilder private static var oneNumber: [Field] {
    Field(
      "calculation",
      .choice(Choice("calculation", Charts.calculations, unknown: .warning)),
      "How the values of a series become one number."
    ).optional
    Field("format", .object(format), "How numbers are written.").optional
    thresholdsField
  }

  private static let thresholdsField = Field(
    "thresholds",
    .object(thresholds),
    "From which values on which colour holds."
  ).optional

  private static let axis = plugin("PersesAxis", "An axis.") {
    Field("show", .boolean, "Whether it is drawn.").optional
    Field("label", .string(), "What it says.").optional
    Field("format", .object(format), "How numbers are written.").optional
    Field("range", .object(range), "Where it begins and ends.").optional
  }

  private static let format = plugin("PersesFormat", "How numbers are written.") {
    Field("unit", .string(.unit), "The unit.").optional
    Field("decimalPlaces", .integer(.atLeast(0).lenient), "How many decimals.").optional
  }

  private static let range = plugin("PersesRange", "Where an axis begins and ends.") {
    Field("min", .number(), "The lowest value.").optional
    Field("max", .number(), "The highest value.").optional
  }

  private static let legend = plugin("PersesLegend", "The names of the series.") {
    Field("show", .boolean, "Whether it is shown.").optional
    Field("position", words("legend position", ["bottom", "right"]), "Where it stands.").optional
    Field("mode", words("legend mode", ["list", "table"]), "What it looks like.").optional
    Field("values", .list(of: .string()), "The numbers beside each name: max, min, mean, last …")
      .optional
  }

  private static let visual = plugin("PersesVisual", "How lines are drawn.") {
    Field("connectNulls", .boolean, "Whether lines go on over gaps.").optional
  }

  private static let thresholds = plugin("PersesThresholds", "Colours that hold from a value on.") {
    Field("mode", words("threshold mode", ["absolute", "percent"]), "What steps are.").optional
    Field("defaultColor", .string(.color), "The colour below the first step.").optional
    Field("steps", .list(of: .object(step)), "The values from which on another colour holds.")
      .optional
  }

  private static let step = plugin("PersesThresholdStep", "A value and the colour from there on.") {
    Field("value", .number(), "The value from which on the colour holds.")
    Field("color", .string(.color), "The colour.").optional
  }

  private static func words(_ name: String, _ values: [String]) -> ValueType {
    .choice(Choice(name, values, unknown: .warning))
  }
}
