import Schema

/// What sorts the elements of the topology.
///
/// Source: classic StackPack guides, up to 2025; OpenAPI settings model, 2026-08, for enumerations.
extension NodeType {
  /// A type of component.
  public static let componentType = classic(
    "ComponentType",
    "A type of component: its icon, and the first page of its components.",
    segment: "component-type"
  ) {
    Field("iconbase64", .string(.icon), "The icon, as a data URI in one line.").optional
    Field("highlights", .object(ComponentHighlights.all), "The first page of a component.").optional
    Field(
      "viewTypeIdentifier",
      .string(.urn(of: "view-type")),
      "How its components are listed."
    ).optional
  }

  /// A type of relation.
  public static let relationType = classic(
    "RelationType",
    "A type of relation.",
    segment: "relation-type"
  ) {
    dependencyDirection
    Field(
      "dependencyType",
      ClassicNodes.words(OtelRelationOutput.dependencyTypes),
      "How one end depends on the other."
    ).defaults(to: "UNCLASSIFIED")
  }

  /// Which end of a relation depends on the other.
  static let dependencyDirection = Field(
    "dependencyDirection",
    ClassicNodes.words(["ONE_WAY", "BOTH", "NONE"]),
    "Which ends depend on the other."
  ).optional

  /// A layer.
  public static let layer = classic("Layer", "A layer of the topology.", segment: "layer") {
    Field("order", .number(), "Where it stands; the lower the nearer to people.")
      .expected.example("12000.5")
  }

  /// A domain.
  public static let domain = classic("Domain", "A domain of the topology.", segment: "domain") {
    Field("order", .number(), "Where it stands.").expected
  }

  /// An environment.
  public static let environment = classic(
    "Environment",
    "An environment of the topology, such as production.",
    segment: "environment"
  ) {
    Field("order", .number(), "Where it stands.").optional
  }
}
