public import Schema

/// Which telemetry an OTel mapping looks at, level by level.
///
/// Source: OpenAPI settings model, 2026-08; source code of the OTel collector, 2026-07.
public enum OtelInput {
  /// The levels and their keys, from the outside in.
  static let levelNames = ["resource", "scope", "span", "metric", "datapoint", "log"]

  /// Which telemetry a mapping looks at.
  public static let input = ObjectType(
    "OtelInput",
    "The signals a mapping looks at, and the way through their levels.",
    noun: "input",
    misplaced: misplacedLevels(except: ["resource"], "levels begin with 'resource'")
  ) {
    Field(
      "signal",
      .list(
        of: .choice(Choice("signal", ["TRACES", "METRICS", "LOGS"])),
        minimumCount: 1,
        isUnique: true
      ),
      "The kinds of telemetry."
    )
    Field("resource", .object(resource), "What is done with each resource.")
  }

  /// What is done with each resource.
  public static let resource = level(
    "resource",
    .otelResource,
    children: ["scope"],
    "it belongs under 'scope' or deeper"
  ) {
    Field("scope", .object(scope), "What is done with each scope of the resource.").optional
  }

  /// What is done with each instrumentation scope.
  public static let scope = level(
    "scope",
    .otelInstrumentation,
    children: ["span", "metric", "log"],
    "it belongs at another level"
  ) {
    Field("span", .object(span), "What is done with each span; for TRACES.").optional
    Field("metric", .object(metric), "What is done with each metric; for METRICS.").optional
    Field("log", .object(log), "What is done with each log record; for LOGS.").optional
  }

  /// What is done with each span.
  public static let span = level("span", .otelSpan)

  /// What is done with each metric.
  public static let metric = level(
    "metric",
    .otelMetric,
    children: ["datapoint"],
    "a metric has data points only"
  ) {
    Field("datapoint", .object(datapoint), "What is done with each data point of the metric.")
      .optional
  }

  /// What is done with each data point.
  public static let datapoint = level("datapoint", .otelDatapoint)

  /// What is done with each log record.
  public static let log = level("log", .otelLog, actions: ["CONTINUE", "CREATE", "DELETE"])

  private static func level(
    _ name: String,
    _ scope: Scope,
    actions: [String] = ["CONTINUE", "CREATE"],
    children: [String] = [],
    _ advice: String = "this level has none below it",
    @FieldsBuilder fields: () -> [Field] = { [] }
  ) -> ObjectType {
    let own = fields()
    return ObjectType(
      "OtelInput.\(name)",
      "What is done with each \(name).",
      noun: "\(name) level",
      misplaced: misplacedLevels(except: children, advice)
    ) {
      Field(
        "condition",
        .string(.cel(yields: .boolean, in: scope)),
        "Whether the mapping goes on here."
      ).defaults(to: "\"true\"")
      Field(
        "action",
        .string(.cel(yields: .oneOf(actions), in: scope)),
        "What happens: go on below, create an element, or (for logs) delete one."
      ).defaults(to: "\"'CONTINUE'\"")
      own
    }
  }

  private static func misplacedLevels(
    except children: [String],
    _ advice: String
  ) -> [MisplacedField] {
    levelNames.filter { !children.contains($0) }
      .map { MisplacedField($0, reason: "otel-level", advice, isError: true) }
  }

  // MARK: Shared by both mappings

  /// A value computed once and used in the output.
  public static let variable = ObjectType(
    "OtelVariable",
    "A value computed once and used in the output.",
    noun: "variable"
  ) {
    Field("name", .string(.name), "The name; the output reads it as vars.<name>.")
    Field(
      "value",
      .string(.cel(yields: .any, in: .otelVariables)),
      "The value; it cannot read vars."
    )
  }

  static let inputField = Field("input", .object(input), "Which telemetry it looks at.")

  static let variables = Field("vars", .list(of: .object(variable)), "Values used in the output.")
    .defaults(to: "[]")

  static let expireAfter = Field(
    "expireAfter",
    .integer(.above(0)),
    "The milliseconds after which an element that is not seen any more is removed."
  ).example("900000")

  static let protocolNames = [
    ObsoleteField(
      "expireAfterMs",
      use: "expireAfter",
      "it is the name inside the settings protocol only"
    )
  ]

  static let string = ValueType.string(.cel(yields: .string, in: .otelOutput))
  static let urn = ValueType.string(.cel(yields: .urn, in: .otelOutput))
  static let map = ValueType.string(.cel(yields: .map, in: .otelOutput))
}
