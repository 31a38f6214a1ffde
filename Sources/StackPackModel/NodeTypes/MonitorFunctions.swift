public import Schema

/// What the monitor functions need; the name of each is its URN.
///
/// Source: product documentation, monitors; OpenAPI settings model, 2026-08, for enumerations.
public enum MonitorFunctions {
  /// Those whose arguments are known.
  public static let all = [threshold, topologicalThreshold, derivedState, dynamicThreshold]

  /// The same in format 1.0, where the platform looks at them only when they run.
  static let classic = all.map { function in
    ObjectType(function.name, function.summary, noun: function.noun, aliases: function.aliases) {
      function.fields.map(lenient)
    }
  }

  /// The arguments that those of format 1.0 are a lenient form of; others are their own.
  public static func strictForm(of type: ObjectType) -> ObjectType {
    classic.firstIndex { $0 === type }.map { all[$0] } ?? type
  }

  private static func lenient(_ field: Field) -> Field {
    var field = field.presence == .required ? field.expected : field
    if case .choice(var choice) = field.type {
      choice.unknown = .warning
      field.type = .choice(choice)
    }
    return field
  }

  /// Those that exist, but whose arguments no source describes well enough to check them.
  public static let uncheckedNames = [
    "urn:stackpack:aad-v2:shared:monitor-function:aad",
    "urn:stackpack:common:monitor-function:dynamic-threshold",
    "urn:stackpack:common:monitor-function:topology-health-aggregator-monitor-v2",
    "urn:stackpack:common:monitor-function:topology-timestamp-threshold-monitor",
    "urn:stackpack:common:monitor-function:topology-orphan-monitor",
  ]

  /// A metric against a number.
  public static let threshold = ObjectType(
    "urn:stackpack:common:monitor-function:threshold",
    "Fails for every series that is beyond a threshold.",
    noun: "threshold monitor",
    aliases: ["urn:stackpack:kubernetes-v2:shared:monitor-function:threshold"]
  ) {
    Field("metric", .object(metric(.promql())), "The time series to watch.")
    comparison
    Field(
      "urnTemplate",
      .string(.labelsURN),
      "The identifier of the component a series belongs to."
    )
    .example("urn:service:/${namespace}:${service}")
    titleTemplate
  }

  /// A metric of each of some components against a number.
  public static let topologicalThreshold = ObjectType(
    "urn:stackpack:common:monitor-function:topological-threshold",
    "Fails for every component whose metric is beyond a threshold.",
    noun: "topological threshold monitor"
  ) {
    Field("queries", .object(topologicalQueries), "The components, and the time series of each.")
    comparison
    titleTemplate
  }

  /// A health state made of those below.
  public static let derivedState = ObjectType(
    "urn:stackpack:common:monitor-function:derived-state-monitor",
    "Gives components the worst state of those they depend on.",
    noun: "derived state monitor"
  ) {
    Field("componentTypes", .string(), "The component types, separated by commas.")
      .tolerating(
        .list(of: .string()),
        reason: "component-types-as-list",
        "write one text with commas between the types"
      )
  }

  /// A metric against its own past.
  ///
  /// Source: product documentation, anomaly detection; needs the Autonomous Anomaly Detector pack.
  public static let dynamicThreshold = ObjectType(
    "urn:stackpack:aad-v2:shared:monitor-function:dt",
    "Fails for every component whose metric is unlike its past.",
    noun: "dynamic threshold monitor"
  ) {
    Field(
      "telemetryQuery",
      .object(metric(.promql(.paths(in: .componentPaths)))),
      "The time series."
    )
    Field("topologyQuery", .string(.stql(allowsFunctions: true)), "The components.")
    Field(
      "falsePositiveRate",
      .number(.between(0, 1).lenient),
      "How often it may fail without cause."
    )
    .example("!!float 1e-8")
    Field("checkWindowMinutes", .integer(.above(0)), "The minutes that are checked; about 10.")
    Field("historicWindowMinutes", .integer(.above(0)), "The minutes compared with; about 120.")
    Field("historySizeWeeks", .integer(.within(1...3)), "How many weeks back it looks: 1, 2 or 3.")
    Field("includePreviousDay", .boolean, "Whether it also looks at the day before.")
    Field("removeTrend", .boolean, "Whether a steady rise or fall is discounted.")
  }

  // MARK: Shared by several

  /// What every query of a monitor says; only its language differs.
  private static func metric(_ query: TextLanguage) -> ObjectType {
    ObjectType(
      "PromQLMetric",
      "A metric query, its unit, and how its series are named.",
      noun: "metric query",
      obsolete: [redundantType]
    ) {
      Field("query", .string(query), "The query.")
      Field("unit", .string(.unit), "The unit of the values.")
      Field("aliasTemplate", .string(.labels), "The name of a series.").example(
        "Errors of ${service}"
      )
    }
  }

  private static let topologicalQueries = ObjectType(
    "TopologyPromQLMetric",
    "A topology query, and a metric query for each component it yields.",
    noun: "pair of queries",
    obsolete: [
      redundantType,
      ObsoleteField(
        "promQLQuery",
        use: "promqlQuery",
        "the settings model spells it so",
        isSilent: true
      ),
    ]
  ) {
    Field("topologyQuery", .string(.stql(allowsFunctions: true)), "The components.")
    Field("promqlQuery", .string(.promql(.paths(in: .componentPaths))), "The time series of each.")
    Field("aliasTemplate", .string(.labels), "The name of a series.")
    Field("unit", .string(.unit), "The unit of the values.")
  }

  private static let redundantType = ObsoleteField(
    "_type",
    "the settings model has it, settings files do without",
    isSilent: true
  )

  @FieldsBuilder private static var comparison: [Field] {
    Field(
      "comparator",
      .choice(Choice("comparator", ["GT", "GTE", "LT", "LTE"])),
      "How a value is held against the threshold."
    )
    Field("threshold", .number(), "The threshold, in the unit of the metric.")
    Field(
      "failureState",
      .choice(Choice("failure state", HealthStates.failing)),
      "The health state while it fails."
    )
  }

  private static let titleTemplate = Field(
    "titleTemplate",
    .string(.labels),
    "Names one result."
  ).optional.example("Errors of ${service}")
}
