public import Schema

extension NodeType {
  /// A page of panels.
  ///
  /// Source: OpenAPI settings model, 2026-08; the published packs.
  public static let dashboard = NodeType(
    "Dashboard",
    "A page of panels with charts and text.",
    in: [.v2],
    identifier: .expected,
    segments: ["dashboard"],
    description: .expected
  ) {
    Field(
      "scope",
      .choice(Choice("dashboard scope", ["publicDashboard", "privateDashboard"])),
      "Who sees it."
    ).optional
    Field("dashboard", .object(Perses.dashboard), "The dashboard, as Perses has it.")
  }
}

/// What a dashboard consists of: the document model of Perses, as far as the product shows it.
///
/// Perses grows, so keys that nobody described are fine unless they look mistyped.
///
/// Source: OpenAPI settings model, 2026-08; the published packs for what is in use.
public enum Perses {
  /// The dashboard.
  public static let dashboard = ObjectType(
    "PersesDashboard",
    "A dashboard.",
    noun: "dashboard",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("kind", kind("Dashboard"), "What the document is.").optional
    Field("metadata", .object(metadata), "What is said about the document.").optional
    Field("spec", .object(spec), "What is on the page.")
  }

  static let metadata = ObjectType(
    "PersesMetadata",
    "What is said about a document.",
    noun: "metadata",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("name", .string(), "The name inside Perses.").optional
    Field("project", .string(.json), "Settings of the user interface.")
      .optional.example("'{\"saveVariables\":false}'")
    Field("createdAt", .string(.dateTime), "When it was made.").optional
    Field("updatedAt", .string(.dateTime), "When it was changed.").optional
    Field("version", .integer(.atLeast(0).lenient), "How often it was changed.").optional
  }

  /// What is on the page.
  public static let spec = ObjectType(
    "PersesDashboardSpec",
    "What is on the page.",
    noun: "dashboard",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("display", .object(display), "The title.").optional
    Field("duration", .string(.duration), "The time shown at first.").optional.example("1h")
    Field("refreshInterval", .string(.duration), "The time after which it is drawn anew.")
      .optional.example("30s")
    Field("datasources", .map(of: .object(datasource)), "Where data comes from.").optional
    Field(
      "variables",
      .list(of: .object(PersesVariables.variable)),
      "What can be chosen on the page."
    ).optional
    Field("panels", .map(of: .object(PersesPanels.panel)), "The panels, by keys of your own.")
      .expected
    Field("layouts", .list(of: .object(layout)), "Where the panels stand.").expected
  }

  static let display = ObjectType(
    "PersesDisplay",
    "A title and more.",
    noun: "display",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("name", .string(), "The title.").optional
    Field("description", .string(), "The text behind the title.").optional
  }

  static let datasource = ObjectType(
    "PersesDatasource",
    "A place data comes from.",
    noun: "data source",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("default", .boolean, "Whether queries use it if they name none.").optional
    Field("display", .object(display), "The title.").optional
    Field("plugin", .object(plugin(unknown: .ignored, [])), "What it is.").optional
  }

  // MARK: Layouts

  /// Where panels stand.
  public static let layout = ObjectType(
    "PersesLayout",
    "Places panels on the page.",
    noun: "layout",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("kind", .choice(Choice("layout", ["Grid"])), "The kind of layout.")
    Field("spec", .object(grid), "The items.")
  }

  static let grid = ObjectType(
    "PersesGrid",
    "A group of panels on a grid of 24 columns.",
    noun: "grid",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("display", .object(gridDisplay), "The title of the group.").optional
    Field("items", .list(of: .object(gridItem)), "The panels.")
  }

  private static let gridDisplay = ObjectType(
    "PersesGridDisplay",
    "The title of a group.",
    noun: "title of a group",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("title", .string(), "The title.")
    Field("collapse", .object(collapse), "Whether the group can be closed.").optional
  }

  private static let collapse = ObjectType(
    "PersesCollapse",
    "How a group begins.",
    noun: "collapse",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("open", .boolean, "Whether the group is open at first.")
  }

  /// A panel on a grid.
  public static let gridItem = ObjectType(
    "PersesGridItem",
    "A panel on a grid.",
    noun: "grid item",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("x", .integer(.atLeast(0)), "The first of its columns, from 0.")
    Field("y", .integer(.atLeast(0)), "The first of its rows, from 0.")
    Field("width", .integer(.atLeast(1)), "How many columns it takes; 24 are there.")
    Field("height", .integer(.atLeast(1)), "How many rows it takes.")
    Field("content", .object(reference), "The panel.")
  }

  private static let reference = ObjectType(
    "PersesReference",
    "A reference into the dashboard.",
    noun: "reference",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("$ref", .string(.jsonReference(into: "/spec/panels")), "Which panel.")
      .example("\"#/spec/panels/latency\"")
  }

  // MARK: Plugins

  static func kind(_ name: String) -> ValueType {
    .choice(Choice("kind", [name], unknown: .warning))
  }

  /// A kind, and what that kind needs.
  static func plugin(
    _ noun: String = "plugin",
    unknown: UnknownWord,
    _ types: [ObjectType]
  ) -> ObjectType {
    ObjectType(
      "PersesPlugin",
      "A kind, and what that kind needs.",
      noun: noun,
      unknownKeys: .onlyIfMistyped
    ) {
      Field(
        "kind",
        .choice(Choice("plugin", types.map(\.name), unknown: unknown)),
        "The kind."
      )
      Field("spec", .selected(Selection(by: "kind", from: types)), "What that kind needs.").optional
    }
  }
}
