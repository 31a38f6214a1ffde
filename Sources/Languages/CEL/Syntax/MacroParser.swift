import Diagnostics

/// Calls, and the macros among them.
extension Parser {
  mutating func call(
    _ name: String,
    target: Expression.ID?,
    _ arguments: [Expression.ID],
    range: Range<Int>,
    mark: Range<Int>
  ) -> Expression.ID {
    let content =
      macro(name, target: target, arguments)
      ?? .call(name, target: target, arguments: arguments)
    return add(content, range, mark: mark)
  }

  private mutating func macro(
    _ name: String,
    target: Expression.ID?,
    _ arguments: [Expression.ID]
  ) -> Expression.Content? {
    // Most calls are told from macros by their first letter.
    guard let first = name.utf8.first, "haemfobtic".utf8.contains(first) else { return nil }
    let known = options.twoVariables && name == "existsOne" ? "exists_one" : name
    if known == "block" || known == "index" || known == "iterVar" || known == "accuVar" {
      return options.macros.contains(.bind) ? blockMacro(known, target, arguments) : nil
    }
    guard let macro = Macro(rawValue: known), options.macros.contains(macro) else { return nil }
    guard let target else {
      return macro == .has && arguments.count == 1 ? presence(arguments[0]) : nil
    }
    if macro == .bind {
      guard arguments.count == 3, isNamespace(target) else { return nil }
      return comprehension(macro, over: arguments[1], [arguments[0]], nil, body: arguments[2])
    }
    guard let (variables, hasFilter) = shape(of: macro, arguments.count) else { return nil }
    return comprehension(
      macro,
      over: target,
      Array(arguments[..<variables]),
      hasFilter ? arguments[variables] : nil,
      body: arguments[arguments.count - 1]
    )
  }

  /// How many variables a macro with so many arguments has, and whether it has a filter; nil if it
  /// is none.
  private func shape(of macro: Macro, _ count: Int) -> (variables: Int, hasFilter: Bool)? {
    switch (macro, count) {
    case (.all, 2), (.exists, 2), (.existsOne, 2), (.map, 2), (.filter, 2), (.optionalMap, 2),
      (.optionalFlatMap, 2):
      return (1, false)
    case (.map, 3): return (1, true)
    case (.all, 3), (.exists, 3), (.existsOne, 3): return options.twoVariables ? (2, false) : nil
    case (.transformList, 3), (.transformMap, 3), (.transformMapEntry, 3): return (2, false)
    case (.transformList, 4), (.transformMap, 4), (.transformMapEntry, 4): return (2, true)
    default: return nil
    }
  }

  private func isNamespace(_ target: Expression.ID) -> Bool {
    guard case .name("cel") = nodes[target].content else { return false }
    return true
  }

  private mutating func presence(_ argument: Expression.ID) -> Expression.Content? {
    if case .select(let operand, let field, false) = nodes[argument].content {
      if argument == nodes.count - 1 { nodes.removeLast() }
      return .presence(operand, field: field)
    }
    var place = nodes[argument].range
    if case .call = nodes[argument].content { place = nodes[argument].mark }
    problems.append(problem("'has' needs a field, such as 'has(a.b)'", at: place))
    return nil
  }

  private mutating func comprehension(
    _ macro: Macro,
    over range: Expression.ID,
    _ variables: [Expression.ID],
    _ filter: Expression.ID?,
    body: Expression.ID
  ) -> Expression.Content? {
    var names: [String] = []
    for variable in variables {
      guard case .name(let name) = nodes[variable].content, !name.hasPrefix(".") else {
        problems.append(
          problem("'\(macro.rawValue)' needs a plain name here", at: nodes[variable].range)
        )
        return nil
      }
      guard name != "__result__", !names.contains(name) else {
        problems.append(
          problem("the name '\(name)' is taken already", at: nodes[variable].range)
        )
        return nil
      }
      names.append(name)
    }
    return .comprehension(
      Expression.Comprehension(
        macro: macro,
        range: range,
        variables: names,
        filter: filter,
        body: body
      )
    )
  }

  // MARK: Blocks

  /// `cel.block([…], e)` names the members of a list; `cel.index(0)` is the first of them.
  private mutating func blockMacro(
    _ name: String,
    _ target: Expression.ID?,
    _ arguments: [Expression.ID]
  ) -> Expression.Content? {
    guard let target, isNamespace(target) else { return nil }
    if name != "block" {
      guard arguments.count == (name == "index" ? 1 : 2) else { return nil }
      var parts: [String] = []
      for argument in arguments {
        guard case .literal(.int(let number)) = nodes[argument].content, number >= 0 else {
          problems.append(problem("this must be a number", at: nodes[argument].range))
          return nil
        }
        parts.append("\(number)")
      }
      return .name("@" + name + parts.joined(separator: ":"))
    }
    guard arguments.count == 2, case .list(let members) = nodes[arguments[0]].content,
      members.count <= 50
    else { return nil }
    var body = arguments[1]
    for (index, member) in members.enumerated().reversed() {
      let content = Expression.Content.comprehension(
        Expression.Comprehension(
          macro: .bind,
          range: member.value,
          variables: ["@index\(index)"],
          filter: nil,
          body: body
        )
      )
      body = add(content, nodes[arguments[0]].range)
    }
    return nodes[body].content
  }
}
