public import Schema

/// How a column of an overview or a field of a highlight gets its content.
///
/// Source: OpenAPI settings model, 2026-08; product documentation, component presentation.
public enum Projections {
  /// Those that fill the fields of a highlight, which is all of them.
  public static let forFields = Variants(
    "projection",
    by: "_type",
    among: columnTypes + [map, tag],
    obsolete: obsoleteNames
  )

  /// Those that fill the columns of an overview.
  public static let forColumns = Variants(
    "column projection",
    by: "_type",
    among: columnTypes,
    misplaced: [map, tag],
    obsolete: obsoleteNames
  )

  private static let columnTypes = [
    health, text, numeric, duration, ratio, metric, componentLink, containerImage,
  ]

  /// Source: OpenAPI settings model, commits of 2026-03.
  private static let obsoleteNames: [(old: String, new: String)] =
    (columnTypes + [map, tag]).flatMap { type -> [(old: String, new: String)] in
      let stem = type.name.dropLast("Projection".count)
      return ["Display", "PresentationDisplay"].map { ("\(stem)\($0)", type.name) }
    } + [
      ("ReadyStatusDisplay", "RatioProjection"),
      ("ReadyStatusPresentationDisplay", "RatioProjection"),
    ]

  /// A health state.
  public static let health = ObjectType(
    "HealthProjection",
    "Shows a health state with its colour."
  ) {
    Field(
      "value",
      .string(.cel(yields: .oneOf(HealthStates.all), in: .component)),
      "The health state."
    )
  }

  /// A text.
  public static let text = ObjectType("TextProjection", "Shows a text.") {
    Field("value", string, "The text.")
    Field("asTag", .boolean, "Whether the text looks like a label.").defaults(to: "false")
  }

  /// A number.
  public static let numeric = ObjectType(
    "NumericProjection",
    "Shows a number in a unit.",
    misplaced: [decimals]
  ) {
    Field("value", number, "The number.")
    Field("unit", .string(.unit), "The unit of the number.").optional
    decimalPlaces
  }

  /// A stretch of time.
  public static let duration = ObjectType(
    "DurationProjection",
    "Shows how long something lasted, or lasts since.",
    obsolete: [
      ObsoleteField("startDate", use: "startTime", "renamed in spring 2026"),
      ObsoleteField("endDate", use: "endTime", "renamed in spring 2026"),
    ]
  ) {
    Field("startTime", .string(.cel(yields: .dateTime, in: .component)), "When it began.")
    Field("endTime", .string(.cel(yields: .dateTime, in: .component)), "When it ended.").optional
  }

  /// Two numbers.
  public static let ratio = ObjectType(
    "RatioProjection",
    "Shows one number of another, such as pods ready of pods wanted.",
    obsolete: [
      ObsoleteField("readyNumber", use: "numerator", "renamed in March 2026"),
      ObsoleteField("totalNumber", use: "denominator", "renamed in March 2026"),
      ObsoleteField("readyStatus", use: "status", "renamed in March 2026"),
    ]
  ) {
    Field("numerator", number, "The first number.")
    Field("denominator", number, "The number it is of.")
    Field(
      "status",
      .string(.cel(yields: .oneOf(HealthStates.all), in: .component)),
      "The health state that colours both, and by which rows are sorted."
    ).optional
  }

  /// A metric.
  public static let metric = ObjectType(
    "MetricProjection",
    "Shows the last value of a metric, perhaps with a small line.",
    obsolete: [ObsoleteField("showChart", use: "sparkline", "renamed in June 2026")],
    misplaced: [decimals]
  ) {
    Field("query", .string(.componentPromQL), "The query; it yields one series.")
    Field("unit", .string(.unit), "The unit of the values.").optional
    decimalPlaces
    Field("sparkline", .boolean, "Whether a small line of the values is shown.").optional
    Field("metricId", .string(), "The metric whose chart opens on a click.").optional
  }

  /// A link to a component.
  public static let componentLink = ObjectType(
    "ComponentLinkProjection",
    "Shows a link to another component.",
    obsolete: [ObsoleteField("componentIdentifier", use: "identifier", "renamed in spring 2026")]
  ) {
    Field("name", string, "The text of the link.")
    Field(
      "identifier",
      .string(.cel(yields: .urn, in: .component)),
      "The identifier of the component it leads to."
    )
  }

  /// A container image.
  public static let containerImage = ObjectType(
    "ContainerImageProjection",
    "Shows the name of a container image."
  ) {
    Field("imageId", string, "The id of the image.")
    Field("imageName", string, "The name of the image.")
  }

  /// A map.
  public static let map = ObjectType(
    "MapProjection",
    "Shows keys and values.",
    obsolete: [
      ObsoleteField(
        "asTags",
        "removed in June 2026; a TagProjection shows labels",
        type: .boolean
      )
    ]
  ) {
    Field("value", .string(.cel(yields: .map, in: .component)), "The map.")
  }

  /// The labels.
  public static let tag = ObjectType(
    "TagProjection",
    "Shows the labels of the component."
  )

  private static let string = ValueType.string(.cel(yields: .string, in: .component))
  private static let number = ValueType.string(.cel(yields: .number, in: .component))

  static let decimalPlaces = Field(
    "decimalPlaces",
    .integer(.atLeast(0).lenient),
    "How many decimals values are shown with."
  ).optional

  static let decimals = MisplacedField(
    "decimals",
    reason: "decimals-mixed-up",
    use: "decimalPlaces",
    "charts have decimals, projections and summary metrics decimalPlaces"
  )
}
