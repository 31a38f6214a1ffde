import Schema

extension NodeType {
  /// Makes components and relations of what came in.
  ///
  /// Source: classic StackPack guides, synchronization; OpenAPI settings model, 2026-08; packs, up to 2025.
  public static let sync = classic(
    "Sync",
    "Makes components and relations of the elements of a data source.",
    segment: "sync"
  ) {
    Field("extTopology", .reference(to: ["ExtTopology"]), "The topology as it came in.")
      .example("-3")
    Field("topologyDataQuery", .object(elementsQuery), "How elements are identified.")
    Field("componentActions", .list(of: componentAction), "What is done with components, by type.")
    Field("relationActions", .list(of: relationAction), "What is done with relations, by type.")
    Field(
      "defaultComponentAction",
      componentAction,
      "What is done with components of other types."
    ).expected
    Field("defaultRelationAction", relationAction, "What is done with relations of other types.")
      .optional
    Field("status", .string(), "Whether it runs; left over from an export.").optional
  }

  private static let elementsQuery = ClassicNodes.nested(
    "Sts.StsTopologyElementsQuery",
    "How elements are identified.",
    noun: "elements query"
  ) {
    Field(
      "componentIdExtractorFunction",
      .reference(to: ["IdExtractorFunction"]),
      "Names what becomes a component."
    )
    Field(
      "relationIdExtractorFunction",
      .reference(to: ["IdExtractorFunction"]),
      "Names what becomes a relation."
    )
    Field(
      "consumerOffsetStartAtEarliest",
      .boolean,
      "Whether elements sent before are read as well."
    )
  }

  // MARK: Actions

  private static let componentAction = ValueType.variant(
    Variants(
      "component action",
      by: "_type",
      among: [createComponent, createOnMerge],
      misplaced: [createRelation],
      unknown: .warning
    )
  )

  private static let relationAction = ValueType.variant(
    Variants(
      "relation action",
      by: "_type",
      among: [createRelation, createOnMerge],
      misplaced: [createComponent],
      unknown: .warning
    )
  )

  private static let createComponent = create("Component", "component")
  private static let createRelation = create("Relation", "relation")

  private static let createOnMerge = ClassicNodes.kind(
    "SyncActionCreateOnMerge",
    "Makes nothing by itself, but takes part in what other data sources make.",
    noun: "action"
  ) { elementType }

  private static let elementType = Field(
    "type",
    .string(),
    "The type of element it is for; of a default action, any text."
  )

  private static func create(_ kind: String, _ noun: String) -> ObjectType {
    ClassicNodes.kind("SyncActionCreate\(kind)", "Makes a \(noun).", noun: "action") {
      elementType
      Field("mergeStrategy", .choice(mergeStrategies), "What holds where several sources have it.")
      Field(
        "templateFunction",
        .reference(to: ["\(kind)TemplateFunction"]),
        "The template that makes it."
      )
      Field(
        "mappingFunction",
        .reference(to: ["\(kind)MappingFunction"]),
        "The script that changes the element before."
      ).optional
    }
  }

  private static let mergeStrategies = Choice(
    "merge strategy",
    ["MergePreferMine", "MergePreferTheirs", "UseMine", "UseTheirs"]
  )
}
