import Diagnostics

/// Calls, literals and macros.
extension Checker {
  mutating func unknownFunction(_ name: String, isReceiver: Bool, at mark: Range<Int>) -> Kind {
    let known = environment.functions.keys.filter { Operator.symbol($0) == nil }.sorted()
    let help = Checker.guess(name, among: known)
    report(.unknownFunction, "there is no function '\(name)'", at: mark, help: help)
    return .dyn
  }

  mutating func call(
    _ function: Function,
    _ name: String,
    _ arguments: [Kind],
    isReceiver: Bool,
    _ id: Expression.ID
  ) -> Kind {
    let mark = expression[id].mark
    if environment.unconfirmedFunctions.contains(function.name) {
      let symbol = Operator.symbol(name) ?? name
      warn(.undocumentedFunction, "it is not documented that '\(symbol)' is known here", at: mark)
    }
    var result: Kind?
    for overload in function.overloads
    where overload.isReceiver == isReceiver && !overload.isRuntimeOnly
      && overload.parameters.count == arguments.count
    {
      let before = unifier.mark
      guard let found = fit(overload, arguments) else {
        unifier.takeBack(to: before)
        continue
      }
      if let known = result {
        if unifier.substituted(known) != found { result = .dyn }
      } else {
        result = found
      }
    }
    guard let result else {
      report(.mismatch, misfit(function, name, arguments, isReceiver, id), at: mark)
      return .dyn
    }
    if function.name == "format", isReceiver { checkFormat(id) }
    return result
  }

  private mutating func fit(_ overload: Overload, _ arguments: [Kind]) -> Kind? {
    var names: [String: Kind] = [:]
    for (parameter, argument) in zip(overload.parameters, arguments) {
      if !parameter.isOpen {
        guard argument == parameter || unifier.assign(argument, to: parameter) else { return nil }
      } else if !unifier.assign(argument, to: unifier.opened(parameter, &names)) {
        return nil
      }
    }
    guard overload.result.isOpen else { return overload.result }
    return unifier.substituted(unifier.opened(overload.result, &names))
  }

  private func misfit(
    _ function: Function,
    _ name: String,
    _ arguments: [Kind],
    _ isReceiver: Bool,
    _ id: Expression.ID
  ) -> String {
    let kinds = arguments.map(shown)
    if let symbol = Operator.symbol(function.name) {
      if symbol == "-", case .call(_, _, let parts) = expression[id].content, parts.count == 2,
        case .select = expression[parts[0]].content, case .name = expression[parts[1]].content
      {
        return "'-' subtracts here; a name with '-' in it needs brackets, such as tags['a-b']"
      }
      if symbol == "[]" || symbol == "[?]" {
        return "\(kinds[0]) has no members to be found by \(kinds.last ?? "")"
      }
      return "'\(symbol)' does not take \(kinds.joined(separator: " and "))"
    }
    guard function.overloads.contains(where: { $0.isReceiver == isReceiver }) else {
      let form = isReceiver ? "'\(name)(a, …)'" : "'a.\(name)(…)'"
      return "'\(name)' is called as \(form)"
    }
    let taken = kinds.dropFirst(isReceiver ? 1 : 0).joined(separator: ", ")
    let owner = isReceiver ? "'\(name)' of \(kinds.first ?? "")" : "'\(name)'"
    return "\(owner) does not take (\(taken))"
  }

  // MARK: Literals

  mutating func list(_ elements: [Expression.Element]) -> Kind {
    var member: Kind?
    for element in elements {
      var kind = self.kind(of: element.value)
      if element.isOptional { kind = content(of: kind, element.value) }
      if let known = member { member = unifier.join(known, kind) ?? .dyn } else { member = kind }
    }
    return unifier.substituted(.list(member ?? unifier.fresh()))
  }

  mutating func map(_ entries: [Expression.Entry]) -> Kind {
    var keyKind: Kind?
    var valueKind: Kind?
    var seen = ValueMap()
    for entry in entries {
      let key = simple(self.kind(of: entry.key), entry.key)
      var value = self.kind(of: entry.value)
      if entry.isOptional { value = content(of: value, entry.value) }
      if case .literal(let literal) = expression[entry.key].content {
        if seen[literal] != nil {
          warn(
            .mapKey,
            "the key \(literal) stands twice in this map",
            at: expression[entry.key].range
          )
        }
        seen.insert(.null, for: literal)
      }
      if let known = keyKind { keyKind = unifier.join(known, key) ?? .dyn } else { keyKind = key }
      if let known = valueKind {
        valueKind = unifier.join(known, value) ?? .dyn
      } else {
        valueKind = value
      }
    }
    return unifier.substituted(.map(keyKind ?? unifier.fresh(), valueKind ?? unifier.fresh()))
  }

  /// The kind of a key; keys that are no simple values are a surprise.
  private mutating func simple(_ kind: Kind, _ id: Expression.ID) -> Kind {
    let resolved = unifier.resolved(kind)
    switch resolved {
    case .bool, .int, .uint, .string, .dyn, .free: return resolved
    default:
      warn(
        .mapKey,
        "a key should be a string, a number or a bool, not \(shown(kind))",
        at: expression[id].range
      )
      return .dyn
    }
  }

  private mutating func content(of kind: Kind, _ id: Expression.ID) -> Kind {
    let inner = unifier.fresh()
    guard unifier.assign(kind, to: .optional(inner)) else {
      report(
        .mismatch,
        "'?' needs an optional value, not \(shown(kind))",
        at: expression[id].range
      )
      return .dyn
    }
    let resolved = unifier.resolved(inner)
    if case .free = resolved { return .dyn }
    return resolved
  }

  // MARK: Macros

  mutating func walk(_ walk: Expression.Comprehension, over range: Kind) -> Kind {
    let depth = locals.count
    defer { locals.removeLast(locals.count - depth) }
    switch walk.macro {
    case .bind:
      locals.append((walk.variables[0], range))
      return kind(of: walk.body)
    case .optionalMap, .optionalFlatMap:
      locals.append((walk.variables[0], content(of: range, walk.range)))
      let body = kind(of: walk.body)
      guard walk.macro == .optionalFlatMap else { return unifier.substituted(.optional(body)) }
      return .optional(content(of: body, walk.body))
    default: break
    }
    let (first, second) = members(of: range, walk)
    locals.append((walk.variables[0], first))
    if walk.variables.count > 1 { locals.append((walk.variables[1], second)) }
    if let filter = walk.filter { expectTruth(kind(of: filter), filter) }
    let body = kind(of: walk.body)
    switch walk.macro {
    case .map, .transformList: return unifier.substituted(.list(body))
    case .transformMap: return unifier.substituted(.map(first, body))
    case .transformMapEntry: return unifier.assign(body, to: .map(.dyn, .dyn)) ? body : .dyn
    case .filter:
      expectTruth(body, walk.body)
      return .list(first)
    default:
      expectTruth(body, walk.body)
      return .bool
    }
  }

  /// The kinds of the variables of a macro.
  private mutating func members(of range: Kind, _ walk: Expression.Comprehension) -> (Kind, Kind) {
    let hasTwo = walk.variables.count > 1
    switch unifier.resolved(range) {
    case .list(let member): return hasTwo ? (.int, member) : (member, .dyn)
    case .map(let key, let value): return (key, value)
    case .record: return (.string, .dyn)
    case .dyn, .free: return (.dyn, .dyn)
    default:
      let place = expression[walk.range].range
      report(
        .mismatch,
        "'\(walk.macro.rawValue)' walks over lists and maps, not \(shown(range))",
        at: place
      )
      return (.dyn, .dyn)
    }
  }

  // MARK: Formats

  /// Holds a format that is written out against arguments that are written out.
  private mutating func checkFormat(_ id: Expression.ID) {
    guard case .call(_, let target?, let arguments) = expression[id].content,
      arguments.count == 1, case .literal(.string(let format)) = expression[target].content,
      case .list(let elements) = expression[arguments[0]].content
    else { return }
    let pieces: [Formatter.Piece]
    do throws(EvaluationError) {
      pieces = try Formatter.pieces(format)
    } catch {
      let place = expression[target].range
      return report(.mismatch, "the format is wrong: \(error.message)", at: place)
    }
    var next = 0
    for piece in pieces {
      guard case .verb(let verb, _) = piece else { continue }
      guard next < elements.count else {
        return report(
          .mismatch,
          "the format asks for more than \(elements.count) values",
          at: expression[arguments[0]].range
        )
      }
      checkVerb(verb, elements[next].value)
      next += 1
    }
  }

  private mutating func checkVerb(_ verb: UInt8, _ id: Expression.ID) {
    guard case .literal(let value) = expression[id].content else { return }
    let fits: Bool
    switch (verb, value) {
    case (UInt8(ascii: "s"), _): fits = true
    case (UInt8(ascii: "b"), .bool), (UInt8(ascii: "x"), .string), (UInt8(ascii: "X"), .string),
      (UInt8(ascii: "x"), .bytes), (UInt8(ascii: "X"), .bytes):
      fits = true
    case (_, .int), (_, .uint): fits = true
    case (UInt8(ascii: "d"), .double), (UInt8(ascii: "f"), .double), (UInt8(ascii: "e"), .double):
      fits = true
    default: fits = false
    }
    guard !fits else { return }
    let name = String(decoding: [verb], as: UTF8.self)
    report(.mismatch, "'%\(name)' does not take \(value.typeName)", at: expression[id].range)
  }
}
