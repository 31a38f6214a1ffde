import Schema

/// Which spans belong to which components.
///
/// Source: OpenAPI settings model, 2026-08; packs, up to 2025.
extension NodeType {
  /// Which traces belong to components.
  public static let traceBinding = classic(
    "TraceBinding",
    "Says which traces belong to components.",
    segment: "trace-binding"
  ) {
    Field("scope", .string(.stql(allowsFunctions: false)), "Which components it is for.").optional
    Field("filter", .object(traceFilter), "Which spans are theirs.").optional
  }

  private static let traceFilter = ClassicNodes.part("TraceBindingFilter", "Selects spans.") {
    Field(
      "attributes",
      .map(of: .list(of: .string(.template(.paths(in: .componentPaths))))),
      "Attributes and the values they may have."
    ).optional
  }

  /// Which component a span belongs to.
  public static let spanToComponentBinding = classic(
    "SpanToComponentBinding",
    "Says which component a span belongs to.",
    segment: "span-to-component-binding"
  ) {
    Field(
      "urnTemplate",
      .string(.template(.paths(in: .resourceAttributes), yields: .urn)),
      "The identifier of the component."
    ).optional
  }
}
