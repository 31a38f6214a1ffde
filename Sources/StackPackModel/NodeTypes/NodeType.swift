public import Schema

/// A kind of settings node: what `_type` says, and what keys go with it.
public struct NodeType: Sendable {
  /// What `_type` says: `Monitor`.
  public let name: String
  /// What such a node does, in one sentence.
  public let summary: String
  /// The pack formats it may be used in; nil if no source says.
  public let formats: Set<PackFormat>?
  /// Its keys; for a type of both formats those in packs of format 2.0.
  public let object: ObjectType
  /// Its keys in packs of format 1.0; nil for a type that those do not hold.
  public let classicObject: ObjectType?
  /// Whether a node needs an identifier.
  public let identifierPresence: Presence
  /// The usual type segments of an identifier, `urn:stackpack:<pack>:<type segment>:<name>`; that of the
  /// published packs first.
  ///
  /// Source: the published packs (2026-08), then product documentation.
  public let identifierSegments: [String]

  /// Its keys in packs of a format; nil for a type that those do not hold.
  public func object(in format: PackFormat) -> ObjectType? {
    switch format {
    case .v1: classicObject
    case .v2: formats?.contains(.v2) ?? false ? object : nil
    }
  }

  /// A node type with the keys of its own; those of all nodes come with it.
  ///
  /// The classic keys are those of its own in packs of format 1.0, where they differ.
  init(
    _ name: String,
    _ summary: String,
    in formats: Set<PackFormat>?,
    identifier: Presence,
    segments: [String],
    description: Presence = .optional,
    unknownKeys: UnknownKeys = .warning,
    obsolete: [ObsoleteField] = [],
    misplaced: [MisplacedField] = [],
    classic: [Field]? = nil,
    @FieldsBuilder fields: () -> [Field] = { [] }
  ) {
    self.name = name
    self.summary = summary
    self.formats = formats
    identifierPresence = identifier
    identifierSegments = segments
    let own = fields()
    let common = Self.common(name, identifier: identifier, description: description)
    let numbered = ObjectType(
      name,
      summary,
      discriminator: "_type",
      unknownKeys: .onlyIfMistyped,
      obsolete: obsolete,
      misplaced: misplaced
    ) {
      common
      ClassicNodes.id
      classic ?? own
    }
    let named = ObjectType(
      name,
      summary,
      discriminator: "_type",
      unknownKeys: unknownKeys,
      obsolete: [Self.id] + obsolete,
      misplaced: misplaced
    ) {
      common
      own
    }
    object = formats == [.v1] ? numbered : named
    classicObject = formats?.contains(.v1) ?? false ? numbered : nil
  }

  /// Source: product documentation, StackPack reference; OpenAPI settings model, 2026-08, for what is
  /// required.
  private static func common(
    _ name: String,
    identifier: Presence,
    description: Presence
  ) -> [Field] {
    [
      Field("_type", .choice(Choice("node type", [name])), "The type of the node."),
      Field("identifier", .string(.urn()), "The URN under which the node is known and updated.")
        .presence(identifier),
      Field("name", .string(), "The name people see.").notEmpty,
      Field("description", .string(.markdown()), "What it is for, in the words of its author.")
        .presence(description),
    ]
  }

  /// Exports and 1.0 templates number their nodes.
  private static let id = ObsoleteField(
    "id",
    "nodes of a 2.0 pack are known by their identifier",
    type: .integer(),
    isSilent: true
  )
}
