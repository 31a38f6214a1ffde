/// What lies at a path of a tree.
public enum FileKind: Hashable, Sendable {
  /// A file with bytes.
  case regular
  /// A folder.
  case directory
  /// A symbolic link, and what it leads to.
  case link(LinkTarget)
  /// A pipe, a socket or a device: never opened.
  case special
}

/// What a symbolic link leads to.
public enum LinkTarget: Hashable, Sendable {
  /// A regular file of the same tree.
  case fileInside
  /// Something that lies outside of the tree; never followed.
  case outside
  /// A folder of the same tree.
  case directory
  /// Nothing, a link that leads back to itself, or a special file.
  case nowhere
}

/// One thing in a tree.
public struct FileEntry: Hashable, Sendable {
  /// Where it lies.
  public var path: PackPath
  /// What it is.
  public var kind: FileKind
  /// How many bytes it holds; of a link to a file, those of the file; else 0.
  public var size: Int

  /// A thing of a kind at a path.
  public init(_ path: PackPath, _ kind: FileKind, size: Int = 0) {
    self.path = path
    self.kind = kind
    self.size = size
  }

  /// Whether its bytes can be read: a file, or a link to a file of the same tree.
  public var isReadable: Bool { kind == .regular || kind == .link(.fileInside) }
}

/// Something the machine would not do with a tree: one clear sentence.
public struct FileTreeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence, without a full stop: `cannot read 'settings/a.sty': Permission denied`.
  public var description: String

  /// An error said in a sentence.
  public init(_ description: String) { self.description = description }
}

/// Files to be read as a pack: a directory, an archive, or values in memory.
public protocol FileTree: Sendable {
  /// What is at the top, and in every folder that `descends` accepts; sorted by path.
  ///
  /// Links are reported, never followed.
  /// - Throws: ``FileTreeError`` if a folder cannot be listed or holds more than
  ///   ``FileLimits/entries`` things.
  func entries(descending descends: (PackPath) -> Bool) throws(FileTreeError) -> [FileEntry]

  /// The bytes of a file.
  /// - Throws: ``FileTreeError`` if there is no such file, it cannot be read, it is no regular file, it is
  ///   larger than ``FileLimits/fileSize``, or it lies behind a link that leaves the tree.
  func contents(of path: PackPath) throws(FileTreeError) -> [UInt8]
}

/// How much is read before we call a pack unreasonable.
public enum FileLimits {
  /// The most files and folders in a pack: what a ZIP archive without ZIP64 can list.
  public static let entries = 65_535
  /// The largest file, in bytes: 32 MiB.
  public static let fileSize = 32 << 20
  /// The most bytes in a pack: 512 MiB.
  public static let packSize = 512 << 20
}
