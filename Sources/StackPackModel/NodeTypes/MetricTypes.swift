public import Schema

/// Metrics of a presentation: queries and how they are drawn.
///
/// Source: OpenAPI settings model, 2026-08; product documentation, component presentation.
public enum MetricTypes {
  /// A metric where it is defined.
  public static let metric = metric("Metric", "Queries that share a unit, and their chart.") {
    []
  }

  /// A metric where it is shown; every key but its id overrides the definition.
  public static let ordered = metric(
    "OrderedMetric",
    "A metric at a place in the interface; other keys than its id override it there."
  ) {
    Field("order", .number(), "Where it stands among its neighbours; the higher the earlier.")
      .optional
  }

  /// One query of a metric.
  public static let query = ObjectType(
    "MetricQuery",
    "A query, and how its series are named.",
    noun: "metric query",
    obsolete: [ObsoleteField("primary", "removed in June 2026", type: .boolean)]
  ) {
    Field("expression", .string(.componentPromQL), "The query.")
    Field("alias", .string(.labels), "The name of a series in the legend.")
    Field(
      "componentIdentifierTemplate",
      .string(.labelsURN),
      "The component a legend entry links to."
    )
    .optional
  }

  /// Source of what was renamed: OpenAPI settings model, commits of 2026-05 and 2026-06.
  private static func metric(
    _ name: String,
    _ summary: String,
    @FieldsBuilder fields: () -> [Field]
  ) -> ObjectType {
    let own = fields()
    return ObjectType(
      name,
      summary,
      noun: "metric",
      obsolete: [
        ObsoleteField("queries", use: "metricQueries", "renamed in spring 2026"),
        ObsoleteField(
          "unit",
          use: "chart.unit",
          "the chart has the unit since 2026",
          type: .string(.unit)
        ),
        ObsoleteField(
          "chartType",
          use: "chart._type",
          "the chart says what it is since 2026",
          type: .string()
        ),
        ObsoleteField("alias", "removed in 2026; every query has its own", type: .string(.labels)),
        ObsoleteField("tags", "removed in 2026", type: .any),
      ]
    ) {
      Field(
        "metricId",
        .string(),
        "The id by which it is placed, and merged with other presentations."
      )
      Field("name", .string(), "The title of the chart.").optional
      Field("description", .string(), "The text shown on hovering.").optional
      Field("metricQueries", .list(of: .object(query)), "The queries.").optional
      Field("chart", .variant(Charts.all), "How the series are drawn.").optional
      own
    }
  }
}
