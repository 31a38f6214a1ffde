public import Schema

/// How the metrics of a presentation are drawn.
///
/// Source: OpenAPI settings model, 2026-08, for the keys of each type; product documentation, component
/// presentation, for what they do.
public enum Charts {
  /// Any of the charts.
  public static let all = Variants(
    "chart",
    by: "_type",
    among: [timeSeries, bar, gauge, stat],
    obsolete: [
      ("timeseries", "TimeSeriesChart"), ("line", "TimeSeriesChart"), ("bar", "BarChart"),
      ("gauge", "GaugeChart"), ("stat", "StatChart"),
    ]
  )

  /// Lines over time.
  public static let timeSeries = chart(
    "TimeSeriesChart",
    "Draws every series as a line over time.",
    lacks: ["sparkline", "calculation"]
  ) {
    lowest
    highest
    Field("connectNulls", .boolean, "Whether lines go on over gaps.").optional
    Field("thresholds", .object(thresholds), "From which values on which colour holds.").optional
  }

  /// A bar per series.
  public static let bar = chart(
    "BarChart",
    "Draws every series as a bar.",
    lacks: ["connectNulls", "sparkline", "calculation"]
  ) {
    lowest
    highest
    Field("thresholds", .object(thresholds), "From which values on which colour holds.").optional
  }

  /// A gauge per series.
  public static let gauge = chart(
    "GaugeChart",
    "Shows one number of every series on a scale.",
    lacks: ["min", "connectNulls", "sparkline"]
  ) {
    highest
    calculation
    Field("thresholds", .object(thresholds), "From which values on which colour holds.").optional
  }

  /// A number per series.
  public static let stat = chart(
    "StatChart",
    "Shows one number of every series in large type.",
    lacks: ["min", "max", "connectNulls"]
  ) {
    Field("sparkline", .boolean, "Whether a small line of the values stands behind the number.")
      .optional
    calculation
    Field("thresholds", .object(plainThresholds), "From which values on which colour holds.")
      .optional
  }

  /// How the values of a series become one number.
  static let calculations = [
    "mean", "sum", "min", "max", "first", "first-number", "last", "last-number",
  ]

  private static let lowest = Field("min", .number(), "The lowest value of the axis.").optional
  private static let highest = Field("max", .number(), "The highest value of the axis.").optional
  private static let calculation = Field(
    "calculation",
    .choice(Choice("calculation", calculations)),
    "How the values of a series become one number."
  ).optional

  private static func chart(
    _ name: String,
    _ summary: String,
    lacks keys: [String],
    @FieldsBuilder fields: () -> [Field]
  ) -> ObjectType {
    let own = fields()
    return ObjectType(
      name,
      summary,
      obsolete: [
        ObsoleteField("format", "unit and decimals stand on the chart itself since June 2026"),
        ObsoleteField("range", "min and max stand on the chart itself since June 2026"),
        ObsoleteField("visual", "connectNulls stands on the chart itself since June 2026"),
      ],
      misplaced: [
        MisplacedField(
          "decimalPlaces",
          reason: "decimals-mixed-up",
          use: "decimals",
          "charts have decimals, projections and summary metrics decimalPlaces"
        )
      ]
        + keys.map {
          MisplacedField($0, reason: "chart-key", "other charts have it, a \(name) does not")
        }
    ) {
      Field("unit", .string(.unit), "The unit of all series.").optional
      Field("decimals", .integer(.atLeast(0).lenient), "How many decimals values are shown with.")
        .optional
      own
    }
  }

  // MARK: Thresholds

  /// Colours by value.
  public static let thresholds = ObjectType(
    "Thresholds",
    "Colours that hold from a value on.",
    noun: "threshold list"
  ) {
    Field(
      "mode",
      .choice(
        Choice(
          "threshold mode",
          ["absolute", "percent"],
          obsolete: [("percentage", "percent")]
        )
      ),
      "Whether steps are values, or percentages of the range."
    ).optional
    steps
  }

  /// Colours by value, where values are all there is.
  static let plainThresholds = ObjectType(
    "StatThresholds",
    "Colours that hold from a value on.",
    noun: "threshold list",
    misplaced: [
      MisplacedField("mode", reason: "chart-key", "a StatChart has absolute thresholds only")
    ]
  ) { steps }

  @FieldsBuilder private static var steps: [Field] {
    Field("defaultColor", .string(.color), "The colour below the first step.").optional
    Field("steps", .list(of: .object(step)), "The values from which on another colour holds.")
  }

  /// One value and its colour.
  static let step = ObjectType(
    "ThresholdStep",
    "A value and the colour from there on.",
    noun: "threshold step",
    obsolete: [ObsoleteField("name", "removed in June 2026", type: .string())]
  ) {
    Field("value", .number(), "The value from which on the colour holds.")
    Field("color", .string(.color), "The colour.").optional
  }
}
