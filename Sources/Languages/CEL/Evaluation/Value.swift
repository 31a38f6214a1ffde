/// A value an expression can have.
public enum Value: Sendable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A signed number.
  case int(Int64)
  /// A number without a sign.
  case uint(UInt64)
  /// A number with a fraction.
  case double(Double)
  /// Text, compared by code points.
  case string(String)
  /// Bytes.
  case bytes([UInt8])
  /// Values in order.
  case list([Value])
  /// Values by key.
  case map(ValueMap)
  /// A type by its name, such as `int` and `google.protobuf.Timestamp`.
  case type(String)
  /// A point in time.
  case timestamp(Timestamp)
  /// A stretch of time.
  case duration(Duration)
  /// A value that may be missing.
  indirect case optional(Value?)
}

extension Value {
  /// The name of the value's type.
  public var typeName: String {
    switch self {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .list: "list"
    case .map: "map"
    case .type: "type"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .optional: "optional_type"
    }
  }

  /// Whether the value is the empty one of its type.
  var isZero: Bool {
    switch self {
    case .null: true
    case .bool(let value): !value
    case .int(let value): value == 0
    case .uint(let value): value == 0
    case .double(let value): value == 0
    case .string(let value): value.isEmpty
    case .bytes(let value): value.isEmpty
    case .list(let value): value.isEmpty
    case .map(let value): value.isEmpty
    case .duration(let value): value.nanoseconds == 0
    case .timestamp(let value): value.nanoseconds == 0
    case .optional(let value): value == nil
    case .type: false
    }
  }

  /// How much work it is to make the value, in units of one step.
  var weight: Int {
    switch self {
    case .string(let value): value.utf8.count >> 5
    case .bytes(let value): value.count >> 5
    case .list(let value): value.count >> 2
    case .map(let value): value.count
    default: 0
    }
  }
}

/// Values by key, in the order they were put in.
///
/// Keys are booleans, numbers, strings and, where a host allows it, null and doubles; numbers of
/// different types with the same value are the same key.
public struct ValueMap: Sendable {
  enum Key: Hashable {
    case null
    case bool(Bool)
    case integer(Int128)
    case double(UInt64)
    case text([UInt8])

    init?(_ value: Value) {
      switch value {
      case .null: self = .null
      case .bool(let value): self = .bool(value)
      case .int(let value): self = .integer(Int128(value))
      case .uint(let value): self = .integer(Int128(value))
      case .double(let value):
        if let integer = Int64(exactly: value) {
          self = .integer(Int128(integer))
        } else if let integer = UInt64(exactly: value) {
          self = .integer(Int128(integer))
        } else {
          self = .double(value.bitPattern)
        }
      case .string(let value): self = .text(Array(value.utf8))
      default: return nil
      }
    }
  }

  /// The keys and values, in order.
  public private(set) var entries: [(key: Value, value: Value)] = []
  private var places: [Key: Int] = [:]

  /// An empty map.
  public init() {}

  /// A map with string keys.
  public init(_ values: KeyValuePairs<String, Value>) {
    for (key, value) in values { insert(value, for: .string(key)) }
  }

  /// The number of entries.
  public var count: Int { entries.count }

  /// Whether there are no entries.
  public var isEmpty: Bool { entries.isEmpty }

  /// The value of a key, or nil if there is none.
  public subscript(key: Value) -> Value? {
    guard let key = Key(key), let place = places[key] else { return nil }
    return entries[place].value
  }

  /// The value of a string key, or nil if there is none.
  public subscript(key: String) -> Value? { self[.string(key)] }

  /// Sets the value of a key; false if the value can be no key.
  @discardableResult
  public mutating func insert(_ value: Value, for key: Value) -> Bool {
    guard let place = Key(key) else { return false }
    if let found = places[place] {
      entries[found].value = value
    } else {
      places[place] = entries.count
      entries.append((key, value))
    }
    return true
  }
}

/// What went wrong while an expression was evaluated.
public struct EvaluationError: Error, Hashable, Sendable {
  /// What happened, such as `no such key: x`.
  public var message: String
  /// The UTF-8 offsets of the part of the expression it happened in; empty if it is unknown.
  public var range: Range<Int>

  /// An error in a part of an expression.
  public init(_ message: String, at range: Range<Int> = 0..<0) {
    self.message = message
    self.range = range
  }
}
