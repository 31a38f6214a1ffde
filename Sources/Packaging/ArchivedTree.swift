public import StackPackModel

/// An `.sts` archive, read as a tree of files without touching the disk or believing a word of it.
///
/// A file whose hazard is that it is encrypted, damaged, too large or packed in an unknown way is
/// in the tree, yet its bytes cannot be read. What has an unsafe or a taken name is not.
public struct ArchivedTree: FileTree {
  /// What is wrong with the archive, in the order of its entries; what concerns the whole is last.
  public let hazards: [ArchiveHazard]
  /// All files and folders, sorted by path.
  private let files: [FileEntry]
  private let items: [PackPath: ZipInspection.Item]

  /// The tree in the bytes of an archive.
  /// - Throws: ``ArchiveError`` if it is no ZIP archive, a part of one, larger than 512 MiB, one of
  ///   the ZIP64 kind, or if its list of entries cannot be read.
  public init(_ bytes: [UInt8]) throws(ArchiveError) {
    guard bytes.count <= FileLimits.packSize else {
      throw ArchiveError("it is larger than \(FileLimits.packSize >> 20) MiB")
    }
    var inspection = try ZipInspection(bytes)
    inspection.inspect()
    guard inspection.items.count <= FileLimits.entries else {
      throw ArchiveError("it holds more than \(FileLimits.entries) files and folders")
    }
    hazards = inspection.hazards
    items = inspection.items
    files = items.map { path, item in
      switch item {
      case .file(let bytes): FileEntry(path, .regular, size: bytes.count)
      case .unreadable(let size, _): FileEntry(path, .regular, size: size)
      case .directory: FileEntry(path, .directory)
      case .link: FileEntry(path, .link(.nowhere))
      case .special: FileEntry(path, .special)
      }
    }
    .sorted { $0.path < $1.path }
  }

  /// The tree in an archive on disk; what is no archive is an empty tree with one hazard.
  /// - Parameter path: Where the archive is.
  /// - Returns: The tree.
  /// - Throws: ``ArchiveError``, which names the path, if the file cannot be read.
  public static func open(_ path: String) throws(ArchiveError) -> ArchivedTree {
    let bytes = try ArchiveFile.bytes(at: path)
    do throws(ArchiveError) {
      return try ArchivedTree(bytes)
    } catch {
      return ArchivedTree(unreadable: error.description)
    }
  }

  private init(unreadable reason: String) {
    hazards = [ArchiveHazard(.unreadable, entry: "", reason)]
    files = []
    items = [:]
  }

  /// What is in the archive, and in every folder of it that `descends` accepts; sorted by path.
  public func entries(
    descending descends: (PackPath) -> Bool
  ) throws(FileTreeError) -> [FileEntry] {
    var found: [FileEntry] = []
    var closed: PackPath?
    // A folder comes right before all that is in it.
    for file in files {
      if let closed, file.path.isInside(closed) { continue }
      found.append(file)
      closed = file.kind == .directory && !descends(file.path) ? file.path : nil
    }
    return found
  }

  /// The unpacked bytes of a file.
  public func contents(of path: PackPath) throws(FileTreeError) -> [UInt8] {
    let reason: String
    switch items[path] {
    case .file(let bytes): return bytes
    case .unreadable(_, let fault): reason = "it \(fault)"
    case .directory: reason = "it is a folder"
    case .link, .special: reason = "it is not a regular file"
    case nil: reason = "no such file"
    }
    throw FileTreeError("cannot read '\(EntryName.shown(path.bytes))': \(reason)")
  }
}
