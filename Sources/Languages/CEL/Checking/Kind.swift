/// The kinds of value, as they are known before an expression is evaluated.
public indirect enum Kind: Hashable, Sendable {
  /// Anything; told apart only when there is a value.
  case dyn
  /// `null`.
  case null
  /// `bool`.
  case bool
  /// `int`.
  case int
  /// `uint`.
  case uint
  /// `double`.
  case double
  /// `string`.
  case string
  /// `bytes`.
  case bytes
  /// A point in time.
  case timestamp
  /// A stretch of time.
  case duration
  /// A type, as `type(1)` yields it.
  case type
  /// A list of members of a kind.
  case list(Kind)
  /// A map with keys and values of a kind.
  case map(Kind, Kind)
  /// A value that may be missing.
  case optional(Kind)
  /// A map whose keys are all known.
  case record(Record)
  /// What a signature leaves open, such as `A` in `list(A)`.
  case parameter(String)
  /// Not known yet; only while checking.
  case free(Int)
  /// Any of several kinds; only as what a place asks for.
  case either([Kind])

  /// A map whose keys are all known.
  public struct Record: Hashable, Sendable {
    /// What people call it.
    public var name: String
    /// The kind of every key's value.
    public var fields: [String: Kind]

    /// A record of a name.
    public init(_ name: String, _ fields: [String: Kind]) {
      self.name = name
      self.fields = fields
    }
  }

  /// A number of any type.
  public static let number = Kind.either([.int, .uint, .double])
  /// What can be put into text: strings and numbers.
  public static let text = Kind.either([.string, .int, .uint, .double])
  /// A map from strings to anything.
  public static let attributes = Kind.map(.string, .dyn)
}

extension Kind: CustomStringConvertible {
  /// The kind as expressions write it: `map(string, dyn)`.
  public var description: String {
    switch self {
    case .dyn: "dyn"
    case .null: "null"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .type: "type"
    case .list(let member): "list(\(member))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .optional(let value): "optional(\(value))"
    case .record: "map(string, dyn)"
    case .parameter(let name): name
    case .free: "dyn"
    case .either(let kinds): kinds.contains(.string) ? "text" : "a number"
    }
  }
}

extension Kind {
  /// Whether a signature leaves something in it open.
  var isOpen: Bool {
    switch self {
    case .parameter: true
    case .list(let member): member.isOpen
    case .optional(let content): content.isOpen
    case .map(let key, let value): key.isOpen || value.isOpen
    default: false
    }
  }

  /// Whether a value is of this kind, as far as a look at it and its first member tells.
  func fits(_ value: Value) -> Bool {
    switch (self, value) {
    case (.dyn, _), (.parameter, _), (.free, _): true
    case (.null, .null), (.bool, .bool), (.int, .int), (.uint, .uint), (.double, .double),
      (.string, .string), (.bytes, .bytes), (.timestamp, .timestamp), (.duration, .duration),
      (.type, .type), (.optional, .optional), (.map, .map), (.record, .map):
      true
    case (.list(let member), .list(let values)): values.first.map(member.fits) ?? true
    case (.either(let kinds), _): kinds.contains { $0.fits(value) }
    default: false
    }
  }
}
