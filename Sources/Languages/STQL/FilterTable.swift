/// A field that components can be filtered by.
public enum Field: String, CaseIterable, Hashable, Sendable {
  /// The name of the component.
  case name
  /// The name of its type.
  case type
  /// A label, `key:value` or plain; a component has many.
  case label
  /// The name of its layer.
  case layer
  /// The name of its domain.
  case domain
  /// The name of its environment.
  case environment
  /// Its health.
  case healthstate
  /// One of its URNs.
  case identifier
  /// Its internal number.
  case id
}

/// The functions of topology queries.
public enum Function: String, CaseIterable, Hashable, Sendable {
  /// Adds the components round others.
  case withNeighborsOf
  /// Formerly added the causes of problems; adds nothing now.
  case withCauseOf

  /// What it can be given.
  public var parameters: [Parameter] { Parameter.allCases }
}

/// What functions are given by name.
public enum Parameter: String, CaseIterable, Hashable, Sendable {
  /// The components whose neighbours are added; a query in parentheses.
  case components
  /// How many steps away neighbours are added: `all` or 1 to 15.
  case levels
  /// Which way: `up`, `down` or `both`.
  case direction
}

/// What can be asked of the topology, and with which values.
///
/// Source: product documentation, "StackState Query Language", 4.0 to 5.1 and current.
public enum FilterTable {
  /// The states of health.
  public static let healthStates = ["CLEAR", "DEVIATING", "CRITICAL", "UNKNOWN"]
  /// States of health that scripts know, but components hardly have.
  public static let rareHealthStates = ["DISABLED", "FLAPPING"]
  /// The ways neighbours are looked for.
  public static let directions = ["up", "down", "both"]
  /// How far away neighbours are looked for, besides `all`.
  public static let levels = 1...15
}
