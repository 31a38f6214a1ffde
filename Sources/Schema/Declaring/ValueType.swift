/// What a field holds.
///
/// Closed on purpose: a new case makes the compiler name every reader to be taught.
public indirect enum ValueType: Sendable {
  /// Text in a language.
  case string(TextLanguage = .plain)
  /// `true` or `false`.
  case boolean
  /// A number, whole or not.
  case number(Bounds = .none)
  /// A whole number.
  case integer(Bounds = .none)
  /// One of a few words.
  case choice(Choice)
  /// Another node, one of these node types: a number as its `id`, or text that names it.
  ///
  /// The templates of StackPack 1.0 write `{{ get "urn:…" }}`; the platform puts a number there, and
  /// without a platform the URN stands for it.
  case reference(to: [String])
  /// A list of values of one type.
  ///
  /// The merge key is the key by which the platform matches items of several lists, so it must not repeat.
  case list(of: ValueType, minimumCount: Int = 0, isUnique: Bool = false, mergeKey: String? = nil)
  /// A map with free keys, all values of one type, save for those of special keys.
  case map(of: ValueType, keys: MapKeys = .any)
  /// A map with known keys.
  case object(ObjectType)
  /// One of several objects, chosen by a key of its own.
  case variant(Variants)
  /// One of several objects, chosen by a key beside it.
  case selected(Selection)
  /// Whatever it is.
  case any
}

/// The range a number must lie in, and how bad it is if it does not.
public struct Bounds: Hashable, Sendable {
  /// The lowest number, if there is one.
  public var lower: Double?
  /// The highest number, if there is one.
  public var upper: Double?
  /// Whether the ends themselves are outside.
  public var excludesEnds = false
  /// Whether a number outside is a warning instead of an error.
  public var isLenient = false

  /// Every number.
  public static let none = Bounds()
  /// This number and all above.
  public static func atLeast(_ lower: Double) -> Bounds { Bounds(lower: lower) }
  /// All numbers above this one.
  public static func above(_ lower: Double) -> Bounds { Bounds(lower: lower, excludesEnds: true) }
  /// This number and all below.
  public static func atMost(_ upper: Double) -> Bounds { Bounds(upper: upper) }
  /// These numbers and all between.
  public static func within(_ range: ClosedRange<Double>) -> Bounds {
    Bounds(lower: range.lowerBound, upper: range.upperBound)
  }
  /// All numbers between these two.
  public static func between(_ lower: Double, _ upper: Double) -> Bounds {
    Bounds(lower: lower, upper: upper, excludesEnds: true)
  }

  /// The same range, but a number outside is a warning.
  public var lenient: Bounds {
    var bounds = self
    bounds.isLenient = true
    return bounds
  }

  /// Whether a number lies in the range.
  public func contains(_ number: Double) -> Bool {
    if let lower, excludesEnds ? number <= lower : number < lower { return false }
    if let upper, excludesEnds ? number >= upper : number > upper { return false }
    return true
  }
}

/// A few words, one of which is meant.
public struct Choice: Sendable, ExpressibleByArrayLiteral {
  /// What the words are, for people: `health state`.
  public var name: String?
  /// The words, spelled exactly.
  public var values: [String]
  /// Former spellings and what to write instead.
  public var obsolete: [(old: String, new: String)] = []
  /// What another word is.
  public var unknown: UnknownWord = .error
  /// Whether blanks around a word are taken, and capitals for small letters.
  public var isLoose = false

  /// A choice among words.
  public init(
    _ name: String? = nil,
    _ values: [String],
    obsolete: [(old: String, new: String)] = [],
    unknown: UnknownWord = .error,
    isLoose: Bool = false
  ) {
    self.name = name
    self.values = values
    self.obsolete = obsolete
    self.unknown = unknown
    self.isLoose = isLoose
  }

  /// A choice among words.
  public init(arrayLiteral elements: String...) { self.init(nil, elements) }
}

/// How complete a list of words is known to be, hence how bad another word is.
public enum UnknownWord: Sendable {
  /// The list is complete.
  case error
  /// The list is all that was ever seen.
  case warning
  /// Some words are known to be missing from the list.
  case info
  /// Any word is fine.
  case ignored
}

/// The keys of a map that are not quite free.
public struct MapKeys: Sendable {
  /// The only keys there are; nil if any will do.
  public var closed: [String]?
  /// Keys that begin like this hold another type.
  public var special: [(prefix: String, type: ValueType)]

  /// Keys: all, or only some, with exceptions by prefix.
  public init(closed: [String]? = nil, special: [(prefix: String, type: ValueType)] = []) {
    self.closed = closed
    self.special = special
  }

  /// Every key.
  public static let any = MapKeys()
}

/// Several objects, one of which is chosen by a key of its own.
public struct Variants: Sendable {
  /// What they are, for people: `projection`.
  public var name: String
  /// The key that says which: `_type`.
  public var key: String
  /// The objects; each is chosen by its name.
  public var types: [ObjectType]
  /// Objects that exist, but not at this place.
  public var misplaced: [ObjectType]
  /// Former names and the name to write instead.
  public var obsolete: [(old: String, new: String)]
  /// Whether the key must stand there; if it is missing and there is but one type, that one is meant.
  public var presence: Presence
  /// What another name is.
  public var unknown: UnknownWord

  /// Objects to choose from by a key.
  public init(
    _ name: String,
    by key: String,
    among types: [ObjectType],
    misplaced: [ObjectType] = [],
    obsolete: [(old: String, new: String)] = [],
    presence: Presence = .required,
    unknown: UnknownWord = .error
  ) {
    self.name = name
    self.key = key
    self.types = types
    self.misplaced = misplaced
    self.obsolete = obsolete
    self.presence = presence
    self.unknown = unknown
  }

  /// The object of a name.
  public func type(named name: String) -> ObjectType? { types.first { $0.name == name } }
}

/// Several objects, one of which is chosen by a key beside the value; unknown names are not checked.
public struct Selection: Sendable {
  /// The key beside the value: `function`.
  public var key: String
  /// The objects; each is chosen by its name or one of its aliases.
  public var types: [ObjectType]

  /// Objects to choose from by a key beside the value.
  public init(by key: String, from types: [ObjectType]) {
    self.key = key
    self.types = types
  }

  /// The object of a name or alias.
  public func type(named name: String) -> ObjectType? {
    types.first { $0.name == name || $0.aliases.contains(name) }
  }
}
