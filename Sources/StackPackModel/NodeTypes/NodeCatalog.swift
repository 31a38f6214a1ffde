/// Every node type there is.
public enum NodeCatalog {
  /// The types whose keys are known, those of pack format 2.0 first.
  public static let all: [NodeType] =
    [
      .componentPresentation, .dashboard, .externalMonitor, .mainMenuGroup, .monitor,
      .otelComponentMapping, .otelRelationMapping,
    ] + NodeType.classicOnly

  /// The types that the reference lists for packs of a format.
  public static func types(in format: PackFormat) -> [NodeType] {
    all.filter { $0.formats?.contains(format) ?? false }
  }

  /// The type of a name, among those whose keys are known.
  public static func type(named name: String) -> NodeType? { byName[name] }

  /// Types of the platform that are known by their name only.
  ///
  /// Source: OpenAPI settings model, 2026-08; classic StackPack guides and packs, up to 2025.
  public static let legacyNames = [
    "EmailNotificationChannel", "NotificationConfiguration", "OpsgenieNotificationChannel",
    "SlackNotificationChannel", "TeamsNotificationChannel", "WebhookNotificationChannel",
  ]

  /// Every name of a type, those of the types whose keys are known first.
  public static let names = all.map(\.name) + legacyNames

  /// Whether a name is that of a type of the platform that is not for packs of format 2.0.
  public static func isLegacy(_ name: String) -> Bool {
    legacyNames.contains(name) || name.hasSuffix("NotificationChannel")
      || byName[name].map { $0.formats?.contains(.v2) == false } ?? false
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) }
  )
}
