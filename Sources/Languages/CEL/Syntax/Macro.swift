/// A call that is written like a function and read as something else.
public enum Macro: String, CaseIterable, Sendable {
  /// `has(e.f)`.
  case has
  /// `e.all(x, p)`.
  case all
  /// `e.exists(x, p)`.
  case exists
  /// `e.exists_one(x, p)`.
  case existsOne = "exists_one"
  /// `e.map(x, t)`, `e.map(x, p, t)`.
  case map
  /// `e.filter(x, p)`.
  case filter
  /// `e.optMap(x, t)`.
  case optionalMap = "optMap"
  /// `e.optFlatMap(x, t)`.
  case optionalFlatMap = "optFlatMap"
  /// `cel.bind(x, value, e)`.
  case bind
  /// `e.transformList(k, v, t)`, `e.transformList(k, v, p, t)`.
  case transformList
  /// `e.transformMap(k, v, t)`, `e.transformMap(k, v, p, t)`.
  case transformMap
  /// `e.transformMapEntry(k, v, {…})`, `e.transformMapEntry(k, v, p, {…})`.
  case transformMapEntry
}

/// What a parser accepts besides the plain language.
public struct ParsingOptions: Sendable {
  /// Whether `a.?b`, `a[?b]`, `[?a]` and `{?a: b}` are known.
  public var optionalSyntax = true
  /// Whether a field may be written in backticks.
  public var escapedIdentifiers = true
  /// The macros that are known.
  public var macros: Set<Macro>
  /// Whether `all`, `exists` and `exists_one` also take a key and a value, and `existsOne` is known.
  public var twoVariables = false
  /// How deep expressions may lie in each other.
  public var maximumDepth = 100
  /// How many bytes are read.
  public var maximumSize = 1_048_576

  /// Options with a set of macros.
  public init(macros: Set<Macro>) { self.macros = macros }

  /// The standard macros and those of optional values, as the products know them.
  public static let standard = ParsingOptions(macros: [
    .has, .all, .exists, .existsOne, .map, .filter, .optionalMap, .optionalFlatMap,
  ])

  /// Everything this reader knows, with bindings and two-variable macros.
  public static let everything: ParsingOptions = {
    var options = ParsingOptions(macros: Set(Macro.allCases))
    options.twoVariables = true
    return options
  }()
}
