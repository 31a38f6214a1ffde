public import Schema

/// The first page of one component.
///
/// Source: OpenAPI settings model, 2026-08; product documentation, component highlights.
extension Presentation {
  /// The first page of one component.
  public static let highlight = ObjectType(
    "PresentationHighlight",
    "The first page of one component.",
    noun: "highlight",
    obsolete: [
      ObsoleteField("title", "removed in July 2026", type: .string(), isSilent: true)
    ]
  ) {
    Field(
      "fields",
      .list(of: .object(highlightField), mergeKey: "fieldId"),
      "What the about box shows."
    ).optional
    Field("provisioning", .object(provisioning), "Where configuration and status come from.")
      .optional
    Field(
      "relatedResources",
      .list(of: .object(relatedResource), mergeKey: "resourceId"),
      "The lists of related components."
    ).optional
    Field("links", .list(of: .object(link), mergeKey: "linkId"), "The links to other pages.")
      .optional
    Field("events", .object(events), "The events box.").optional
    Field(
      "metrics",
      .list(of: .object(metricSection), mergeKey: "sectionId"),
      "The sections of charts."
    ).optional
  }

  /// A line of the about box.
  public static let highlightField = ObjectType(
    "HighlightField",
    "A line of the about box; without a projection an inherited one is hidden.",
    noun: "highlight field"
  ) {
    Field("fieldId", .string(), "The id by which fields of several presentations are merged.")
    Field("title", .string(), "The name of the field.")
    Field("description", .string(), "The text shown on hovering.").optional
    order
    Field("projection", .variant(Projections.forFields), "What the field shows.").optional
  }

  /// The buttons for configuration and status.
  public static let provisioning = ObjectType(
    "HighlightProvisioning",
    "Says which topology source configuration and status are taken from.",
    noun: "provisioning",
    obsolete: [
      ObsoleteField(
        "externalComponentSelector",
        use: "topologySourceSelector",
        "renamed in June 2026, and 'external' in it became 'source'",
        type: .string(.cel(yields: .boolean, in: .topologySource))
      )
    ]
  ) {
    Field(
      "topologySourceSelector",
      .string(.cel(yields: .boolean, in: .topologySource)),
      "Which topology source is meant."
    ).optional
    Field("showConfiguration", .boolean, "Whether the configuration can be opened.").optional
    Field("showStatus", .boolean, "Whether the status can be opened.").optional
  }

  /// A list of related components.
  public static let relatedResource = ObjectType(
    "RelatedResource",
    "A list of related components; with id, title and order alone it is hidden.",
    noun: "related resource",
    obsolete: [ObsoleteField("stql", use: "topologyQuery", "renamed in April 2026")]
  ) {
    Field("resourceId", .string(), "The id by which lists of several presentations are merged.")
    Field("title", .string(), "The title of the list.")
    order
    Field("topologyQuery", .string(.componentSTQL), "Which components are related.").optional
    Field(
      "presentationIdentifier",
      .string(.urn(of: "component-presentation")),
      "The presentation of this pack whose overview shows them."
    ).optional
  }

  /// A link to another page.
  public static let link = ObjectType("HighlightLink", "A link to another page.", noun: "link") {
    Field("linkId", .string(), "The id by which links of several presentations are merged.")
    Field("title", .string(.componentTemplate), "The text of the link.").defaults(to: "the linkId")
    Field("target", .string(.componentTemplate), "The address, absolute or in the product.")
      .optional.example("\"#/dashboards/urn:stackpack:shop:dashboard:orders\"")
    Field("tooltip", .string(.componentTemplate), "The text shown on hovering.").optional
    Field(
      "filter",
      .string(.cel(yields: .boolean, in: .component)),
      "For which components it is shown."
    ).defaults(to: "\"true\"")
    Field("openInNewTab", .boolean, "Whether it opens in a new tab.").defaults(to: "false")
    Field("order", .number(), orderSummary).optional
  }

  /// The events box.
  public static let events = ObjectType(
    "HighlightEvents",
    "Says which events are shown.",
    noun: "events box",
    obsolete: [
      ObsoleteField(
        "excludeRelatedResourcesQuery",
        use: "excludedRelatedResourcesQuery",
        "one page of the documentation misspells it"
      )
    ]
  ) {
    Field("showEvents", .boolean, "Whether there is an events box.")
    Field(
      "relatedResourcesQuery",
      .string(.componentSTQL),
      "The components whose events are shown too."
    ).optional
    Field(
      "excludedRelatedResourcesQuery",
      .string(.componentSTQL),
      "The components whose events are left out."
    ).optional
  }

  /// A section of charts.
  public static let metricSection = ObjectType(
    "HighlightMetricSection",
    "A section of charts.",
    noun: "metric section",
    obsolete: [
      ObsoleteField(
        "section",
        use: "sectionId",
        "since April 2026 a section has an id and a title",
        type: .string()
      )
    ]
  ) {
    Field("sectionId", .string(), "The id by which sections of several presentations are merged.")
    Field("title", .string(), "The title of the section.")
    Field("description", .string(), "The text below the title.").optional
    Field("defaultExpanded", .boolean, "Whether it is open at first.").optional
    order
    Field(
      "metrics",
      .list(of: .object(MetricTypes.ordered), mergeKey: "metricId"),
      "The metrics in the section."
    ).optional
  }

  static let order = Field("order", .number(), orderSummary)

  static let orderSummary = "Where it stands among its neighbours; the higher the earlier."
}
