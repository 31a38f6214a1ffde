import Schema

extension NodeType {
  /// A group of the main menu.
  ///
  /// Source: OpenAPI settings model, 2026-08 (`rank.specificity`); product documentation, main menu
  /// (`specificity`). Both are taken.
  public static let mainMenuGroup = NodeType(
    "MainMenuGroup",
    "A group of the main menu; groups of one name are merged, also over packs.",
    in: [.v1, .v2],
    identifier: .expected,
    segments: ["main-menu-group"]
  ) {
    Field("defaultOpen", .boolean, "Whether the group is open at first.").optional
    Field("order", .number(), "Where it stands in the menu; the higher the earlier.").optional
    Field(
      "specificity",
      .number(),
      "Which of several groups of the name wins; the higher one does."
    )
    .defaults(to: "0")
    Field(
      "rank",
      .object(Presentation.rank),
      "The same as specificity, as the settings model has it."
    )
    .optional
    Field("iconbase64", .string(.icon), "The icon of the group.").optional
    Field(
      "items",
      .list(of: .object(viewItem)),
      "Views in the group; presentations join it by name."
    )
    .optional
  }

  private static let viewItem = ObjectType(
    "MainMenuViewItem",
    "A view in a menu group.",
    noun: "menu item",
    obsolete: [ObsoleteField("_type", "there is but one kind of item", isSilent: true)]
  ) {
    Field("viewIdentifier", .string(.urn(of: "query-view")), "The view.")
  }
}
