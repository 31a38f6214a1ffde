public import Schema

extension NodeType {
  /// Relations made of telemetry.
  ///
  /// Source: OpenAPI settings model, 2026-08; source code of the OTel collector, 2026-07, for the language
  /// of expressions.
  public static let otelRelationMapping = NodeType(
    "OtelRelationMapping",
    "Makes relations between components of OpenTelemetry data.",
    in: [.v2],
    identifier: .required,
    segments: ["otel-relation-mapping"],
    obsolete: OtelInput.protocolNames,
    misplaced: [
      MisplacedField(
        "rank",
        reason: "relation-rank",
        "relations are never merged; only component mappings have it",
        type: .object(Presentation.rank)
      )
    ]
  ) {
    OtelInput.inputField
    OtelInput.variables
    Field("output", .object(OtelRelationOutput.output), "The relation.")
    OtelInput.expireAfter
  }
}

/// The relation an OTel mapping makes.
///
/// Source: OpenAPI settings model, 2026-08; source code of the OTel collector, 2026-07.
public enum OtelRelationOutput {
  /// How one end of a relation depends on the other.
  static let dependencyTypes = ["HIERARCHICAL", "CONNECTION", "UNCLASSIFIED"]

  /// The relation.
  public static let output = ObjectType(
    "OtelRelationOutput",
    "The relation a mapping makes, once both its ends exist.",
    noun: "relation output",
    obsolete: [
      ObsoleteField(
        "typeIdentifier",
        "removed in June 2026; dependencyType came",
        type: OtelInput.string
      )
    ]
  ) {
    Field("sourceId", OtelInput.urn, "The identifier of the component it leads from.")
    Field("targetId", OtelInput.urn, "The identifier of the component it leads to.")
    Field("typeName", OtelInput.string, "The type of the relation.").example("\"'executes'\"")
    Field(
      "dependencyType",
      .string(.cel(yields: .oneOf(dependencyTypes), in: .otelOutput)),
      "How one end depends on the other; without it, UNCLASSIFIED."
    ).expected
  }
}
