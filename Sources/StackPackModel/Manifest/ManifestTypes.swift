public import Schema

/// The keys of a manifest.
public enum ManifestTypes {
  /// The keys of `stackpack.yaml`.
  ///
  /// Source: the official command line, 2026-06, for name and version; product documentation, StackPack
  /// reference; the published packs for what is expected.
  public static let v2 = ObjectType(
    "stackpack.yaml",
    "Says what a pack is called, and what people read about it.",
    noun: "manifest",
    misplaced: classic
  ) {
    Field("schemaVersion", .choice(Choice("schema version", ["2.0"])), "The format of the pack.")
      .example("\"2.0\"")
    Field(
      "name",
      .string(.matching("^[a-z][a-z0-9-]*$")),
      "The name, which is in every identifier."
    )
    .notEmpty.example("\"web-shop\"")
    Field("displayName", .string(), "The name for people.").notEmpty.example("\"Web shop\"")
    Field("version", .string(.semanticVersion), "The version of the pack.")
      .notEmpty.example("\"1.0.0\"")
    Field("categories", .list(of: .string()), "Words to find the pack by.")
      .expected.example("[\"Monitoring\"]")
    Field("logoUrl", file, "The logo: svg, png or jpg.").expected
      .example("!resource \"logo.svg\"")
    Field("overviewUrl", page, "What the pack is for.").expected
    Field("detailedOverviewUrl", page, "More about what the pack is for, in up to two columns.")
      .optional
    Field("configurationUrls", .object(configurationUrls), "What people read in each state.")
      .expected
    Field("provision", .object(provision), "What is installed besides.").expected
  }

  private static let file = ValueType.string(.file(in: "resources"))
  private static let page = file

  /// The pages of the states a pack can be in; there are no other states.
  public static let configurationUrls = ObjectType(
    "configurationUrls",
    "The pages of the states a pack can be in.",
    noun: "set of states",
    unknownKeys: .error
  ) {
    Field("NOT_INSTALLED", page, "Shown before it is installed.").expected
    Field("PROVISIONING", page, "Shown while it is being installed.").expected
    Field("WAITING_FOR_DATA", page, "Shown when it is installed and no data has come yet.").expected
    Field("INSTALLED", page, "Shown when it is installed.").expected
    Field("DEPROVISIONING", page, "Shown while it is being removed.").expected
    Field("ERROR", page, "Shown when installing it failed.").expected
  }

  private static let provision = ObjectType(
    "provision",
    "What is installed besides.",
    noun: "'provision'",
    misplaced: [
      MisplacedField(
        "sharedTemplate",
        reason: classicReason,
        "only stackpack.conf has it"
      )
    ]
  ) {
    // No known pack names one, so the shape of an item is a guess that only a rule may make.
    Field("companionStackPacks", .list(of: .any), "The packs installed with it.")
      .expected.example("[]")
  }

  // MARK: Keys of the classic manifest

  /// The reason of keys that only the classic manifest has.
  public static let classicReason = "classic-manifest-key"

  /// Source: classic StackPack guides, up to 2025; OpenAPI REST model, 2026-08, for enumerations.
  private static let classic = [
    key("isNew", .boolean),
    key("isMultiConfig", .boolean),
    key(
      "releaseStatus",
      .choice(
        Choice("release status", ["AVAILABLE", "ENABLED", "COMING_SOON", "HIDDEN", "BROKEN"])
      )
    ),
    key("releaseNotes", page),
    key("upgradeInstructions", page),
    key("resourcesUrl", .string(.link)),
    key("docsUrl", .string(.link)),
    key("faqs", .list(of: .object(question))),
    key("steps", .list(of: .object(step))),
    key("integrations", .list(of: .object(integration))),
    key("dependencies", .map(of: .string())),
  ]

  private static func key(_ name: String, _ type: ValueType) -> MisplacedField {
    MisplacedField(name, reason: classicReason, "only the classic manifest has it", type: type)
  }

  private static let question = ObjectType("question", "A question people ask.") {
    Field("question", .string(), "The question.").expected
    Field("answer", .string(), "The answer.").expected
  }

  private static let step = ObjectType("step", "Something that is asked when installing.") {
    Field("name", .string(), "The name of the parameter.").expected
    Field("display", .string(), "The question.").expected
    Field("value", .object(stepValue), "What may be answered.").expected
  }

  private static let stepValue = ObjectType(
    "value",
    "What may be answered.",
    obsolete: [ObsoleteField("_type", use: "type", "the REST model spells it so", isSilent: true)]
  ) {
    Field("type", .string(), "The kind of field: text, password.").expected
    Field("default", .any, "What stands there at first.").optional
  }

  private static let integration = ObjectType("integration", "A part with a page of its own.") {
    Field("name", .string(), "The name.").expected
    Field("displayName", .string(), "The name for people.").expected
    Field("categories", .list(of: .string()), "Words to find it by.").expected
    Field("isNew", .boolean, "Whether it is new.").expected
    Field("faqs", .list(of: .object(question)), "Questions people ask.").expected
    Field("version", .string(), "The version.").optional
    Field("logoUrl", file, "The logo.").optional
    Field("overviewUrl", page, "What it is for.").optional
  }
}
