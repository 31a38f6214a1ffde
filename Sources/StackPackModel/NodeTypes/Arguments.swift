public import Schema

/// What functions are given, as nodes: a value and the parameter that it is for.
///
/// Source: classic StackPack guides, up to 2025; OpenAPI settings model, 2026-08.
public enum Arguments {
  /// Arguments of a monitor, of a view or of a propagation.
  public static let all = Variants(
    "kind of argument",
    by: "_type",
    among: values,
    unknown: .warning
  )

  /// Arguments of a check, which may also be streams.
  public static let withStreams = Variants(
    "kind of argument",
    by: "_type",
    among: [metricStream, eventStream] + values,
    unknown: .warning
  )

  private static let values =
    [
      argument("ArgumentDoubleVal", "A number.") { value(.number()) },
      argument("ArgumentLongVal", "A whole number.") { value(.integer()) },
      argument("ArgumentStringVal", "Text.") { value(.string()) },
      argument("ArgumentBooleanVal", "Yes or no.") { value(.boolean) },
      argument("ArgumentStateVal", "A health state.") { value(.string()) },
      argument("ArgumentRunStateVal", "A run state.") { value(.string()) },
      argument("ArgumentDurationVal", "A stretch of time.") {},
      argument("ArgumentTimeWindowVal", "A window of time.") {
        Field("valueMs", .integer(), "The milliseconds.")
      },
      argument("ArgumentNodeIdVal", "A node, by its number.") {},
      argument("ArgumentStructTypeVal", "An element as it came in.") {},
      argument("ArgumentComparatorWithoutEqualityVal", "A comparison.") { value(.string()) },
      argument("ArgumentFailingHealthStateVal", "A health state of what failed.") {
        value(ClassicNodes.words(HealthStates.failing))
      },
    ] + references + queries

  private static let references = [
    reference("ComponentType", "componentType", "A type of component."),
    reference("RelationType", "relationType", "A type of relation."),
    reference("QueryView", "queryView", "A view."),
  ]

  private static let queries = [
    argument("ArgumentPromQLMetricVal", "A metric query.") {
      Field("query", .string(.promql()), "The query.")
      unit
      alias
    },
    argument("ArgumentTopologyQueryVal", "A topology query.") {
      Field("query", .string(.stql(allowsFunctions: true)), "The query.")
    },
    argument("ArgumentTopologyPromQLMetricVal", "A metric query for each of some components.") {
      Field("topologyQuery", .string(.stql(allowsFunctions: true)), "The components.")
      Field("promqlQuery", .string(.promql(.paths(in: .componentPaths))), "The query of each.")
      unit
      alias
    },
    // The guides call the text 'script' at one place and 'value' at another.
    argument("ArgumentScriptMetricQueryVal", "A script that makes a metric query.") {
      Field("script", .string(), "The script.").optional
      Field("value", .string(), "The same, as other guides have it.").optional
    },
  ]

  private static let unit = Field("unit", .string(.unit), "The unit of the values.")
  private static let alias = Field("aliasTemplate", .string(.labels), "The name of a series.")

  // MARK: Streams

  private static let metricStream = argument("ArgumentMetricStreamRef", "A stream of metrics.") {
    Field("stream", .integer(), "The id of a stream of the same component.")
    Field("maxWindow", .integer(.above(0)), "The milliseconds looked at.").optional
    Field("windowingMethod", ClassicNodes.words(["SLIDING", "BATCHING"]), "How the window moves.")
      .optional
    Field(
      "downsamplingMethod",
      ClassicNodes.words(TemplateOutput.aggregations),
      "How several values become one."
    ).optional
  }

  private static let eventStream = argument("ArgumentEventStreamRef", "A stream of events.") {
    Field("stream", .integer(), "The id of a stream of the same component.")
  }

  // MARK: Shared by several

  private static func value(_ type: ValueType) -> Field { Field("value", type, "The value.") }

  private static func reference(_ type: String, _ key: String, _ summary: String) -> ObjectType {
    argument("Argument\(type)Ref", summary) {
      Field(key, .reference(to: [type]), "Which one.")
    }
  }

  private static func argument(
    _ name: String,
    _ summary: String,
    @FieldsBuilder fields: () -> [Field]
  ) -> ObjectType {
    let own = fields()
    return ClassicNodes.kind(name, summary, noun: "argument") {
      Field("parameter", .reference(to: ["Parameter"]), "The parameter of the function.")
      own
    }
  }
}
