import Schema

extension NodeType {
  /// A check that runs at an interval.
  ///
  /// Source: product documentation, monitors; OpenAPI settings model, 2026-08, for tags.
  public static let monitor = NodeType(
    "Monitor",
    "Runs a function at an interval and puts its result on components as health.",
    in: [.v1, .v2],
    identifier: .expected,
    segments: ["monitor"],
    classic: classicMonitor
  ) {
    Field("function", .string(.urn(of: "monitor-function")), "The monitor function to run.")
      .example("urn:stackpack:common:monitor-function:threshold")
    Field(
      "arguments",
      .selected(Selection(by: "function", from: MonitorFunctions.all)),
      "What that function needs."
    )
    intervalSeconds
    remediationHint
    status
    Field("tags", .list(of: .string(), isUnique: true), "Words to find it by in the overview.")
      .expected
      .tolerating(.map(of: .any), reason: "tags-as-map", "write a list of words")
  }

  /// In snapshots of format 1.0 the function is a reference, and arguments may be nodes.
  ///
  /// Source: classic StackPack guides, monitors; packs, up to 2025.
  @FieldsBuilder private static var classicMonitor: [Field] {
    Field("function", .reference(to: ["MonitorFunction"]), "The monitor function to run.")
      .example("urn:stackpack:common:monitor-function:threshold")
    Field(
      "arguments",
      .selected(Selection(by: "function", from: MonitorFunctions.classic)),
      "What that function needs."
    ).or(.list(of: .variant(Arguments.all)))
    intervalSeconds
    remediationHint
    status
    Field("tags", .list(of: .string(), isUnique: true), "Words to find it by in the overview.")
      .optional
      .tolerating(.map(of: .any), reason: "tags-as-map", "write a list of words")
  }

  private static let intervalSeconds = Field(
    "intervalSeconds",
    .integer(.above(0)),
    "The seconds between two runs; 30 suits metrics in real time."
  ).example("30")

  private static let status = Field(
    "status",
    .choice(Choice("monitor status", ["ENABLED", "DISABLED"])),
    "Whether it runs."
  ).defaults(to: "DISABLED")

  /// What monitors of all kinds say to those who must mend what failed.
  static let remediationHint = Field(
    "remediationHint",
    .string(.markdown(.handlebars(in: .remediationHint))),
    "What to do when the check fails; a file in includes/ may use Handlebars."
  ).optional.example("!include hints/latency.md.hbs")
}
