import Schema

/// What node types of StackPack 1.0 share.
///
/// The platform knows more keys than the guides tell, so that other keys are no mistake by themselves.
enum ClassicNodes {
  /// A node, or a part of one, is referred to by its number within a snapshot.
  ///
  /// Source: classic StackPack guides, templating; packs, up to 2025.
  static let id = Field(
    "id",
    .integer(.atMost(-1).lenient),
    "The number by which the snapshot refers to it: below zero, and in it only once."
  ).optional.example("-12")

  /// A map that stands at one place in a node, without a type of its own.
  static func part(
    _ name: String,
    _ summary: String,
    noun: String? = nil,
    obsolete: [ObsoleteField] = [],
    @FieldsBuilder fields: () -> [Field]
  ) -> ObjectType {
    ObjectType(
      name,
      summary,
      noun: noun,
      unknownKeys: .onlyIfMistyped,
      obsolete: [ObsoleteField("_type", "there is but one kind", isSilent: true)] + obsolete,
      fields: fields
    )
  }

  /// A node within a node, named by its type and perhaps numbered.
  static func nested(
    _ name: String,
    _ summary: String,
    noun: String? = nil,
    @FieldsBuilder fields: () -> [Field]
  ) -> ObjectType {
    let own = fields()
    return ObjectType(
      name,
      summary,
      noun: noun,
      discriminator: "_type",
      unknownKeys: .onlyIfMistyped
    ) {
      Field("_type", .choice(Choice("type", [name], unknown: .warning)), "What it is.")
      id
      own
    }
  }

  /// One of several nodes within a node; the choice among them reads its type.
  static func kind(
    _ name: String,
    _ summary: String,
    noun: String? = nil,
    obsolete: [ObsoleteField] = [],
    @FieldsBuilder fields: () -> [Field] = { [] }
  ) -> ObjectType {
    let own = fields()
    return ObjectType(
      name,
      summary,
      noun: noun,
      unknownKeys: .onlyIfMistyped,
      obsolete: obsolete
    ) {
      id
      own
    }
  }

  /// Words that all sources together know.
  static func words(_ values: [String]) -> ValueType {
    .choice(Choice(nil, values, unknown: .warning))
  }
}

extension NodeType {
  /// A node type that only packs of format 1.0 hold.
  static func classic(
    _ name: String,
    _ summary: String,
    identifier: Presence = .expected,
    segment: String,
    unknownKeys: UnknownKeys = .onlyIfMistyped,
    @FieldsBuilder fields: () -> [Field] = { [] }
  ) -> NodeType {
    NodeType(
      name,
      summary,
      in: [.v1],
      identifier: identifier,
      segments: [segment],
      unknownKeys: unknownKeys,
      fields: fields
    )
  }

  /// Those, in the order of the reference.
  static let classicOnly = [
    componentType, relationType, layer, domain, environment, idExtractorFunction,
    componentMappingFunction, relationMappingFunction, componentTemplateFunction,
    relationTemplateFunction, checkFunction, componentActionDefinition, propagationFunction,
    monitorFunction, eventHandlerFunction, viewHealthStateConfigurationFunction, baselineFunction,
    eventHandler, dataSource, sync, queryView, viewType, metricBinding, traceBinding,
    spanToComponentBinding,
  ]
}
