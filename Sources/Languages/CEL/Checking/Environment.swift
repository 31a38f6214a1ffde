public import Diagnostics

/// The variables and functions that exist at a place.
public struct Environment: Sendable {
  /// The kinds of the variables.
  public var variables: [String: Kind] {
    didSet { hasDottedVariables = variables.keys.contains { $0.utf8.contains(0x2E) } }
  }
  /// Whether a variable is called `a.b`, so that a chain of fields may be one.
  private(set) var hasDottedVariables = false
  /// The functions by name.
  public private(set) var functions: [String: Function]
  /// The namespace names are looked up in first.
  public var container = ""
  /// Names that mean something elsewhere, and why not here.
  public var unavailable: [String: String] = [:]
  /// Variables with a new name, by the old one; using the old one is a warning.
  public var formerNames: [String: String] = [:]
  /// Functions the host is not documented to know; using one is a warning.
  public var unconfirmedFunctions: Set<String> = []
  /// Whether a text ending in `attributes` is taken for a map, whatever its kind.
  public var takesAttributesForMaps = false
  /// Whether repeated keys and keys of any simple kind are let through in map literals.
  public var allowsAnyMapKey = true
  /// How many steps an evaluation may take.
  public var budget = 2_000_000

  /// An environment with variables, and the standard functions unless others are given.
  public init(variables: [String: Kind] = [:], functions: [Function] = Library.standard) {
    self.variables = variables
    hasDottedVariables = variables.keys.contains { $0.utf8.contains(0x2E) }
    self.functions = [:]
    for function in functions { add(function) }
  }

  /// Adds a function; signatures are added to those of a function with the same name.
  public mutating func add(_ function: Function) {
    functions[function.name, default: Function(function.name, function.summary, [])].overloads +=
      function.overloads
  }

  /// What the checker says about an expression.
  public struct Review: Sendable {
    /// The kind of the result.
    public var kind: Kind
    /// What the checker has against it, in the order of the text.
    public var remarks: [Remark]

    /// What is wrong, in the order of the text.
    public var problems: [Problem] { remarks.filter { !$0.isWarning }.map(\.problem) }
    /// What is likely not meant, in the order of the text.
    public var warnings: [Problem] { remarks.filter(\.isWarning).map(\.problem) }
  }

  /// What is wrong with an expression that shall yield a kind, in the order of the text.
  ///
  /// `choices` are the strings it may yield, if there are only some.
  public func check(
    _ expression: Expression,
    yields kind: Kind,
    among choices: [String]? = nil
  ) -> [Problem] { review(expression, yields: kind, among: choices).problems }

  /// What can be said about an expression that shall yield a kind.
  public func review(
    _ expression: Expression,
    yields kind: Kind = .dyn,
    among choices: [String]? = nil
  ) -> Review {
    var checker = Checker(expression, self)
    return checker.review(yields: kind, among: choices)
  }

  /// The value of an expression.
  public func evaluate(_ expression: Expression, with values: [String: Value])
    throws(EvaluationError) -> Value
  {
    var evaluator = Evaluator(expression, self, values)
    return try evaluator.value(of: expression.root)
  }

  /// The calls that make a number, a truth or a time of a text written beside them, and cannot:
  /// `duration('1d')`.
  public func failingConversions(in expression: Expression) -> [Expression.ID] {
    expression.nodes.indices.filter { id in
      guard case .call(let name, nil, let arguments) = expression.nodes[id].content,
        arguments.count == 1, Self.conversions.contains(name),
        case .literal(.string) = expression.nodes[arguments[0]].content
      else { return false }
      var evaluator = Evaluator(expression, self, [:])
      if case .failure = evaluator.outcome(of: id) { return true }
      return false
    }
  }

  private static let conversions: Set = [
    "bool", "double", "duration", "int", "timestamp", "uint",
  ]
}

extension Environment {
  static let typeNames: Set<String> = [
    "int", "uint", "double", "bool", "string", "bytes", "list", "map", "null_type", "type",
    "google.protobuf.Timestamp", "google.protobuf.Duration", "optional_type",
  ]

  /// The names a name may stand for, from the innermost namespace outwards.
  func candidates(_ name: String) -> [String] {
    if name.hasPrefix(".") { return [String(name.dropFirst())] }
    guard !container.isEmpty else { return [name] }
    var candidates: [String] = []
    var parts = container.split(separator: ".")
    while !parts.isEmpty {
      candidates.append(parts.joined(separator: ".") + "." + name)
      parts.removeLast()
    }
    return candidates + [name]
  }

  /// The function a call means, and whether its target is only its namespace.
  func function(_ name: String, namespace: String?) -> Function? {
    if container.isEmpty, namespace == nil, name.utf8.first != 0x2E { return functions[name] }
    for candidate in candidates(namespace.map { $0 + "." + name } ?? name) {
      if let function = functions[candidate] { return function }
    }
    return nil
  }
}
