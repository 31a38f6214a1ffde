public import Diagnostics

/// A value a template is rendered with, or that a helper is given or yields.
public enum Value: Sendable {
  /// Nothing; prints nothing.
  case null
  /// True or false.
  case boolean(Bool)
  /// A number without a decimal point.
  case integer(Int)
  /// Any other number.
  case number(Double)
  /// Text; where it is printed, it has the place of the tag.
  case string(String)
  /// Text that was read from files; its bytes keep their places where it is printed.
  case text(MappedText)
  /// Values in order.
  case list([Value])
  /// Named values in order.
  case map(ValueMap)
}

/// Named values, in the order in which they were added.
public struct ValueMap: Sendable {
  /// The names and values, in order.
  public private(set) var entries: [(name: String, value: Value)] = []
  private var indices: [String: Int] = [:]

  /// A map without entries.
  public init() {}

  /// The value of a name; setting one anew keeps its place in the order.
  public subscript(name: String) -> Value? {
    get { indices[name].map { entries[$0].value } }
    set {
      guard let newValue else {
        guard indices[name] != nil else { return }
        let kept = entries.filter { $0.name != name }
        self = ValueMap(kept)
        return
      }
      if let index = indices[name] {
        entries[index].value = newValue
      } else {
        indices[name] = entries.count
        entries.append((name, newValue))
      }
    }
  }

  /// A map of names and values; of two equal names the last one counts.
  public init(_ entries: some Sequence<(name: String, value: Value)>) {
    for entry in entries { self[entry.name] = entry.value }
  }
}

extension ValueMap: ExpressibleByDictionaryLiteral {
  /// A map of names and values.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self.init(elements.map { (name: $0.0, value: $0.1) })
  }
}

extension Value {
  /// The text, if it is one.
  public var string: String? {
    switch self {
    case .string(let string): string
    case .text(let text): text.string
    default: nil
    }
  }

  /// The number, if it is one.
  public var double: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    default: nil
    }
  }

  /// What it is called in messages.
  public var kindName: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .integer, .number: "a number"
    case .string, .text: "a text"
    case .list: "a list"
    case .map: "a map"
    }
  }

  /// Whether `{{#if}}` takes it for false: null, false, 0, an empty text or list.
  public var isFalsy: Bool {
    switch self {
    case .null: true
    case .boolean(let value): !value
    case .integer(let value): value == 0
    case .number(let value): value == 0 || value.isNaN
    case .string(let value): value.isEmpty
    case .text(let value): value.isEmpty
    case .list(let items): items.isEmpty
    case .map: false
    }
  }

  var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  /// A value of a name in it: an entry of a map, an item or the length of a list.
  func member(_ name: String, in dialect: Dialect) -> Value? {
    switch self {
    case .map(let map): return map[name]
    case .list(let items):
      if let index = Int(name), items.indices.contains(index) { return items[index] }
      let isLength = name == "length" || (name == "size" && dialect != .javaScript)
      return isLength ? .integer(items.count) : nil
    case .string(let string):
      guard name == "length", dialect == .javaScript else { return nil }
      return .integer(string.utf16.count)
    case .text(let text): return Value.string(text.string).member(name, in: dialect)
    case .null, .boolean, .integer, .number: return nil
    }
  }
}
