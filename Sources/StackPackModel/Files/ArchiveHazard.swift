/// Something about an archive that makes it unsafe, unreadable in part, or unlike what the platform's own
/// tools write.
public struct ArchiveHazard: Hashable, Sendable {
  /// What kind of trouble it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It is no ZIP archive that can be read.
    case unreadable
    /// A name is absolute, leads upwards, or holds a backslash or control characters.
    case unsafePath
    /// Two entries bear one name.
    case duplicateName
    /// An entry is encrypted.
    case encrypted
    /// An entry is compressed in a way other than stored or deflated.
    case unsupportedMethod
    /// Checksum or size are not what they are said to be.
    case damaged
    /// An entry or the whole is too large, or suspiciously well compressed.
    case tooLarge
    /// An entry is a symbolic link or a special file.
    case linkOrSpecial
    /// A folder's own entry is missing, or written where the platform's tools write none.
    case directoryEntries
  }

  /// What kind of trouble it is.
  public var kind: Kind
  /// The name of the entry; empty if it is about the archive as a whole.
  public var entry: String
  /// What is wrong: lower case, no full stop.
  public var message: String

  /// A hazard of a kind.
  public init(_ kind: Kind, entry: String, _ message: String) {
    self.kind = kind
    self.entry = entry
    self.message = message
  }
}
