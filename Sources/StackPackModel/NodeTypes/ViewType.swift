import Schema

extension NodeType {
  /// How components are listed.
  ///
  /// Source: OpenAPI settings model, 2026-08; packs, up to 2025.
  public static let viewType = classic(
    "ViewType",
    "How a list of components looks.",
    segment: "view-type"
  ) {
    Field("iconbase64", .string(.icon), "The icon, as a data URI in one line.").optional
    Field("overview", .object(viewOverview), "The columns.")
    Field(
      "flags",
      .list(of: ClassicNodes.words(["NoTopologyFilters", "CardsLayout"]), isUnique: true),
      "What is special; may be empty."
    )
    Field("filters", .list(of: .variant(viewFilters)), "What can be filtered by; may be empty.")
  }

  private static let viewOverview = ClassicNodes.part(
    "ViewTypeOverview",
    "The columns of a list.",
    noun: "overview"
  ) {
    Field("columns", .list(of: .variant(viewColumns)), "The columns, from left to right.")
  }

  private static let viewFilters = Variants(
    "filter",
    by: "_type",
    among: [
      ClassicNodes.kind("LabelPrefixedFilter", "Offers the labels that begin alike.") {
        Field("prefix", .string(), "What the labels begin with.")
        Field("name", .string(), "The name people see.")
      },
      ClassicNodes.kind("TopologyFilters", "Offers the filters of the topology.") {
        Field(
          "tabs",
          .list(of: ClassicNodes.words(["TOPOLOGY", "EVENTS", "TRACES"]), isUnique: true),
          "The tabs it is offered in."
        )
      },
    ],
    unknown: .warning
  )

  private static let viewColumns = Variants(
    "column",
    by: "_type",
    among: ViewColumns.all,
    // Source: OpenAPI settings model, 2026-08, which has both.
    obsolete: [("ViewTypeTableColComponentReadyStatus", "ViewTypeTableColReadyStatus")],
    unknown: .warning
  )
}

/// The columns of a list of components.
///
/// Source: OpenAPI settings model, 2026-08.
enum ViewColumns {
  static let all = [
    column("Health", "The health, in a circle.") {},
    column("Name", "The name, with a link.") {
      title
      width
    },
    column(
      "Text",
      "Text.",
      obsolete: [ObsoleteField("labelPrefix", "it has no effect here", isSilent: true)]
    ) {
      title
      path("path")
      width
      Field("align", .string(), "On which side it stands.").optional
    },
    column("Number", "A number.") {
      title
      path("path")
      width
      unit
    },
    column("Time", "A moment.") {
      title
      path("path")
    },
    column("Duration", "The time since a moment, or between two.") {
      title
      path("path")
      path("endDatePath").optional
    },
    column("ComponentType", "The type of the component.") {
      title
      width
    },
    column("ComponentLink", "A link to another component.") {
      title
      Field("labelPrefix", .string(), "The label with the name of the other one.")
      path("pathToIdentifier")
      width
    },
    column("ReadyStatus", "How many of several are ready.") {
      title
      path("readyPath")
      path("totalPath")
      path("statusPath")
    },
    column("ContainerImageLink", "A link to a container image.") {
      title
      path("imageIdPath")
      path("imagePath")
      width
    },
    column("Promql", "What a metric query yields.") {
      title
      Field("query", .string(.promql(.paths(in: .componentPaths))), "The query.")
      Field("componentIdentifierTemplate", .string(.labelsURN), "The component of a series.")
      unit
      width
    },
    column("Ratio", "One number over another.") {
      title
      path("numeratorPath")
      path("denominatorPath")
    },
    column("MetricBinding", "A metric.") {
      title
      Field("metricBindingIdentifier", .string(.urn(of: "metric-binding")), "The metric.")
      width
      Field("onlyTrendLine", .boolean, "Whether only the line is drawn.").defaults(to: "false")
    },
  ]

  private static let title = Field("title", .string(), "The heading.")
  private static let width = Field("width", .number(), "The width.").optional
  private static let unit = Field("unit", .string(.unit), "The unit.").optional

  private static func path(_ name: String) -> Field {
    Field(name, .list(of: .string()), "The keys on the way into the component.")
      .example("[tags, zone]")
  }

  private static func column(
    _ name: String,
    _ summary: String,
    obsolete: [ObsoleteField] = [],
    @FieldsBuilder fields: () -> [Field]
  ) -> ObjectType {
    ClassicNodes.kind(
      "ViewTypeTableCol\(name)",
      summary,
      noun: "column",
      obsolete: obsolete,
      fields: fields
    )
  }
}
