/// Something a reader could not take, at its place.
///
/// A problem knows no rule and no severity: whoever asked for the reading decides what it means.
public struct Problem: Error, Hashable, Sendable {
  /// What kind of trouble it is.
  public enum Kind: Hashable, Sendable {
    /// The text breaks the grammar of its language.
    case syntax
    /// The bytes are not UTF-8.
    case encoding
    /// A key stands twice in one mapping.
    case duplicateKey
    /// A name leads nowhere or back to itself: a substitution, an included file.
    case reference
    /// The text is too deep, too large or expands too far to be read safely.
    case limit
    /// The text is well-formed, but what it asks for cannot be had.
    case evaluation
  }

  /// What kind of trouble it is.
  public var kind: Kind
  /// What is wrong: lower case, no full stop.
  public var message: String
  /// Where.
  public var span: SourceSpan
  /// Another place that has to do with it, such as the first of two equal keys.
  public var related: Note?

  /// A problem of a kind at a place.
  public init(_ kind: Kind, _ message: String, at span: SourceSpan, related: Note? = nil) {
    self.kind = kind
    self.message = message
    self.span = span
    self.related = related
  }
}

/// A tree, and the problems met on the way to it.
public struct Parsed<Tree: Sendable>: Sendable {
  /// What could be read.
  public var tree: Tree
  /// What could not; empty if all went well.
  public var problems: [Problem]

  /// A reading and its problems.
  public init(_ tree: Tree, problems: [Problem] = []) {
    self.tree = tree
    self.problems = problems
  }
}
