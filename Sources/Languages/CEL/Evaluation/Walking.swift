/// Fields and the macros with variables of their own.
extension Evaluator {
  func select(_ field: String, of value: Value, isOptional: Bool, at range: Range<Int>)
    throws(EvaluationError) -> Value
  {
    switch value {
    case .map(let map):
      if isOptional { return .optional(map[field]) }
      guard let found = map[field] else {
        throw EvaluationError("no such key: \(field)", at: range)
      }
      return found
    case .optional(let content):
      guard let content else { return .optional(nil) }
      return try select(field, of: content, isOptional: true, at: range)
    default: throw EvaluationError("no such overload", at: range)
    }
  }

  func has(_ field: String, in value: Value, at range: Range<Int>) throws(EvaluationError) -> Bool {
    switch value {
    case .map(let map): return map[field] != nil
    case .optional(let content):
      guard let content else { return false }
      return try has(field, in: content, at: range)
    default: throw EvaluationError("no such overload", at: range)
    }
  }

  private func members(of value: Value, _ count: Int, at range: Range<Int>)
    throws(EvaluationError) -> [(Value, Value)]
  {
    switch value {
    case .list(let values):
      guard count == 2 else { return values.map { ($0, $0) } }
      return values.enumerated().map { (.int(Int64($0.offset)), $0.element) }
    case .map(let map): return map.entries.map { ($0.key, $0.value) }
    default: throw EvaluationError("no such overload", at: range)
    }
  }

  mutating func walk(
    _ walk: Expression.Comprehension,
    over value: Value,
    at id: Expression.ID
  ) throws(EvaluationError) -> Value {
    let depth = locals.count
    defer { locals.removeLast(locals.count - depth) }
    let place = expression[walk.range].range
    if let named = try named(walk, value, at: id) { return named }
    var collector = Collector(walk.macro)
    for (first, second) in try members(of: value, walk.variables.count, at: place) {
      locals.removeLast(locals.count - depth)
      locals.append((walk.variables[0], first))
      if walk.variables.count > 1 { locals.append((walk.variables[1], second)) }
      try spend(1, at: id)
      if let filter = walk.filter {
        guard case .bool(let counts) = try self.value(of: filter) else {
          throw EvaluationError("no such overload", at: expression[filter].range)
        }
        if !counts { continue }
      }
      if let result = try take(first, walk.body, into: &collector) { return result }
    }
    let result = try collector.result()
    try measure(result, at: id)
    return result
  }

  /// The macros that only give a value a name; nil for all others.
  private mutating func named(
    _ walk: Expression.Comprehension,
    _ value: Value,
    at id: Expression.ID
  ) throws(EvaluationError) -> Value? {
    if walk.macro == .bind {
      locals.append((walk.variables[0], value))
      return try self.value(of: walk.body)
    }
    guard walk.macro == .optionalMap || walk.macro == .optionalFlatMap else { return nil }
    guard case .optional(let content) = value else {
      throw EvaluationError("no such overload", at: expression[walk.range].range)
    }
    guard let content else { return .optional(nil) }
    locals.append((walk.variables[0], content))
    let result = try self.value(of: walk.body)
    if walk.macro == .optionalMap {
      try measure(.optional(result), at: id)
      return .optional(result)
    }
    guard case .optional = result else {
      throw EvaluationError("no such overload", at: expression[walk.body].range)
    }
    return result
  }

  /// Works the body out for a member; the result if nothing more can change it.
  private mutating func take(
    _ first: Value,
    _ body: Expression.ID,
    into collector: inout Collector
  ) throws(EvaluationError) -> Value? {
    let outcome = self.outcome(of: body)
    switch collector.macro {
    case .all, .exists:
      let decisive = collector.macro == .exists
      switch outcome {
      case .success(.bool(let flag)): return flag == decisive ? .bool(decisive) : nil
      case .success:
        collector.trouble = EvaluationError("no such overload", at: expression[body].range)
      case .failure(let error): collector.trouble = error
      }
      return nil
    case .map, .transformList:
      collector.list.append(try outcome.get())
    case .transformMap:
      try insert(try outcome.get(), for: first, into: &collector.map, at: body)
    case .transformMapEntry: try add(try outcome.get(), to: &collector.map, body)
    default:
      guard case .bool(let flag) = try outcome.get() else {
        throw EvaluationError("no such overload", at: expression[body].range)
      }
      if flag {
        collector.count += 1
        collector.list.append(first)
      }
    }
    return nil
  }

  /// Adds the entries of a map to another that must not have them yet.
  private func add(_ value: Value, to map: inout ValueMap, _ body: Expression.ID)
    throws(EvaluationError)
  {
    guard case .map(let entry) = value else {
      throw EvaluationError("no such overload", at: expression[body].range)
    }
    for (key, value) in entry.entries {
      guard map[key] == nil else {
        throw EvaluationError("repeated key: \(key.plainText)", at: expression[body].range)
      }
      try insert(value, for: key, into: &map, at: body)
    }
  }

  private struct Collector {
    let macro: Macro
    var list: [Value] = []
    var map = ValueMap()
    var count = 0
    var trouble: EvaluationError?

    init(_ macro: Macro) { self.macro = macro }

    func result() throws(EvaluationError) -> Value {
      if let trouble { throw trouble }
      switch macro {
      case .all: return .bool(true)
      case .exists: return .bool(false)
      case .existsOne: return .bool(count == 1)
      case .transformMap, .transformMapEntry: return .map(map)
      default: return .list(list)
      }
    }
  }
}
