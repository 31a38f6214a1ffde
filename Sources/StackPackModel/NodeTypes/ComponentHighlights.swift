public import Schema

/// The first page of a component, as its type has it.
///
/// Source: OpenAPI settings model, 2026-08, which requires all keys of it; packs, up to 2025.
public enum ComponentHighlights {
  /// The first page of a component.
  public static let all = ClassicNodes.nested(
    "ComponentTypeHighlights",
    "The first page of a component.",
    noun: "set of highlights"
  ) {
    Field("namePlural", .string(), "What several of them are called.")
    Field(
      "fields",
      .list(of: .object(line), mergeKey: "fieldId"),
      "What can be shown of a component."
    )
    Field("about", .object(about), "The about box.")
    Field("events", .object(events), "The events box.")
    Field("showLogs", .boolean, "Whether logs are shown.")
    Field("showLastChange", .boolean, "Whether the last change is shown.")
    Field("externalComponent", .object(external), "Where configuration and status come from.")
    Field("relatedResources", .list(of: .object(related)), "The lists of related components.")
    Field("metrics", .list(of: .object(metrics)), "The sections of charts.")
  }

  private static let line = ClassicNodes.nested(
    "ComponentTypeField",
    "Something that can be shown of a component.",
    noun: "field"
  ) {
    Field("fieldId", .string(), "The id by which boxes name it.")
    Field("label", .object(label), "What stands before it.")
    Field("valueExtractor", .variant(extractors), "Where the value comes from.")
    Field("display", .variant(displays), "How the value is drawn.")
  }

  private static let label = ClassicNodes.part("ComponentTypeFieldLabel", "A label.") {
    Field("title", .string(), "The text.")
    Field("helpBubbleText", .string(), "The text shown on hovering.").optional
  }

  private static let about = ClassicNodes.nested("ComponentTypeAbout", "The about box.") {
    Field("fields", .list(of: .string(), isUnique: true), "The ids of the fields it shows.")
  }

  private static let events = ClassicNodes.nested("ComponentTypeEvents", "The events box.") {
    Field("showEvents", .boolean, "Whether events are shown.")
    Field(
      "relatedResourcesTemplate",
      .string(.stql(allowsFunctions: true, .words(in: .queriedComponent))),
      "The components whose events are shown too."
    ).optional
  }

  private static let external = ClassicNodes.nested(
    "ComponentTypeExternalComponent",
    "The source that configuration and status are read from."
  ) {
    Field("showConfiguration", .boolean, "Whether its configuration is shown.")
    Field("showStatus", .boolean, "Whether its status is shown.")
    Field("externalIdSelector", .string(.regularExpression), "Which external id is that source.")
  }

  private static let related = ClassicNodes.nested(
    "ComponentTypeRelatedResources",
    "A list of related components."
  ) {
    Field("resourceType", .string(), "The id of the list.")
    Field("title", .string(), "The heading.")
    Field(
      "stql",
      .string(.stql(allowsFunctions: true, .words(in: .queriedComponent))),
      "Which components."
    )
    Field("hint", .string(), "The text shown on hovering.").optional
    Field("viewTypeIdentifier", .string(.urn(of: "view-type")), "How they are listed.").optional
  }

  private static let metrics = ClassicNodes.nested(
    "ComponentTypeMetricCategory",
    "A section of charts."
  ) {
    Field("name", .string(), "The heading.")
    Field("description", .string(), "The text shown on hovering.").optional
    Field("bindings", .list(of: .string(.urn(of: "metric-binding"))), "The metrics.")
    Field("defaultExpanded", .boolean, "Whether it is open at first.")
  }

  // MARK: Values

  private static let extractors = Variants(
    "value extractor",
    by: "_type",
    among: [
      ClassicNodes.kind("ComponentTypeSource", "The type of the component."),
      ClassicNodes.kind("CompositeSource", "Several values at once.") {
        Field("sources", .map(of: .any), "The value extractors, by names of your choice.")
      },
      ClassicNodes.kind("ConstantSource", "Always the same.") {
        Field("value", .string(), "The text.")
      },
      ClassicNodes.kind("HealthSource", "The health of the component."),
      ClassicNodes.kind("IdentifiersSource", "The identifiers of the component."),
      ClassicNodes.kind("LastUpdatedTimestampSource", "When the component changed last."),
      ClassicNodes.kind("NameSource", "The name of the component."),
      ClassicNodes.kind("PropertySource", "A property of the component.") {
        Field("key", .string(), "The property.")
        Field("defaultValue", .string(), "The text where the property is not there.").optional
      },
      ClassicNodes.kind("TagSource", "A tag of the component.") {
        Field("tagName", .string(), "The tag.")
      },
      ClassicNodes.kind("TagsSource", "All tags of the component."),
    ],
    unknown: .warning
  )

  private static let displays = Variants(
    "display",
    by: "_type",
    among: [
      ClassicNodes.kind("ComponentLinkDisplay", "A link to a component."),
      ClassicNodes.kind("DurationDisplay", "A stretch of time."),
      ClassicNodes.kind("HealthBadgeDisplay", "The health, in a badge."),
      ClassicNodes.kind("HealthCircleDisplay", "The health, in a circle."),
      ClassicNodes.kind("PromqlDisplay", "What a metric query yields."),
      ClassicNodes.kind("RatioDisplay", "One number over another."),
      ClassicNodes.kind("ReadyStatusDisplay", "How many of several are ready."),
      ClassicNodes.kind("TagDisplay", "A tag.") {
        Field("singular", .string(), "What one of them is called.").optional
      },
      ClassicNodes.kind("TextDisplay", "Text."),
      ClassicNodes.kind("ViewTimeLink", "A link to a moment."),
    ],
    unknown: .warning
  )
}
