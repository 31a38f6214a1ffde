import Schema

extension NodeType {
  /// A view of the topology.
  ///
  /// Source: classic StackPack guides, views; OpenAPI settings model, 2026-08; packs, up to 2025.
  public static let queryView = classic(
    "QueryView",
    "A view of the components that a query yields.",
    segment: "query-view"
  ) {
    Field("query", .string(.stql(allowsFunctions: true)), "Which components.").notEmpty
    Field("queryVersion", .string(), "The version of the query language.").example("\"0.0.1\"")
    Field("viewType", .string(.urn(of: "view-type")), "How they are listed.").optional
    grouping
    Field(
      "viewHealthStateConfiguration",
      .object(healthConfiguration),
      "How the health of the view is made."
    ).optional
    Field(
      "flags",
      .list(
        of: ClassicNodes.words(["NotUnlockable", "HideFromViewsOverview", "DisableEventHandlers"]),
        isUnique: true
      ),
      "What is special."
    ).optional
    Field("tags", .list(of: .string()), "Words to find it by.").optional
  }

  @FieldsBuilder private static var grouping: [Field] {
    Field("groupingEnabled", .boolean, "Whether components are grouped.").expected
    Field("groupedByLayers", .boolean, "Whether layers are kept apart.").expected
    Field("groupedByDomains", .boolean, "Whether domains are kept apart.").expected
    Field("groupedByRelations", .boolean, "Whether relations keep groups apart.").optional
    Field("minimumGroupSize", .integer(), "From how many components on they are grouped.").optional
    Field("autoGrouping", .boolean, "Whether the platform decides what is grouped.").optional
    Field("showIndirectRelations", .boolean, "Whether relations by way of others are shown.")
      .optional
    Field("connectedComponents", .boolean, "Whether components joined to them are shown.").optional
    Field("neighboringComponents", .boolean, "Whether components beside them are shown.").optional
  }

  private static let healthConfiguration = ClassicNodes.nested(
    "ViewHealthStateConfiguration",
    "How the health of a view is made."
  ) {
    Field("enabled", .boolean, "Whether the view has a health.")
    Field(
      "function",
      .reference(to: ["ViewHealthStateConfigurationFunction"]),
      "The function that makes it."
    ).example("urn:stackpack:common:view-health-state-configuration-function:minimum-health-states")
    Field("arguments", .list(of: .variant(Arguments.all)), "What that function needs.")
  }
}
