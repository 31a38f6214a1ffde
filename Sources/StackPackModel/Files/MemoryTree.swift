/// A tree of files that exists only as values: for tests, examples, scaffolding and editors.
public struct MemoryTree: FileTree, Hashable {
  /// What lies at a path.
  public enum Item: Hashable, Sendable {
    /// A file of the given bytes.
    case file([UInt8])
    /// A file that is said to hold so many bytes, and cannot be read.
    case sized(Int)
    /// A folder; folders of files need not be named.
    case directory
    /// A symbolic link.
    case link(LinkTarget)
    /// A pipe, a socket or a device.
    case special
  }

  /// Everything in the tree.
  public var items: [PackPath: Item]

  /// A tree of the given things.
  public init(_ items: [PackPath: Item] = [:]) { self.items = items }

  /// A tree of text files.
  public init(texts: [PackPath: String]) {
    items = texts.mapValues { .file(Array($0.utf8)) }
  }

  /// What is in the tree, and in every folder of it that `descends` accepts; sorted by path.
  public func entries(
    descending descends: (PackPath) -> Bool
  ) throws(FileTreeError) -> [FileEntry] {
    var found: [PackPath: FileEntry] = [:]
    for (path, item) in items {
      var folder = path.parent
      var isVisible = true
      while let current = folder {
        if !descends(current) { isVisible = false }
        folder = current.parent
      }
      folder = path.parent
      while let current = folder {
        if current.parent.map(descends) ?? true {
          found[current] = FileEntry(current, .directory)
        }
        folder = current.parent
      }
      guard isVisible else { continue }
      found[path] =
        switch item {
        case .file(let bytes): FileEntry(path, .regular, size: bytes.count)
        case .sized(let size): FileEntry(path, .regular, size: size)
        case .directory: FileEntry(path, .directory)
        case .link(let target): FileEntry(path, .link(target))
        case .special: FileEntry(path, .special)
        }
    }
    return found.values.sorted { $0.path < $1.path }
  }

  /// The bytes of a file.
  public func contents(of path: PackPath) throws(FileTreeError) -> [UInt8] {
    guard case .file(let bytes) = items[path] else {
      throw FileTreeError("cannot read '\(path.string)': no such file")
    }
    return bytes
  }
}
