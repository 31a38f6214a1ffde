public import Diagnostics

/// An expression as it was written, with its macros expanded.
///
/// The nodes lie in one array, children before parents, so that no chain is too long to walk or free.
public struct Expression: Sendable {
  /// Where a node lies in ``nodes``.
  public typealias ID = Int

  /// A part of an expression.
  public struct Node: Sendable {
    /// What it is.
    public var content: Content
    /// The UTF-8 offsets of all of it, with the parentheses around it.
    public var range: Range<Int>
    /// The token that makes it what it is: an operator, the `(` of a call, the `[` of an index.
    public var mark: Range<Int>
  }

  /// What a node is.
  public enum Content: Sendable {
    /// A value written out.
    case literal(Value)
    /// A variable or a type; a leading dot is kept.
    case name(String)
    /// `operand.field`, `operand.?field`.
    case select(ID, field: String, isOptional: Bool)
    /// `has(operand.field)`.
    case presence(ID, field: String)
    /// `f(…)`, `target.f(…)` and all operators.
    case call(String, target: ID?, arguments: [ID])
    /// `[…]`.
    case list([Element])
    /// `{…}`.
    case map([Entry])
    /// `a.b.C{…}`.
    case message(String, [Field])
    /// A macro that walks over a list or map, or names a value.
    case comprehension(Comprehension)
  }

  /// A member of a list literal.
  public struct Element: Sendable {
    /// Its value.
    public var value: ID
    /// Whether it stands behind a `?` and is left out when there is nothing in it.
    public var isOptional: Bool
  }

  /// A key and a value of a map literal.
  public struct Entry: Sendable {
    /// The key.
    public var key: ID
    /// The value.
    public var value: ID
    /// Whether the key stands behind a `?`: the entry is left out when there is nothing in its value.
    public var isOptional: Bool
  }

  /// A field of a message literal.
  public struct Field: Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: ID
    /// Whether the name stands behind a `?`.
    public var isOptional: Bool
  }

  /// A macro with variables of its own.
  public struct Comprehension: Sendable {
    /// Which macro.
    public var macro: Macro
    /// What is walked over or named.
    public var range: ID
    /// The variables; two for the forms with key and value.
    public var variables: [String]
    /// What a member must fulfil to count in `map` and the transforms.
    public var filter: ID?
    /// What is worked out for every member.
    public var body: ID
  }

  /// The text the expression was read from.
  public let text: MappedText
  /// All parts.
  public internal(set) var nodes: [Node]
  /// The whole.
  public internal(set) var root: ID

  /// A part by its place in the array.
  public subscript(id: ID) -> Node { nodes[id] }

  /// Where a part was written.
  public func span(of id: ID) -> SourceSpan { text.span(of: nodes[id].range) }
}

extension Expression {
  /// A use of a field or key of a variable, such as `vars.name` and `vars['name']`.
  public struct FieldUse: Hashable, Sendable {
    /// The field or key.
    public var field: String
    /// The UTF-8 offsets of the use, from the variable on.
    public var range: Range<Int>
  }

  /// The uses of fields of a variable, in the order they were written.
  public func uses(ofFieldsIn variable: String) -> [FieldUse] {
    var uses: [FieldUse] = []
    for node in nodes {
      switch node.content {
      case .select(let operand, let field, _):
        if isName(operand, variable) { uses.append(FieldUse(field: field, range: node.range)) }
      case .presence(let operand, let field):
        guard isName(operand, variable) else { continue }
        let range = nodes[operand].range.lowerBound..<(node.range.upperBound - 1)
        uses.append(FieldUse(field: field, range: range))
      case .call(let name, _, let arguments)
      where (name == Operator.index || name == Operator.optionalIndex) && arguments.count == 2:
        guard isName(arguments[0], variable),
          case .literal(.string(let field)) = nodes[arguments[1]].content
        else { continue }
        uses.append(FieldUse(field: field, range: node.range))
      default: continue
      }
    }
    return uses.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func isName(_ id: ID, _ name: String) -> Bool {
    guard case .name(let found) = nodes[id].content else { return false }
    return found == name
  }

  /// The name a chain of fields begins with, or nil if it begins with something else or is long.
  func rootName(_ id: ID) -> String? {
    var current = id
    for _ in 0...32 {
      switch nodes[current].content {
      case .name(let name): return name
      case .select(let operand, _, false): current = operand
      default: return nil
      }
    }
    return nil
  }

  /// The dotted name a part spells, such as `a.b.c`, or nil if it is something else.
  func qualifiedName(_ id: ID) -> String? {
    var parts: [String] = []
    var current = id
    while true {
      switch nodes[current].content {
      case .name(let name):
        parts.append(name)
        return parts.reversed().joined(separator: ".")
      case .select(let operand, let field, false):
        parts.append(field)
        guard parts.count <= 32 else { return nil }
        current = operand
      default: return nil
      }
    }
  }
}

/// The names operators are called by.
public enum Operator {
  /// `?:`.
  public static let conditional = "_?_:_"
  /// `&&`.
  public static let and = "_&&_"
  /// `||`.
  public static let or = "_||_"
  /// `!`.
  public static let not = "!_"
  /// `-` before one operand.
  public static let negate = "-_"
  /// `[…]`.
  public static let index = "_[_]"
  /// `[?…]`.
  public static let optionalIndex = "_[?_]"
  /// `in`.
  public static let membership = "@in"
  /// `+`.
  public static let plus = "_+_"
  /// `-` between two operands.
  public static let minus = "_-_"
  /// `==`.
  public static let equal = "_==_"
  /// `!=`.
  public static let unequal = "_!=_"

  /// How an operator is written, or nil for a function.
  public static func symbol(_ function: String) -> String? {
    switch function {
    case conditional: "?"
    case index: "[]"
    case optionalIndex: "[?]"
    case membership: "in"
    case not: "!"
    case negate: "-"
    default:
      isOperator(function) ? String(function.dropFirst().dropLast()) : nil
    }
  }
}
