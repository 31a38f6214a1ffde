/// Works out the value of an expression.
///
/// Chains are walked in a loop, from their innermost operand outwards; only brackets recurse.
struct Evaluator {
  let expression: Expression
  let environment: Environment
  let values: [String: Value]
  var locals: [(name: String, value: Value)] = []
  private var remaining: Int
  private let hasNamespaces: Bool

  init(_ expression: Expression, _ environment: Environment, _ values: [String: Value]) {
    self.expression = expression
    self.environment = environment
    self.values = values
    remaining = environment.budget
    hasNamespaces =
      !environment.container.isEmpty || values.keys.contains { $0.utf8.contains(0x2E) }
  }

  typealias Outcome = Result<Value, EvaluationError>

  mutating func value(of id: Expression.ID) throws(EvaluationError) -> Value {
    var current = id
    while case .call(Operator.conditional, _, let parts) = expression.nodes[current].content {
      try spend(1, at: current)
      guard case .bool(let condition) = try value(of: parts[0]) else {
        throw EvaluationError("no such overload", at: expression.nodes[current].mark)
      }
      current = parts[condition ? 1 : 2]
    }
    var chain: [Expression.ID] = []
    while let operand = leading(current) {
      chain.append(current)
      current = operand
    }
    guard !chain.isEmpty else {
      if case .call(Operator.conditional, _, _) = expression.nodes[current].content {
        return try value(of: current)
      }
      return try leaf(current)
    }
    var outcome = self.outcome(of: current)
    while let node = chain.popLast() {
      outcome = apply(node, to: outcome)
    }
    return try outcome.get()
  }

  mutating func outcome(of id: Expression.ID) -> Outcome {
    do throws(EvaluationError) {
      return .success(try value(of: id))
    } catch {
      return .failure(error)
    }
  }

  mutating func spend(_ steps: Int, at id: Expression.ID) throws(EvaluationError) {
    remaining -= steps
    guard remaining >= 0 else {
      throw EvaluationError("the expression takes too many steps", at: expression[id].range)
    }
  }

  // MARK: Chains

  /// The operand that is worked out before anything else of a node.
  private func leading(_ id: Expression.ID) -> Expression.ID? {
    switch expression.nodes[id].content {
    case .select(let operand, _, _): return namedValue(id) == nil ? operand : nil
    case .presence(let operand, _): return operand
    case .call(Operator.conditional, _, _): return nil
    case .call(let name, let target, let arguments):
      if let target { return namespacedFunction(name, target) == nil ? target : nil }
      return Operator.isOperator(name) ? arguments.first : nil
    case .comprehension(let comprehension): return comprehension.range
    default: return nil
    }
  }

  func namespacedFunction(_ name: String, _ target: Expression.ID) -> Function? {
    guard let root = rootName(target), local(root) == nil, values[root] == nil,
      let namespace = expression.qualifiedName(target)
    else { return nil }
    return environment.function(name, namespace: namespace)
  }

  /// The first name of a chain of plain fields.
  private func rootName(_ id: Expression.ID) -> String? {
    var current = id
    for _ in 0..<32 {
      switch expression.nodes[current].content {
      case .name(let name): return name
      case .select(let operand, _, false): current = operand
      default: return nil
      }
    }
    return nil
  }

  /// The value or type that a chain of fields names as a whole, such as `a.b.c`.
  private func namedValue(_ id: Expression.ID) -> Value? {
    guard let root = rootName(id), local(root) == nil,
      hasNamespaces || values[root] == nil, let name = expression.qualifiedName(id)
    else { return nil }
    return bound(name)
  }

  func local(_ name: String) -> Value? {
    for (known, value) in locals.reversed() where known == name { return value }
    return nil
  }

  private func bound(_ name: String) -> Value? {
    for candidate in environment.candidates(name) {
      if let value = values[candidate] { return value }
      if Environment.typeNames.contains(candidate) { return .type(candidate) }
    }
    return nil
  }

  private mutating func leaf(_ id: Expression.ID) throws(EvaluationError) -> Value {
    let node = expression.nodes[id]
    try spend(1, at: id)
    switch node.content {
    case .literal(let value): return value
    case .name(let name):
      if let value = local(name) ?? bound(name) { return value }
      let shown = name.hasPrefix(".") ? String(name.dropFirst()) : name
      throw EvaluationError("no such attribute(s): \(shown)", at: node.range)
    case .select:
      if let value = namedValue(id) { return value }
      throw EvaluationError("no such attribute(s)", at: node.range)
    case .call(let name, let target, let arguments):
      let namespace = target.flatMap { expression.qualifiedName($0) }
      guard let function = environment.function(name, namespace: namespace) else {
        throw EvaluationError("no such function: \(name)", at: node.mark)
      }
      var values: [Value] = []
      for argument in arguments { values.append(try value(of: argument)) }
      return try call(function, values, asReceiver: false, at: id)
    case .list(let elements): return try list(elements, at: id)
    case .map(let entries): return try map(entries, at: id)
    case .message(let name, _):
      throw EvaluationError("unsupported: messages such as \(name)", at: node.range)
    case .presence, .comprehension: return try value(of: id)
    }
  }

  private mutating func apply(_ id: Expression.ID, to operand: Outcome) -> Outcome {
    do throws(EvaluationError) {
      try spend(1, at: id)
      let node = expression.nodes[id]
      if case .call(let name, nil, let arguments) = node.content,
        name == Operator.and || name == Operator.or, arguments.count == 2
      {
        return .success(
          try decide(operand, arguments[1], unless: name == Operator.or, at: node.mark)
        )
      }
      let value = try operand.get()
      switch node.content {
      case .select(_, let field, let isOptional):
        return .success(try select(field, of: value, isOptional: isOptional, at: node.range))
      case .presence(_, let field):
        return .success(.bool(try has(field, in: value, at: node.range)))
      case .call(let name, let target, let arguments):
        var values = [value]
        for argument in target == nil ? arguments[1...] : arguments[...] {
          values.append(try self.value(of: argument))
        }
        return .success(try call(name, values, isReceiver: target != nil, at: id))
      case .comprehension(let comprehension):
        return .success(try walk(comprehension, over: value, at: id))
      default: return operand
      }
    } catch {
      return .failure(error)
    }
  }

  /// `&&` and `||`: either side may decide, whatever is wrong with the other.
  private mutating func decide(
    _ left: Outcome,
    _ right: Expression.ID,
    unless decisive: Bool,
    at mark: Range<Int>
  ) throws(EvaluationError) -> Value {
    if case .success(.bool(decisive)) = left { return .bool(decisive) }
    let other = outcome(of: right)
    if case .success(.bool(decisive)) = other { return .bool(decisive) }
    guard case .bool = try left.get(), case .bool = try other.get() else {
      throw EvaluationError("no such overload", at: mark)
    }
    return .bool(!decisive)
  }

  // MARK: Calls

  private mutating func call(
    _ name: String,
    _ values: [Value],
    isReceiver: Bool,
    at id: Expression.ID
  ) throws(EvaluationError) -> Value {
    guard let function = environment.function(name, namespace: nil) else {
      throw EvaluationError("no such function: \(name)", at: expression.nodes[id].mark)
    }
    return try call(function, values, asReceiver: isReceiver, at: id)
  }

  private mutating func call(
    _ function: Function,
    _ values: [Value],
    asReceiver: Bool,
    at id: Expression.ID
  ) throws(EvaluationError) -> Value {
    let mark = expression.nodes[id].mark
    for overload in function.overloads where overload.isReceiver == asReceiver {
      var found: Value?
      do throws(EvaluationError) {
        found = try overload.body(values)
      } catch {
        throw EvaluationError(error.message, at: expression.nodes[id].range)
      }
      if let found {
        try charge(function.name, values, found, at: id)
        return found
      }
    }
    if Operator.isOperator(function.name) { throw EvaluationError("no such overload", at: mark) }
    let kinds = values.map(\.typeName).joined(separator: ", ")
    let shown =
      asReceiver
      ? "\(values.first?.typeName ?? "").\(function.name)("
        + values.dropFirst().map(\.typeName).joined(separator: ", ") + ")"
      : "\(function.name)(\(kinds))"
    throw EvaluationError("no such overload: \(shown)", at: mark)
  }
}

extension Operator {
  /// Whether a call of that name is written with an operator.
  static func isOperator(_ name: String) -> Bool {
    switch name.utf8.first {
    case UInt8(ascii: "_"): name.utf8.dropFirst().first.map { !isNameByte($0) } ?? false
    case UInt8(ascii: "!"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    default: false
    }
  }
}
