public import Schema

extension NodeType {
  /// Components made of telemetry.
  ///
  /// Source: OpenAPI settings model, 2026-08; source code of the OTel collector, 2026-07, for the language
  /// of expressions.
  public static let otelComponentMapping = NodeType(
    "OtelComponentMapping",
    "Makes components of OpenTelemetry data.",
    in: [.v2],
    identifier: .required,
    segments: ["otel-component-mapping"],
    obsolete: OtelInput.protocolNames
  ) {
    OtelInput.inputField
    OtelInput.variables
    Field("output", .object(OtelComponentOutput.output), "The component.")
    OtelInput.expireAfter
    Field("rank", .object(Presentation.rank), "Which mapping names a component that several make.")
  }
}

/// The component an OTel mapping makes.
///
/// Source: OpenAPI settings model, 2026-08; source code of the OTel collector, 2026-07.
public enum OtelComponentOutput {
  /// The component.
  public static let output = ObjectType(
    "OtelComponentOutput",
    "The component a mapping makes.",
    noun: "component output",
    obsolete: [
      ObsoleteField("typeIdentifier", "removed in June 2026", type: OtelInput.string),
      ObsoleteField("layerName", "removed in June 2026", type: OtelInput.string),
      ObsoleteField("layerIdentifier", "removed in June 2026", type: OtelInput.string),
      ObsoleteField("domainName", "removed in June 2026", type: OtelInput.string),
      ObsoleteField("domainIdentifier", "removed in June 2026", type: OtelInput.string),
    ]
  ) {
    Field("identifier", OtelInput.urn, "The URN of the component, stable and unique.")
    Field("name", OtelInput.string, "The name of the component.")
    Field("typeName", OtelInput.string, "The type of the component.").example("\"'pod'\"")
    Field("required", .object(required), "What must succeed, else nothing is made.")
      .optional
    Field("optional", .object(optional), "What is left out where it fails.").optional
  }

  /// What must succeed, else nothing is made.
  public static let required = details("OtelRequiredDetails", noun: "'required' part of the output")

  /// What is left out where it fails.
  public static let optional = details("OtelOptionalDetails", noun: "'optional' part of the output")

  private static func details(_ name: String, noun: String) -> ObjectType {
    ObjectType(name, "More about a component.", noun: noun) {
      Field(
        "additionalIdentifiers",
        .list(of: OtelInput.urn),
        "Further identifiers, by which it is merged with components from elsewhere."
      ).optional
      Field("version", OtelInput.string, "The version of the component.").optional
      Field("tags", .list(of: .object(tag)), "The labels of the component.").optional
      Field("configuration", OtelInput.map, "The configuration that can be opened.").optional
      Field("status", OtelInput.map, "The status that can be opened; not the health state.")
        .optional
    }
  }

  /// A label, or with a pattern one for every key of a map that matches.
  public static let tag = ObjectType(
    "OtelTag",
    "A label, or with a pattern one for every key of a map that matches.",
    noun: "tag"
  ) {
    // A string without a pattern, a map with one: the neighbour decides.
    Field(
      "source",
      .string(.cel(yields: .any, in: .otelOutput)),
      "The value of the label; with a pattern the map whose keys are matched."
    )
    Field(
      "target",
      .string(.template(.groups)),
      "The key of the label; groups of the pattern fill it."
    )
    .example("k8s.${1}")
    Field("pattern", .string(.regularExpression), "Which keys of the map become labels.").optional
  }
}
