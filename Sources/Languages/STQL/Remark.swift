public import Diagnostics

/// What can be said against a query.
public enum Offence: Hashable, Sendable {
  /// The query does not follow the grammar.
  case syntax
  /// A field, function or argument does not exist.
  case unknownName
  /// A name exists in other letters only, capital for small.
  case letterCase
  /// A value cannot be what it is compared with.
  case value
  /// A function stands where only conditions can.
  case misplacedFunction
  /// A placeholder stands where none is replaced.
  case misplacedPlaceholder
  /// A placeholder is not closed.
  case unclosedPlaceholder
  /// `AND` and `OR` meet without parentheses.
  case mixedOperators
  /// `*` stands within a text, where it means itself.
  case partialWildcard
  /// Components hardly ever have a health.
  case rareHealth
  /// A URN is held against an internal number.
  case urnAsNumber
  /// A function does nothing any more.
  case obsoleteFunction
  /// A backslash, which nobody has described.
  case escape

  /// Whether the platform takes it nevertheless.
  public var isSurprise: Bool {
    switch self {
    case .mixedOperators, .partialWildcard, .rareHealth, .urnAsNumber, .obsoleteFunction, .escape:
      true
    default: false
    }
  }
}

/// Something said against a query, at its place.
public struct Remark: Sendable {
  /// What it is.
  public var offence: Offence
  /// What is wrong, and where.
  public var problem: Problem
}
