public import Schema

/// What the template functions of StackPack 1.0 must print for an element that came in.
///
/// Source: classic StackPack guides, templates; packs, up to 2025.
public enum TemplateOutput {
  /// What a component template prints.
  public static let component = ObjectType(
    "Component",
    "A component, as a template prints it.",
    noun: "component",
    discriminator: "_type",
    unknownKeys: .onlyIfMistyped
  ) {
    type("Component")
    Field("name", .string(), "The name people see.").notEmpty
    Field("type", .reference(to: ["ComponentType"]), "The type.")
    Field("layer", .reference(to: ["Layer"]), "The layer.")
    Field("domain", .reference(to: ["Domain"]), "The domain.")
    Field(
      "environments",
      .list(of: .reference(to: ["Environment"])),
      "The environments, usually one."
    )
    Field("labels", .list(of: .object(label)), "The labels; may be empty.")
    telemetry
    Field("description", .string(), "What it is for.").optional
    Field("version", .string(), "The version of what it stands for.").optional
    Field("properties", .map(of: .string()), "More about it, as texts.").optional
    Field("identifiers", .list(of: .string()), "Identifiers beside those of the id extractor.")
      .optional
    Field("propagation", .object(propagation), "How it passes on health.").optional
  }

  /// What a relation template prints.
  public static let relation = ObjectType(
    "Relation",
    "A relation, as a template prints it.",
    noun: "relation",
    discriminator: "_type",
    unknownKeys: .onlyIfMistyped
  ) {
    type("Relation")
    Field("name", .string(), "The name people see.").expected
    Field("type", .reference(to: ["RelationType"]), "The type.")
    Field("source", .integer(), "The number of the component that it begins at.")
    Field("target", .integer(), "The number of the component that it ends at.")
    NodeType.dependencyDirection
    Field("labels", .list(of: .object(label)), "The labels; may be empty.").optional
    telemetry
    Field("description", .string(), "What it is for.").optional
  }

  private static func type(_ name: String) -> Field {
    Field("_type", .choice(Choice("element type", [name])), "What it is.")
  }

  @FieldsBuilder private static var telemetry: [Field] {
    Field("streams", .list(of: .variant(streams)), "The telemetry of the element.").optional
    Field("checks", .list(of: .object(check)), "What makes its health of the telemetry.").optional
  }

  private static let label = ClassicNodes.nested("Label", "A label.", noun: "label") {
    Field("name", .string(), "The text: `key:value`.").notEmpty
  }

  private static let propagation = ClassicNodes.nested(
    "Propagation",
    "How a component passes on health."
  ) {
    Field("function", .reference(to: ["PropagationFunction"]), "The function that says how.")
    Field("arguments", .list(of: .variant(Arguments.all)), "What that function needs.")
  }

  // MARK: Telemetry

  private static let check = ClassicNodes.nested("Check", "A check function at work.") {
    Field("name", .string(), "The name people see.")
    Field("function", .reference(to: ["CheckFunction"]), "The function.")
    Field("arguments", .list(of: .variant(Arguments.withStreams)), "What that function needs.")
    syncCreated
  }

  private static let streams = Variants(
    "stream",
    by: "_type",
    among: [
      stream("MetricStream", "A stream of metrics.", "METRICS", metricQuery),
      stream("EventStream", "A stream of events.", "EVENTS", eventQuery),
    ],
    unknown: .warning
  )

  private static func stream(
    _ name: String,
    _ summary: String,
    _ dataType: String,
    _ query: ObjectType
  ) -> ObjectType {
    // A stream needs its number: checks refer to it.
    ObjectType(name, summary, noun: "stream", unknownKeys: .onlyIfMistyped) {
      Field("id", .integer(.atMost(-1).lenient), "The number by which checks refer to it.")
      Field("name", .string(), "The name people see.")
      Field("query", .object(query), "Which telemetry.")
      Field("dataSource", .reference(to: ["DataSource"]), "Where the telemetry is.")
      Field("dataType", ClassicNodes.words([dataType]), "What it is made of.").expected
      Field("priority", .choice(NodeType.priorities), "How important it is.").optional
      syncCreated
    }
  }

  private static let syncCreated = Field(
    "syncCreated",
    .boolean,
    "Whether the synchronization made it."
  ).optional

  private static let metricQuery = query("MetricTelemetryQuery") {
    Field("metricField", .string(), "The metric.")
    Field("aggregation", ClassicNodes.words(aggregations), "How several values become one.")
  }

  private static let eventQuery = query("EventTelemetryQuery") {
    Field("metricField", .string(), "The field of the events.").optional
    Field("aggregation", ClassicNodes.words(aggregations), "How several values become one.")
      .optional
  }

  /// The platform takes a type with a blank before it, as many templates have it.
  private static func query(
    _ name: String,
    @FieldsBuilder fields: () -> [Field]
  ) -> ObjectType {
    let own = fields()
    return ObjectType(
      name,
      "Selects telemetry.",
      noun: "telemetry query",
      discriminator: "_type",
      unknownKeys: .onlyIfMistyped
    ) {
      Field(
        "_type",
        .choice(Choice("telemetry query", [name], unknown: .warning, isLoose: true)),
        "What it is."
      )
      ClassicNodes.id
      Field("conditions", .list(of: .object(condition)), "The labels that the telemetry has.")
      own
    }
  }

  private static let condition = ObjectType(
    "Condition",
    "A label that the telemetry has.",
    noun: "condition",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("key", .string(), "The name of the label.")
    Field("value", .string(), "The value of the label.")
  }

  /// How several values become one.
  ///
  /// Source: classic StackPack guides, telemetry.
  public static let aggregations = [
    "MEAN", "PERCENTILE_25", "PERCENTILE_50", "PERCENTILE_75", "PERCENTILE_90", "PERCENTILE_95",
    "PERCENTILE_98", "PERCENTILE_99", "MAX", "MIN", "SUM", "SUM_NO_ZEROS", "EVENT_COUNT",
    "EVENT_COUNT_NO_ZEROS", "VALUE_COUNT",
  ]
}

extension TemplateOutput {
  /// What templates print, each kind once.
  public static let all = [component, relation]

  /// The reference page of one kind in Markdown, its first heading at a level.
  public static func reference(of type: ObjectType, level: Int = 1) -> String {
    let function = "\(type.name)TemplateFunction"
    let facts = ["A JSON object, printed by the Handlebars template of a \(function)."]
    return Reference(type, facts: facts, level: level).text
  }
}
