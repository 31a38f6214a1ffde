/// A map with known keys: what they are, what they were, and where they do not belong.
///
/// It is an object so that types can be handed around for the price of a pointer; it never changes.
public final class ObjectType: Sendable {
  /// Its name; for one of several objects the word that chooses it: `TextProjection`.
  public let name: String
  /// Further words that choose it.
  public let aliases: [String]
  /// What to call one in a sentence: `overview column`.
  public let noun: String
  /// What it is, in one sentence.
  public let summary: String
  /// Its keys.
  public let fields: [Field]
  /// Keys it had once.
  public let obsolete: [ObsoleteField]
  /// Keys that belong elsewhere.
  public let misplaced: [MisplacedField]
  /// How complete the list of keys is.
  public let unknownKeys: UnknownKeys
  /// The key whose value names the object in the file, where it has one: `_type`.
  public let discriminator: String?
  /// What each known key is.
  let slots: SlotTable

  /// A map with known keys.
  ///
  /// The name is also the noun, unless another one is given.
  public init(
    _ name: String,
    _ summary: String,
    noun: String? = nil,
    aliases: [String] = [],
    discriminator: String? = nil,
    unknownKeys: UnknownKeys = .warning,
    obsolete: [ObsoleteField] = [],
    misplaced: [MisplacedField] = [],
    @FieldsBuilder fields: () -> [Field] = { [] }
  ) {
    self.name = name
    self.aliases = aliases
    self.noun = noun ?? name
    self.summary = summary
    self.fields = fields()
    self.obsolete = obsolete
    self.misplaced = misplaced
    self.unknownKeys = unknownKeys
    self.discriminator = discriminator
    slots = SlotTable(
      fields: self.fields.map(\.name),
      obsolete: obsolete.map(\.name),
      misplaced: misplaced.map(\.name)
    )
  }

  /// The field of a name.
  public func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}

/// How complete the list of keys of an object is, hence what another key means.
public enum UnknownKeys: Sendable {
  /// The platform refuses other keys.
  case error
  /// The platform drops other keys.
  case warning
  /// There are more keys than we know; only what looks mistyped is worth a warning.
  case onlyIfMistyped
  /// Every key is fine.
  case ignored
}

/// A key that an object had once.
public struct ObsoleteField: Sendable {
  /// The old key.
  public var name: String
  /// The key to write instead, with dots if it lies deeper: `chart.unit`; nil if there is none.
  public var replacement: String?
  /// Why, or since when: lower case, no full stop.
  public var advice: String
  /// Whether nobody should be bothered about it.
  public var isSilent: Bool
  /// What it holds; nil to take that of the replacement, or anything.
  public var type: ValueType?

  /// An old key and what to write instead.
  public init(
    _ name: String,
    use replacement: String? = nil,
    _ advice: String,
    type: ValueType? = nil,
    isSilent: Bool = false
  ) {
    self.name = name
    self.replacement = replacement
    self.advice = advice
    self.type = type
    self.isSilent = isSilent
  }
}

/// A key that is known, but belongs elsewhere.
public struct MisplacedField: Sendable {
  /// The key.
  public var name: String
  /// A stable name of the case, in kebab case.
  public var reason: String
  /// Where it belongs, or why it is nothing here: lower case, no full stop.
  public var advice: String
  /// The key to write instead, if it only has another name here.
  public var replacement: String?
  /// What it holds.
  public var type: ValueType
  /// Whether it is an error instead of a warning.
  public var isError: Bool

  /// A key at the wrong place.
  public init(
    _ name: String,
    reason: String,
    use replacement: String? = nil,
    _ advice: String,
    type: ValueType = .any,
    isError: Bool = false
  ) {
    self.name = name
    self.reason = reason
    self.replacement = replacement
    self.advice = advice
    self.type = type
    self.isError = isError
  }
}

/// Lets the fields of an object be written one below the other.
@resultBuilder
public enum FieldsBuilder {
  /// One field.
  public static func buildExpression(_ field: Field) -> [Field] { [field] }
  /// Fields that several objects share.
  public static func buildExpression(_ fields: [Field]) -> [Field] { fields }
  /// All of them.
  public static func buildBlock(_ fields: [Field]...) -> [Field] { fields.flatMap(\.self) }
}
