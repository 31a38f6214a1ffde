/// What the operators do.
extension Library {
  static let operators: [Function] = [
    Function("_==_", "Whether two values are equal.", comparison { .bool($0.equals($1)) }),
    Function("_!=_", "Whether two values differ.", comparison { .bool(!$0.equals($1)) }),
    ordering("_<_", "Whether a value comes before another.") { $0 < 0 },
    ordering("_<=_", "Whether a value does not come after another.") { $0 <= 0 },
    ordering("_>_", "Whether a value comes after another.") { $0 > 0 },
    ordering("_>=_", "Whether a value does not come before another.") { $0 >= 0 },
    Function(Operator.not, "The opposite.", Overload { (value: Bool) in !value }),
    Function(
      Operator.negate,
      "The number with the other sign.",
      Overload { (value: Int64) throws(EvaluationError) in
        try exact(Int64(0).subtractingReportingOverflow(value))
      },
      Overload { (value: Double) in -value }
    ),
    Function(
      Operator.membership,
      "Whether a list has a member or a map has a key.",
      Overload([.parameter("A"), .list(.parameter("A"))], yields: .bool, isMember),
      Overload(
        [.parameter("A"), .map(.parameter("A"), .parameter("B"))],
        yields: .bool,
        isMember
      )
    ),
    Function(
      Operator.index,
      "The member or value at an index or key.",
      Overload([.list(.parameter("A")), .int], yields: .parameter("A"), index),
      Overload([.list(.parameter("A")), .dyn], yields: .parameter("A"), index).atRuntime,
      Overload(
        [.map(.parameter("A"), .parameter("B")), .parameter("A")],
        yields: .parameter("B"),
        index
      ),
      Overload(
        [.optional(.list(.parameter("A"))), .int],
        yields: .optional(.parameter("A")),
        optionalIndex
      ),
      Overload(
        [.optional(.map(.parameter("A"), .parameter("B"))), .parameter("A")],
        yields: .optional(.parameter("B")),
        optionalIndex
      )
    ),
    Function(
      Operator.optionalIndex,
      "The member or value at an index or key, if there is one.",
      Overload([.list(.parameter("A")), .int], yields: .optional(.parameter("A")), optionalIndex),
      Overload(
        [.list(.parameter("A")), .dyn],
        yields: .optional(.parameter("A")),
        optionalIndex
      ).atRuntime,
      Overload(
        [.map(.parameter("A"), .parameter("B")), .parameter("A")],
        yields: .optional(.parameter("B")),
        optionalIndex
      ),
      Overload(
        [.optional(.list(.parameter("A"))), .int],
        yields: .optional(.parameter("A")),
        optionalIndex
      ),
      Overload(
        [.optional(.map(.parameter("A"), .parameter("B"))), .parameter("A")],
        yields: .optional(.parameter("B")),
        optionalIndex
      )
    ),
  ]

  private static func comparison(_ body: @escaping @Sendable (Value, Value) -> Value) -> Overload {
    Overload([.parameter("A"), .parameter("A")], yields: .bool) { body($0[0], $0[1]) }
  }

  private static func ordering(
    _ name: String,
    _ summary: String,
    _ test: @escaping @Sendable (Int) -> Bool
  ) -> Function {
    let body: @Sendable ([Value]) throws(EvaluationError) -> Value = {
      (values) throws(EvaluationError) -> Value in
      .bool(values[0].compare(values[1]).map(test) ?? false)
    }
    let kinds: [Kind] = [.bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration]
    var overloads = kinds.map { Overload([$0, $0], yields: .bool, body) }
    overloads.append(Overload([.number, .number], yields: .bool, body).atRuntime)
    return Function(name, summary, overloads)
  }

  private static func isMember(_ values: [Value]) throws(EvaluationError) -> Value {
    switch values[1] {
    case .list(let members): .bool(members.contains { $0.equals(values[0]) })
    case .map(let map): .bool(map[values[0]] != nil)
    default: .bool(false)
    }
  }

  private static func index(_ values: [Value]) throws(EvaluationError) -> Value {
    switch values[0] {
    case .map(let map):
      guard let found = map[values[1]] else {
        throw EvaluationError("no such key: \(values[1].plainText)")
      }
      return found
    case .list(let members):
      guard let place = listIndex(values[1]) else {
        throw EvaluationError("unsupported index value")
      }
      guard place >= 0, place < members.count else {
        throw EvaluationError("index out of bounds: \(place)")
      }
      return members[Int(place)]
    default: throw EvaluationError("no such overload")
    }
  }

  private static func listIndex(_ value: Value) -> Int128? {
    switch value {
    case .int(let index): Int128(index)
    case .uint(let index): Int128(index)
    case .double(let index): Int64(exactly: index).map { Int128($0) }
    default: nil
    }
  }

  private static func optionalIndex(_ values: [Value]) throws(EvaluationError) -> Value {
    switch values[0] {
    case .map(let map): return .optional(map[values[1]])
    case .list(let members):
      guard let place = listIndex(values[1]) else {
        throw EvaluationError("unsupported index value")
      }
      return .optional(place >= 0 && place < members.count ? members[Int(place)] : nil)
    case .optional(let content):
      guard let content else { return .optional(nil) }
      return try optionalIndex([content, values[1]])
    default: throw EvaluationError("no such overload")
    }
  }
}
