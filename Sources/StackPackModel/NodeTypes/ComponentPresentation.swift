public import Schema

extension NodeType {
  /// How matching components look in the user interface.
  ///
  /// Source: OpenAPI settings model, 2026-08; product documentation, component presentation.
  public static let componentPresentation = NodeType(
    "ComponentPresentation",
    "Says how components that match a query look in the user interface.",
    in: [.v2],
    identifier: .required,
    segments: ["component-presentation", "presentation"],
    obsolete: [
      ObsoleteField(
        "definition",
        use: "presentation",
        "it is the name inside the settings protocol only"
      )
    ]
  ) {
    Field("binding", .object(Presentation.binding), "Which components it is for.")
    Field("rank", .object(Presentation.rank), "Which presentation wins if several match.").expected
    Field("presentation", .object(Presentation.content), "What is shown, and where.")
    Field(
      "metrics",
      .list(of: .object(MetricTypes.metric), mergeKey: "metricId"),
      "The metrics of the components."
    ).optional
  }
}

/// What a component presentation consists of.
///
/// Source: OpenAPI settings model, 2026-08; product documentation, component presentation.
public enum Presentation {
  /// Which components a presentation is for.
  public static let binding = ObjectType(
    "ComponentPresentationQueryBinding",
    "Selects components by a query.",
    noun: "binding"
  ) {
    Field(
      "_type",
      .choice(Choice("binding", ["ComponentPresentationQueryBinding"])),
      "The kind of binding."
    ).expected
    Field(
      "query",
      .string(.stql(allowsFunctions: false)),
      "Which components it is for: filters and logic, no functions."
    )
  }

  /// Which of several nodes for one component wins.
  public static let rank = ObjectType("Rank", "Says which of several wins.", noun: "rank") {
    Field("specificity", .number(), "The higher, the more specific; the most specific wins.")
  }

  /// What is shown, and where.
  public static let content = ObjectType(
    "Presentation",
    "The pages, tabs and boxes a component shows up in.",
    noun: "presentation",
    obsolete: [ObsoleteField("topologySettings", use: "topology", "renamed in May 2026")],
    misplaced: [
      MisplacedField(
        "metrics",
        reason: "metrics-in-presentation",
        "metrics stand beside 'presentation'",
        type: .list(of: .object(MetricTypes.metric), mergeKey: "metricId")
      )
    ]
  ) {
    Field("icon", .string(.icon), "The icon of the components.").optional
    Field("overview", .object(overview), "The page that lists the components.").optional
    Field("highlight", .object(highlight), "The first page of one component.").optional
    Field("summary", .object(summary), "What the side panel shows.").optional
    Field("metricPerspective", .object(metricPerspective), "The tab with the metrics.").optional
    Field("tracesPerspective", .object(tracesPerspective), "The tab with the traces.").optional
    Field("topology", .object(topology), "How the topology tab begins.").optional
    Field(
      "filters",
      .list(of: .object(filter), mergeKey: "filterId"),
      "The filters of the overview."
    )
    .optional
  }

  // MARK: Overview

  /// The page that lists the components.
  public static let overview = ObjectType(
    "PresentationOverview",
    "The page that lists the components.",
    noun: "overview",
    misplaced: [
      MisplacedField(
        "provisioning",
        reason: "provisioning-in-overview",
        "it belongs under 'highlight'",
        type: .object(provisioning)
      )
    ]
  ) {
    Field("name", .object(overviewName), "What the components are called.")
    Field("mainMenu", .object(mainMenu), "Where the page stands in the menu.").optional
    Field("columns", .list(of: .object(column), mergeKey: "columnId"), "The columns of the table.")
    Field("fixedColumns", .integer(.atLeast(0).lenient), "How many columns stay when scrolling.")
      .optional
    Field("sort", .list(of: .object(sort)), "By which columns the table is sorted.").optional
  }

  /// What the components of an overview are called.
  static let overviewName = ObjectType(
    "PresentationName",
    "What the components are called.",
    noun: "overview name"
  ) {
    Field("singular", .string(), "One of them: pod.")
    Field("plural", .string(), "Several of them: pods.")
    Field("title", .string(), "The title of the page: Pods.")
  }

  /// Where an overview stands in the menu.
  public static let mainMenu = ObjectType(
    "PresentationMainMenu",
    "Puts an overview into the menu.",
    noun: "menu entry"
  ) {
    Field("group", .string(), "The name of the menu group.")
    Field("order", .number(), "Where it stands in the group; the higher the earlier.")
    Field("icon", .string(.icon), "The icon in the menu.").defaults(to: "presentation.icon")
  }

  /// A column of an overview.
  public static let column = ObjectType(
    "OverviewColumn",
    "A column of an overview; without a projection it is inherited.",
    noun: "overview column"
  ) {
    Field("columnId", .string(), "The id by which columns of several presentations are merged.")
    Field("title", .string(), "The head of the column.").optional
    Field("projection", .variant(Projections.forColumns), "What the column shows.").optional
  }

  /// A column by which an overview is sorted.
  public static let sort = ObjectType(
    "OverviewSort",
    "A column by which the table is sorted.",
    noun: "sort column"
  ) {
    Field("columnId", .string(), "The column.")
    Field(
      "direction",
      .choice(Choice("sort direction", ["Ascending", "Descending"])),
      "Which way."
    ).defaults(to: "Ascending")
  }

  /// A filter of an overview.
  public static let filter = ObjectType(
    "PresentationFilter",
    "A filter of an overview; with its id alone it is inherited.",
    noun: "filter",
    obsolete: [ObsoleteField("moreTab", use: "menuSection", "renamed in March 2026")]
  ) {
    Field("filterId", .string(), "The id by which filters are merged, also with other packs.")
    Field("displayName", .object(filterName), "What the filter is called.").optional
    Field("menuSection", .string(), "The section it goes to when the bar is full.").optional
    Field(
      "filter",
      .variant(Variants("filter", by: "_type", among: [tagFilter])),
      "What is filtered by."
    ).optional
  }

  /// What a filter is called.
  static let filterName = ObjectType(
    "FilterName",
    "What a filter is called.",
    noun: "filter name"
  ) {
    Field("singular", .string(), "For one value.")
    Field("plural", .string(), "For several values.")
  }

  /// A filter by a tag.
  public static let tagFilter = ObjectType("TagFilter", "Filters by the values of a tag.") {
    Field("tagKey", .string(), "The key of the tag.").example("service.namespace")
  }
}
