import CEL

/// What is known of a text before it is made: literal stretches, and between them anything.
struct IdentifierPattern: CustomStringConvertible {
  /// The literal stretches; between two of them lies something that is not known.
  private var stretches = [""]

  /// Whether nothing is known of how it begins.
  var isOpen: Bool { stretches.count > 1 && stretches[0].isEmpty }

  /// The text with `…` for what is not known.
  var description: String { stretches.joined(separator: "…") }

  /// The pattern of an expression, with the expressions of variables in their places.
  init(_ tree: Expression, variables: [String: Expression]) {
    add(tree, variables)
  }

  /// Whether some text fits both.
  func mayEqual(_ other: IdentifierPattern) -> Bool {
    if stretches.count == 1, other.stretches.count == 1 { return stretches == other.stretches }
    return Self.agree(stretches.first, other.stretches.first) { $0 }
      && Self.agree(stretches.last, other.stretches.last) { $0.reversed() }
  }

  /// Whether one text continues the other, from the beginning or from the end.
  private static func agree(
    _ left: String?,
    _ right: String?,
    _ order: ([UInt8]) -> [UInt8]
  ) -> Bool {
    zip(order(Array((left ?? "").utf8)), order(Array((right ?? "").utf8))).allSatisfy(==)
  }

  /// Adds what an expression yields; sums are walked in a loop.
  private mutating func add(_ tree: Expression, _ variables: [String: Expression]) {
    var pending = [tree.root]
    while let id = pending.popLast() {
      switch tree[id].content {
      case .literal(.string(let text)): stretches[stretches.count - 1] += text
      case .call(Operator.plus, nil, let operands): pending += operands.reversed()
      case .call("string", nil, let operands) where operands.count == 1: pending += operands
      default:
        if let name = tree.variable(id), let value = variables[name] {
          // Variables cannot read variables, so that this ends.
          add(value, [:])
        } else if stretches.count == 1 || stretches[stretches.count - 1] != "" {
          stretches.append("")
        }
      }
    }
  }
}

extension Expression {
  /// The name of the variable of a mapping that a part reads.
  fileprivate func variable(_ id: ID) -> String? {
    switch self[id].content {
    case .select(let operand, let field, false):
      if case .name("vars") = self[operand].content { field } else { nil }
    case .call(Operator.index, nil, let operands) where operands.count == 2:
      if case .name("vars") = self[operands[0]].content,
        case .literal(.string(let field)) = self[operands[1]].content
      {
        field
      } else {
        nil
      }
    default: nil
    }
  }
}

extension Mapping {
  /// What is known of the text that an expression yields.
  func pattern(of expression: MappingExpression) -> IdentifierPattern? {
    guard let tree = expression.tree else { return nil }
    var values: [String: Expression] = [:]
    for variable in expressions where variable.place == .variable {
      guard let name = variable.variableName else { continue }
      values[name] = variable.tree
    }
    return IdentifierPattern(tree, variables: values)
  }
}
