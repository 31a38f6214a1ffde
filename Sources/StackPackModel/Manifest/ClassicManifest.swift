public import Schema

extension ManifestTypes {
  /// The keys of `stackpack.conf`.
  ///
  /// Source: classic StackPack guides, up to 2025; OpenAPI REST model, 2026-08, for enumerations and for
  /// the keys that only answers of the platform have; packs, up to 2025, for what is expected.
  public static let v1 = ObjectType(
    "stackpack.conf",
    "Says what a pack is called, what people read about it, and what installs it.",
    noun: "manifest",
    unknownKeys: .onlyIfMistyped,
    misplaced: answers
  ) {
    Field(
      "name",
      .string(.matching("^[a-z][a-z0-9-]*$")),
      "The name, which is in every identifier."
    )
    .notEmpty.example("\"web-shop\"")
    Field("displayName", .string(), "The name for people.").notEmpty.example("\"Web shop\"")
    Field("version", .string(.semanticVersion), "The version; a build may write it.")
      .expected.notEmpty.example("\"1.0.0\"")
    Field(
      "schemaVersion",
      .string(),
      "The format of the pack; `2.0` does without a provisioning script."
    )
    .optional
    Field("isNew", boolean, "Whether it is marked as new.").defaults(to: "false")
    Field("isMultiConfig", boolean, "Whether it can be installed more than once.")
      .defaults(to: "false")
    Field("categories", .list(of: .string()), "Words to find the pack by.").defaults(to: "[]")
    Field(
      "releaseStatus",
      .choice(Choice("release status", releaseStates, unknown: .warning)),
      "Whether people see it."
    ).defaults(to: "AVAILABLE")
    classicPages
    Field("faqs", .list(of: .object(classicQuestion)), "Questions people ask.").defaults(to: "[]")
    Field("steps", .list(of: .object(classicStep)), "What is asked when installing.")
      .defaults(to: "[]")
    Field("provision", .string(.name), "The class in provisioning/ that installs the pack.")
      .notEmpty.or(.object(templateProvision)).example("DemoProvision")
    Field("dependencies", .map(of: .string()), "Packs that it needs, and from which version on.")
      .defaults(to: "{}")
    Field("integrations", .list(of: .object(classicIntegration)), "Parts with pages of their own.")
      .defaults(to: "[]")
  }

  /// A reader of HOCON takes all of these for a boolean, in quotes or not.
  ///
  /// Source: the HOCON specification, automatic type conversions.
  private static let boolean = ValueType.choice(
    Choice("boolean", ["true", "false", "yes", "no", "on", "off"])
  )
  private static let page = ValueType.string(.path(in: "resources"))

  private static let releaseStates = ["AVAILABLE", "ENABLED", "COMING_SOON", "HIDDEN", "BROKEN"]

  @FieldsBuilder private static var classicPages: [Field] {
    Field("logoUrl", page, "The logo: svg, png or jpg.").notEmpty.example("\"logo.png\"")
    Field("overviewUrl", page, "What the pack is for.").defaults(to: "/overview.md")
    Field("detailedOverviewUrl", page, "More about what the pack is for, in up to two columns.")
      .optional
    Field("configurationUrls", .object(classicConfigurationUrls), "What people read in each state.")
      .expected
    Field("releaseNotes", page, "What is new.").optional
    Field("upgradeInstructions", page, "What to know before an upgrade.").optional
    Field("docsUrl", .string(.link), "More to read elsewhere.").optional
    Field("resourcesUrl", .string(), "Where the platform serves resources; no known pack has it.")
      .optional
  }

  /// Pages of the states a pack can be in, as paths.
  public static let classicConfigurationUrls = ObjectType(
    "configurationUrls",
    "The pages of the states a pack can be in.",
    noun: "set of states"
  ) {
    configurationUrls.fields.map { Field($0.name, page, $0.summary).expected }
  }

  /// Source: the settings of a format between 1.0 and 2.0, 2025.
  private static let templateProvision = ObjectType(
    "provision",
    "What is installed without a script.",
    noun: "'provision'",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("sharedTemplate", .object(sharedTemplate), "The settings that all instances share.")
    Field(
      "instanceTemplate",
      .object(sharedTemplate),
      "The same of an instance; no published pack has it."
    ).optional
  }

  private static let sharedTemplate = ObjectType(
    "sharedTemplate",
    "Settings that are imported.",
    noun: "template",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("templatePath", .string(.path(in: "provisioning")), "The file.").notEmpty
  }

  private static let classicQuestion = ObjectType(
    "question",
    "A question people ask.",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("question", .string(), "The question.")
    Field("answer", .string(), "The answer.")
  }

  private static let classicStep = ObjectType(
    "step",
    "Something that is asked when installing.",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("name", .string(.name), "The name by which scripts and pages know the answer.").notEmpty
    Field("display", .string(), "The question.").notEmpty
    Field("value", .object(classicStepValue), "What may be answered.")
  }

  private static let classicStepValue = ObjectType(
    "value",
    "What may be answered.",
    noun: "value of a step",
    unknownKeys: .onlyIfMistyped
  ) {
    Field(
      "type",
      .choice(Choice("kind of answer", ["text", "password"], unknown: .warning)),
      "The kind of answer."
    ).defaults(to: "text")
    Field("default", .string(), "What stands there at first; not for passwords.").optional
  }

  private static let classicIntegration = ObjectType(
    "integration",
    "A part with a page of its own.",
    unknownKeys: .onlyIfMistyped
  ) {
    Field("name", .string(), "The name.").notEmpty
    Field("displayName", .string(), "The name for people.").notEmpty
    Field("version", .string(), "The version.").optional
    Field("isNew", boolean, "Whether it is marked as new.").defaults(to: "false")
    Field("logoUrl", page, "The logo.").optional
    Field("brandIcon", page, "The icon.").optional
    Field("overviewUrl", page, "What it is for.").optional
    Field("resourceUrl", .string(), "Where the platform serves its resources.").optional
    Field("categories", .list(of: .string()), "Words to find it by.").defaults(to: "[]")
    Field("faqs", .list(of: .object(classicQuestion)), "Questions people ask.").defaults(to: "[]")
  }

  private static let answers = [
    "configurations", "canUninstall", "isCompatible", "nextVersion", "latestVersion", "isDev",
  ].map {
    MisplacedField($0, reason: "computed-key", "the platform works it out; leave it out")
  }
}
