import Schema

extension NodeType {
  /// A stream of topology.
  ///
  /// Source: classic StackPack guides, synchronization; packs, up to 2025.
  public static let dataSource = classic(
    "DataSource",
    "A topic that elements of the topology come in by.",
    segment: "data-source"
  ) {
    Field("pluginId", ClassicNodes.words(["Sts"]), "Which part of the platform reads it.")
    Field("config", .object(topicConfiguration), "The topic.")
    Field("extTopology", .object(extTopology), "The topology as it came in.")
    Field("uiRequestTimeout", .integer(.above(0)), "The milliseconds that the interface waits.")
      .expected.example("15000")
  }

  private static let topicConfiguration = ClassicNodes.nested(
    "Sts.StsTopologyDataSourceConfig",
    "The topic, and what is read from it.",
    noun: "topic configuration"
  ) {
    Field("topic", .string(), "The topic, as the receiver names it.").notEmpty
      .example("sts_topo_demo_main")
    Field("integrationType", .string(), "The type of the instance that sends the elements.")
    Field("autoExpireElements", .boolean, "Whether elements that are not sent again vanish.")
    Field("expireElementsAfter", .integer(), "The milliseconds after which they do.")
      .example("172800000")
    Field(
      "supportedDataTypes",
      .list(of: ClassicNodes.words(["TOPOLOGY_ELEMENTS"]), isUnique: true),
      "What comes in."
    )
    Field("supportedWindowingMethods", .list(of: .string()), "Nothing, for topology.").example("[]")
  }

  private static let extTopology = ClassicNodes.nested(
    "ExtTopology",
    "The topology as it came in; a Sync refers to it by its id."
  ) {
    Field("dataSource", .reference(to: ["DataSource"]), "The data source that it is part of.")
    Field("settings", .object(synchronizationSettings), "How fast it is read.")
  }

  private static let synchronizationSettings = ClassicNodes.nested(
    "TopologySyncSettings",
    "How fast elements are read, and when old ones are swept away."
  ) {
    Field("maxBatchSize", .integer(.above(0)), "The elements in one batch.").example("200")
    Field("maxBatchesPerSecond", .integer(.above(0)), "The batches in a second.").example("5")
    Field("cleanupInterval", .integer(.above(0)), "The milliseconds between two sweeps.").optional
    Field("cleanupExpiredElements", .boolean, "Whether elements that expired are swept away.")
      .optional
  }
}
