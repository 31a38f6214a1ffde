public import Schema

/// The variables of a dashboard.
///
/// Source: OpenAPI settings model, 2026-08; the published packs for kinds of plugin.
public enum PersesVariables {
  /// A variable.
  public static let variable = ObjectType(
    "PersesVariable",
    "Something that can be chosen on the page.",
    noun: "variable",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("kind", .choice(Choice("variable kind", ["TextVariable", "ListVariable"])), "The kind.")
    Field(
      "spec",
      .selected(Selection(by: "kind", from: [textVariable, listVariable])),
      "What that kind needs."
    )
  }

  /// A text.
  public static let textVariable = ObjectType(
    "TextVariable",
    "A text that can be changed on the page.",
    unknownKeys: .onlyIfMistyped
  ) {
    common
    Field("value", .string(), "The text at first.")
    Field("constant", .boolean, "Whether it cannot be changed.").optional
  }

  /// One or more of several values.
  public static let listVariable = ObjectType(
    "ListVariable",
    "One or more of several values.",
    unknownKeys: .onlyIfMistyped
  ) {
    common
    Field("allowAllValue", .boolean, "Whether all values can be chosen at once.")
    Field("allowMultiple", .boolean, "Whether several values can be chosen.")
    Field(
      "plugin",
      .object(Perses.plugin("variable plugin", unknown: .info, [labelValues, promQL])),
      "Where the values come from."
    )
    Field("defaultValue", .variant(defaults), "What is chosen at first.").optional
      .tolerating(.any, reason: "plain-default-value", "write a map with 'kind' and the value")
    Field("customAllValue", .string(), "What stands for all values in a query.").optional
    Field("capturingRegexp", .string(.regularExpression), "Which part of a value is used.").optional
    Field("sort", .choice(Choice("sort order", orders)), "In which order values are listed.")
      .optional
  }

  @FieldsBuilder private static var common: [Field] {
    Field("name", .string(.name), "The name; queries read it as ${name}.")
    Field("display", .object(display), "What it is called on the page.").optional
  }

  private static let display = ObjectType(
    "PersesVariableDisplay",
    "What a variable is called on the page.",
    noun: "display",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("name", .string(), "The title.").optional
    Field("description", .string(), "The text behind the title.").optional
    Field("hidden", .boolean, "Whether it is not on the page at all.").optional
  }

  private static let orders = [
    "none", "alphabetical-asc", "alphabetical-desc", "numerical-asc", "numerical-desc",
    "alphabetical-ci-asc", "alphabetical-ci-desc",
  ]

  private static let defaults = Variants(
    "default value",
    by: "kind",
    among: [
      ObjectType("singleValue", "One value.") {
        Field("singleValue", .string(), "The value.")
      },
      ObjectType("sliceValues", "Several values.") {
        Field("sliceValues", .list(of: .string()), "The values.")
      },
    ]
  )

  // MARK: Plugins

  /// The values of a label.
  public static let labelValues = ObjectType(
    "MetricLabelValues",
    "The values of a label.",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("labelName", .string(), "The label.")
    Field(
      "matchers",
      .list(of: .string(.promql(.names(in: .dashboardVariables)))),
      "The series that are looked at."
    ).optional
  }

  /// The values of a label of the series a query yields.
  public static let promQL = ObjectType(
    "MetricPromQL",
    "The values of a label of the series a query yields.",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("expr", .string(.promql(.names(in: .dashboardVariables))), "The query.")
    Field("labelName", .string(), "The label.")
  }
}
