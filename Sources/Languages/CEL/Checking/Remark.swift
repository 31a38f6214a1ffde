public import Diagnostics

/// What the checker has against an expression whose syntax is right.
public struct Remark: Hashable, Sendable {
  /// What kind of trouble it is.
  public enum Kind: Hashable, Sendable {
    /// A name that means nothing.
    case unknownName
    /// A name that means something elsewhere, but not here.
    case unavailableName
    /// A name that became another one; likely still right.
    case formerName
    /// A field that a record does not have.
    case unknownMember
    /// A field of something that has none.
    case noMembers
    /// A function that does not exist.
    case unknownFunction
    /// A function the host is not documented to know; likely right.
    case undocumentedFunction
    /// An operator, function or macro is given what it does not take.
    case mismatch
    /// The whole yields what its place cannot take.
    case result
    /// The whole yields a word that its place does not know.
    case choice
    /// A key of a map literal that is repeated or no simple value; likely not meant.
    case mapKey
  }

  /// What kind of trouble it is.
  public var kind: Kind
  /// What is wrong: lower case, no full stop.
  public var message: String
  /// What to do about it.
  public var help: String?
  /// Whether it may well be right.
  public var isWarning: Bool
  /// The UTF-8 offsets of what is wrong.
  public var range: Range<Int>
  /// Where that is.
  public var span: SourceSpan

  /// The same as a problem, advice included.
  var problem: Problem {
    Problem(.syntax, help.map { "\(message); \($0)" } ?? message, at: span)
  }
}
