/// Sizes, optional values and the products' own functions.
extension Library {
  static let collections: [Function] = [
    Function(
      "size",
      "The number of characters, bytes, members or entries.",
      (Overload { (value: String) in Int64(value.unicodeScalars.count) }).bothWays
        + (Overload { (value: Bytes) in Int64(value.bytes.count) }).bothWays
        + Overload([.list(.parameter("A"))], yields: .int, count).bothWays
        + Overload([.list(.dyn)], yields: .int, count).atRuntime.bothWays
        + Overload([.map(.parameter("A"), .parameter("B"))], yields: .int, count).bothWays
    )
  ]

  private static func count(_ values: [Value]) throws(EvaluationError) -> Value {
    switch values[0] {
    case .list(let members): .int(Int64(members.count))
    case .map(let map): .int(Int64(map.count))
    default: .int(0)
    }
  }

  // MARK: Optional values

  private static let a = Kind.parameter("A")

  static let optionals: [Function] = [
    Function(
      "optional.of",
      "A value that is there.",
      Overload([a], yields: .optional(a)) { .optional($0[0]) }
    ),
    Function(
      "optional.none",
      "A value that is missing.",
      Overload([], yields: .optional(a)) { _ in .optional(nil) }
    ),
    Function(
      "optional.ofNonZeroValue",
      "A value, missing if it is empty.",
      Overload([a], yields: .optional(a)) { .optional($0[0].isZero ? nil : $0[0]) }
    ),
    Function(
      "optional.unwrap",
      "The values that are there.",
      Overload([.list(.optional(a))], yields: .list(a), unwrapped)
    ),
    Function(
      "unwrapOpt",
      "The values that are there.",
      Overload([.list(.optional(a))], yields: .list(a), unwrapped).receiver
    ),
    Function(
      "hasValue",
      "Whether the value is there.",
      Overload([.optional(a)], yields: .bool) { .bool(content($0[0]) != nil) }.receiver
    ),
    Function(
      "value",
      "The value, which must be there.",
      Overload([.optional(a)], yields: a) { (values) throws(EvaluationError) -> Value in
        guard let value = content(values[0]) else {
          throw EvaluationError("optional.none() dereference")
        }
        return value
      }.receiver
    ),
    Function(
      "or",
      "The first of two values that is there.",
      Overload([.optional(a), .optional(a)], yields: .optional(a)) {
        content($0[0]) == nil ? $0[1] : $0[0]
      }.receiver
    ),
    Function(
      "orValue",
      "The value, or another if it is missing.",
      Overload([.optional(a), a], yields: a) { content($0[0]) ?? $0[1] }.receiver
    ),
    Function(
      "first",
      "The first member, if there is one.",
      Overload([.list(.dyn)], yields: .optional(a)) { .optional(members($0[0]).first) }
        .receiver.atRuntime,
      Overload([.list(a)], yields: .optional(a)) { .optional(members($0[0]).first) }.receiver
    ),
    Function(
      "last",
      "The last member, if there is one.",
      Overload([.list(a)], yields: .optional(a)) { .optional(members($0[0]).last) }.receiver
    ),
  ]

  private static func content(_ value: Value) -> Value? {
    guard case .optional(let content) = value else { return nil }
    return content
  }

  private static func members(_ value: Value) -> [Value] {
    guard case .list(let members) = value else { return [] }
    return members
  }

  private static func unwrapped(_ values: [Value]) throws(EvaluationError) -> Value {
    .list(members(values[0]).compactMap(content))
  }

  // MARK: Products

  /// The collector's own functions.
  ///
  /// Source: its source code, 2026-07.
  public static let collector: [Function] = [
    Function(
      "pick",
      "Keeps only the named keys of a map.",
      Overload([.attributes, .list(.string)], yields: .attributes) {
        (values) throws(EvaluationError) -> Value in
        try chosen(values, keep: true)
      }
    ),
    Function(
      "omit",
      "Leaves the named keys of a map out.",
      Overload([.attributes, .list(.string)], yields: .attributes) {
        (values) throws(EvaluationError) -> Value in
        try chosen(values, keep: false)
      }
    ),
  ]

  private static func chosen(_ values: [Value], keep: Bool) throws(EvaluationError) -> Value {
    guard case .map(let map) = values[0], case .list(let names) = values[1] else {
      return values[0]
    }
    var listed = ValueMap()
    for name in names {
      guard case .string = name else {
        throw EvaluationError(
          "pick/omit: key list elements must be strings, got \(name.typeName)"
        )
      }
      listed.insert(.null, for: name)
    }
    var result = ValueMap()
    for (key, value) in map.entries where (listed[key] != nil) == keep {
      result.insert(value, for: key)
    }
    return .map(result)
  }

  /// The functions of presentations.
  ///
  /// Source: product documentation, component presentation.
  public static let presentation: [Function] = [
    Function(
      "contains",
      "Whether a tag, written key:value, is there.",
      Overload([.map(.string, .list(.string)), .string], yields: .bool) { values in
        guard case .string(let tag) = values[1] else { return .bool(false) }
        let parts = tag.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return .bool(false) }
        let wanted = Value.string(String(parts[1]))
        return .bool(tagValues(values[0], .string(String(parts[0]))).contains(where: wanted.equals))
      }.receiver
    ),
    Function(
      "singleValue",
      "The value of a tag that has exactly one; empty otherwise.",
      Overload([.map(.string, .list(.string)), .string], yields: .string) { values in
        let found = tagValues(values[0], values[1])
        return found.count == 1 ? found[0] : .string("")
      }.receiver
    ),
    Function(
      "selectPrefix",
      "The tags whose key starts with a prefix, without it.",
      Overload([.map(.string, .list(.string)), .string], yields: .map(.string, .string), prefixed)
    ),
  ]

  private static func tagValues(_ tags: Value, _ key: Value) -> [Value] {
    guard case .map(let map) = tags, let found = map[key] else { return [] }
    return members(found)
  }

  private static func prefixed(_ values: [Value]) throws(EvaluationError) -> Value {
    guard case .map(let map) = values[0], case .string(let prefix) = values[1] else {
      return values[0]
    }
    var result = ValueMap()
    for (key, value) in map.entries {
      let found = members(value)
      guard case .string(let name) = key, found.count == 1,
        name.utf8.starts(with: prefix.utf8)
      else { continue }
      let rest = String(decoding: name.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
      result.insert(found[0], for: .string(rest))
    }
    return .map(result)
  }
}
