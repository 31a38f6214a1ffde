import Diagnostics

/// Finds the kind of every part of an expression.
///
/// Chains are walked in a loop, from their innermost operand outwards; only brackets recurse.
struct Checker {
  let expression: Expression
  let environment: Environment
  var unifier = Unifier()
  var locals: [(name: String, kind: Kind)] = []
  var remarks: [Remark] = []

  init(_ expression: Expression, _ environment: Environment) {
    self.expression = expression
    self.environment = environment
  }

  mutating func review(yields kind: Kind, among choices: [String]?) -> Environment.Review {
    let found = unifier.substituted(self.kind(of: expression.root))
    if remarks.allSatisfy(\.isWarning) { checkResult(found, kind) }
    if let choices { checkChoices(choices) }
    return Environment.Review(kind: found, remarks: remarks.isEmpty ? [] : sortedRemarks)
  }

  func shown(_ kind: Kind) -> String { unifier.substituted(kind).description }

  // MARK: Chains

  mutating func kind(of id: Expression.ID) -> Kind {
    var chain: [Expression.ID] = []
    var current = id
    while let operand = leading(current) {
      chain.append(current)
      current = operand
    }
    var kind = leaf(current)
    while let node = chain.popLast() { kind = apply(node, to: kind) }
    return kind
  }

  private func leading(_ id: Expression.ID) -> Expression.ID? {
    switch expression[id].content {
    case .select(let operand, _, _): return namedKind(id) == nil ? operand : nil
    case .presence(let operand, _): return operand
    case .call(Operator.conditional, _, _): return nil
    case .call(let name, let target, let arguments):
      if let target { return namespacedFunction(name, target) == nil ? target : nil }
      return Operator.isOperator(name) ? arguments.first : nil
    case .comprehension(let comprehension): return comprehension.range
    default: return nil
    }
  }

  private func namespacedFunction(_ name: String, _ target: Expression.ID) -> Function? {
    guard let root = expression.rootName(target), !isLocal(root),
      environment.variables[root] == nil, let namespace = expression.qualifiedName(target)
    else { return nil }
    return environment.function(name, namespace: namespace)
  }

  private func isLocal(_ name: String) -> Bool { locals.contains { $0.name == name } }

  /// The kind of what a chain of fields names as a whole, such as `a.b.c`.
  private func namedKind(_ id: Expression.ID) -> Kind? {
    guard let root = expression.rootName(id) else { return nil }
    if environment.container.isEmpty, !environment.hasDottedVariables,
      environment.variables[root] != nil
    {
      return nil
    }
    guard !isLocal(root), let name = expression.qualifiedName(id) else { return nil }
    return declared(name)
  }

  func declared(_ name: String) -> Kind? {
    if environment.container.isEmpty, let kind = environment.variables[name] { return kind }
    for candidate in environment.candidates(name) {
      if let kind = environment.variables[candidate] { return kind }
      if Environment.typeNames.contains(candidate) { return .type }
    }
    return nil
  }

  private mutating func leaf(_ id: Expression.ID) -> Kind {
    let node = expression[id]
    switch node.content {
    case .literal(let value): return Checker.kind(of: value)
    case .name(let name): return variable(name, at: node.range)
    case .call(Operator.conditional, _, _): return conditional(id)
    case .call(let name, let target, let arguments):
      let namespace = target.flatMap { expression.qualifiedName($0) }
      var kinds: [Kind] = []
      for argument in arguments { kinds.append(kind(of: argument)) }
      let shown = namespace.map { "\($0).\(name)" } ?? name
      guard let function = environment.function(name, namespace: namespace) else {
        return unknownFunction(shown, isReceiver: false, at: node.mark)
      }
      return call(function, shown, kinds, isReceiver: false, id)
    case .list(let elements): return list(elements)
    case .map(let entries): return map(entries)
    case .message(let name, _):
      report(.unknownName, "there are no messages such as '\(name)' here", at: node.range)
      return .dyn
    case .select: return namedKind(id) ?? .dyn
    case .presence, .comprehension: return kind(of: id)
    }
  }

  private static func kind(of value: Value) -> Kind {
    switch value {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    default: .dyn
    }
  }

  private mutating func variable(_ name: String, at range: Range<Int>) -> Kind {
    for (known, kind) in locals.reversed() where known == name { return kind }
    let plain = name.hasPrefix(".") ? String(name.dropFirst()) : name
    if let newName = environment.formerNames[plain] {
      warn(.formerName, "'\(plain)' is the former name of '\(newName)'", at: range)
    }
    if let kind = declared(name) { return kind }
    if let reason = environment.unavailable[plain] {
      report(.unavailableName, "'\(plain)' is not available here: \(reason)", at: range)
    } else {
      let names = locals.map(\.name) + environment.variables.keys.sorted()
      let help = Checker.guess(plain, among: names)
      report(.unknownName, "'\(plain)' is not known here", at: range, help: help)
    }
    return .dyn
  }

  // MARK: Nodes

  private mutating func apply(_ id: Expression.ID, to operand: Kind) -> Kind {
    let node = expression[id]
    switch node.content {
    case .select(_, let field, let isOptional):
      let kind = select(field, of: operand, at: node, isTest: false)
      if case .optional = kind { return kind }
      return isOptional ? .optional(kind) : kind
    case .presence(_, let field):
      _ = select(field, of: operand, at: node, isTest: true)
      return .bool
    case .call(let name, nil, let arguments)
    where name == Operator.and || name == Operator.or:
      expectTruth(operand, arguments[0])
      let right = kind(of: arguments[1])
      expectTruth(right, arguments[1])
      return .bool
    case .call(let name, let target, let arguments):
      var kinds = [operand]
      for argument in target == nil ? arguments[1...] : arguments[...] {
        kinds.append(kind(of: argument))
      }
      if name == Operator.index, case .record = unifier.resolved(operand),
        case .literal(.string(let field)) = expression[arguments[1]].content
      {
        return select(field, of: operand, at: node, isTest: false)
      }
      guard let function = environment.function(name, namespace: nil) else {
        return unknownFunction(name, isReceiver: true, at: node.mark)
      }
      return call(function, name, kinds, isReceiver: target != nil, id)
    case .comprehension(let comprehension): return walk(comprehension, over: operand)
    default: return operand
    }
  }

  mutating func expectTruth(_ kind: Kind, _ id: Expression.ID) {
    guard !unifier.assign(kind, to: .bool) else { return }
    report(
      .mismatch,
      "this is \(article(unifier.substituted(kind))), but bool is wanted here",
      at: expression[id].range
    )
  }

  /// A chain of `?:`, walked in a loop.
  private mutating func conditional(_ id: Expression.ID) -> Kind {
    var current = id
    var branches: [(Kind, Range<Int>)] = []
    while case .call(Operator.conditional, _, let parts) = expression[current].content {
      let mark = expression[current].mark
      let condition = kind(of: parts[0])
      if !unifier.assign(condition, to: .bool) {
        report(.mismatch, "'?' needs a bool before it, not \(shown(condition))", at: mark)
      }
      branches.append((kind(of: parts[1]), mark))
      current = parts[2]
    }
    var result = kind(of: current)
    for (kind, mark) in branches.reversed() {
      guard let joined = unifier.join(kind, result) else {
        report(
          .mismatch,
          "'?' yields \(shown(kind)) or \(shown(result)), which do not go together",
          at: mark
        )
        result = .dyn
        continue
      }
      result = joined
    }
    return result
  }

  private mutating func select(
    _ field: String,
    of operand: Kind,
    at node: Expression.Node,
    isTest: Bool
  ) -> Kind {
    switch unifier.resolved(operand) {
    case .dyn, .free: return .dyn
    case .map(let key, let value):
      if unifier.assign(.string, to: key) { return value }
    case .optional(let content):
      let kind = select(field, of: content, at: node, isTest: isTest)
      if case .optional = kind { return kind }
      return .optional(kind)
    case .record(let record):
      if let kind = record.fields[field] { return kind }
      report(
        .unknownMember,
        "'\(record.name)' has no field '\(field)'",
        at: node.range,
        help: Checker.guess(field, among: record.fields.keys.sorted()),
        isWarning: isTest
      )
      return .dyn
    default: break
    }
    let range = node.mark.lowerBound..<max(node.mark.upperBound, node.range.upperBound)
    report(.noMembers, "\(shown(operand)) has no fields such as '\(field)'", at: range)
    return .dyn
  }
}
