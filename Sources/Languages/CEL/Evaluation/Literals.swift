/// Lists and maps written out.
extension Evaluator {
  mutating func list(_ elements: [Expression.Element], at id: Expression.ID)
    throws(EvaluationError) -> Value
  {
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for element in elements {
      let value = try self.value(of: element.value)
      guard element.isOptional else {
        values.append(value)
        continue
      }
      guard case .optional(let content) = value else {
        throw EvaluationError(
          "cannot initialize optional list element from non-optional value",
          at: expression[id].range
        )
      }
      if let content { values.append(content) }
    }
    try measure(.list(values), at: id)
    return .list(values)
  }

  mutating func map(_ entries: [Expression.Entry], at id: Expression.ID)
    throws(EvaluationError) -> Value
  {
    var map = ValueMap()
    for entry in entries {
      let key = try value(of: entry.key)
      var content = try value(of: entry.value)
      if entry.isOptional {
        guard case .optional(let inner) = content else {
          throw EvaluationError(
            "cannot initialize optional entry from non-optional value",
            at: expression[id].range
          )
        }
        guard let inner else { continue }
        content = inner
      }
      try insert(content, for: key, into: &map, at: entry.key)
    }
    try measure(.map(map), at: id)
    return .map(map)
  }

  func insert(
    _ value: Value,
    for key: Value,
    into map: inout ValueMap,
    at place: Expression.ID
  ) throws(EvaluationError) {
    let range = expression[place].range
    if !environment.allowsAnyMapKey {
      switch key {
      case .bool, .int, .uint, .string: break
      default: throw EvaluationError("unsupported key type: \(key.typeName)", at: range)
      }
      if map[key] != nil { throw EvaluationError("repeated key: \(key.plainText)", at: range) }
    }
    guard map.insert(value, for: key) else {
      throw EvaluationError("unsupported key type: \(key.typeName)", at: range)
    }
  }
}
