/// Edits that belong together and mend a finding.
public struct FixIt: Hashable, Sendable {
  /// One replacement of a stretch of a file.
  public struct Edit: Hashable, Sendable {
    /// What is replaced; empty to insert.
    public var span: SourceSpan
    /// What stands there afterwards.
    public var text: String

    /// A replacement of a stretch by a text.
    public init(_ span: SourceSpan, _ text: String) {
      self.span = span
      self.text = text
    }
  }

  /// What it does, in the imperative: `quote the version`.
  public var title: String
  /// Whether the pack means the same afterwards, or plainly what was intended.
  public var isSafe: Bool
  /// The edits; they do not overlap.
  public var edits: [Edit]

  /// Edits under a title.
  public init(_ title: String, isSafe: Bool, edits: [Edit]) {
    self.title = title
    self.isSafe = isSafe
    self.edits = edits
  }
}
