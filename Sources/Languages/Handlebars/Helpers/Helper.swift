/// A function templates can call: `{{ multiply threshold 1000 }}`.
public struct Helper: Sendable {
  /// Where a helper can stand.
  public enum Use: Hashable, Sendable {
    /// In a tag without a body, or in parentheses.
    case value
    /// In a tag with a body.
    case block
    /// In both.
    case either
  }

  /// What a helper does; nil prints nothing.
  public typealias Work = @Sendable (HelperCall) -> Value?

  /// What templates call it.
  public var name: String
  /// What it yields, in one sentence.
  public var summary: String
  /// Where it can stand.
  public var use: Use
  /// How many values it can be given by position.
  public var arity: ClosedRange<Int>
  /// What it does.
  public var body: Work

  /// A helper of a name.
  public init(
    _ name: String,
    _ summary: String,
    use: Use = .value,
    arity: ClosedRange<Int>,
    body: @escaping Work
  ) {
    self.name = name
    self.summary = summary
    self.use = use
    self.arity = arity
    self.body = body
  }

  /// A number that no call reaches, for helpers that take as many values as there are.
  public static let unlimited = Int.max

  /// How many values it takes, in words.
  var arityText: String {
    let lowest = arity.lowerBound
    let highest = arity.upperBound
    if highest == Self.unlimited { return "at least \(lowest) \(lowest == 1 ? "value" : "values")" }
    if lowest == highest { return "\(lowest) \(lowest == 1 ? "value" : "values")" }
    return "\(lowest) to \(highest) values"
  }

  /// Stands for a value that decides how a block is rendered.
  static let section = Helper("", "", use: .either, arity: 0...unlimited) { _ in nil }
}

/// The helpers a template can call, by name.
public struct HelperRegistry: Sendable {
  private var helpers: [String: Helper] = [:]

  /// The given helpers; of two with one name the last one counts.
  public init(_ list: [Helper]) { add(list) }

  /// Adds helpers, in place of those with their names.
  public mutating func add(_ list: [Helper]) {
    for helper in list { helpers[helper.name] = helper }
  }

  /// These helpers and others, which count if a name is in both.
  public func adding(_ list: [Helper]) -> HelperRegistry {
    var registry = self
    registry.add(list)
    return registry
  }

  /// The helper of a name.
  public subscript(name: String) -> Helper? { helpers[name] }

  /// The names, sorted.
  public var names: [String] { helpers.keys.sorted() }
}
