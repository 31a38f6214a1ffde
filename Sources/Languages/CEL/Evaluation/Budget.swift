/// What an evaluation may cost.
extension Evaluator {
  /// Pays for the work a function did.
  mutating func charge(
    _ name: String,
    _ values: [Value],
    _ result: Value,
    at id: Expression.ID
  ) throws(EvaluationError) {
    switch name {
    case Operator.index, Operator.optionalIndex: return
    case "_==_", "_!=_", Operator.membership:
      for value in values { try measure(value, at: id) }
    case "format": try spend(200 * values.count, at: id)
    case "matches":
      let sizes = values.map { $0.weight + 1 }
      try spend(sizes.reduce(1) { $0 &* $1 }, at: id)
    default: break
    }
    try spend(values.reduce(result.weight) { $0 + $1.weight }, at: id)
  }

  /// Pays for a value with all that is in it, and sees to it that it is not too deep.
  mutating func measure(_ value: Value, depth: Int = 0, at id: Expression.ID)
    throws(EvaluationError)
  {
    guard depth < 200 else {
      throw EvaluationError("the value is too deep", at: expression[id].range)
    }
    switch value {
    case .list(let members):
      try spend(members.count, at: id)
      for member in members { try measure(member, depth: depth + 1, at: id) }
    case .map(let map):
      try spend(map.count, at: id)
      for entry in map.entries { try measure(entry.value, depth: depth + 1, at: id) }
    case .optional(let content?): try measure(content, depth: depth + 1, at: id)
    default: break
    }
  }
}
