public import StackPackModel

/// One thing in an archive.
public struct ArchiveEntry: Hashable, Sendable {
  /// What an entry is.
  public enum Kind: Hashable, Sendable {
    /// A file of the given bytes.
    case file([UInt8])
    /// A folder.
    case directory
  }

  /// Where it lies in the pack; a folder's path has no slash at its end.
  public var path: PackPath
  /// What it is.
  public var kind: Kind

  /// An entry of a kind at a path.
  public init(_ path: PackPath, _ kind: Kind) {
    self.path = path
    self.kind = kind
  }
}

/// Something that keeps an archive from being read or written: one clear sentence.
public struct ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence, without a full stop: `cannot write 'shop-1.0.0.sts': it exists already`.
  public var description: String

  /// An error said in a sentence.
  public init(_ description: String) { self.description = description }
}
