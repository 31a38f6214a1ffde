import Glibc
public import StackPackModel

/// Puts the files of a new pack on disk.
public struct ScaffoldWriter: Sendable {
  /// The folder the pack is to lie in; made if it is missing.
  public let directory: String

  /// A writer into a folder.
  public init(directory: String) { self.directory = directory }

  /// Every path of the tree where something exists already that is not to be there.
  ///
  /// Nothing is written.
  public func conflicts(with tree: MemoryTree) -> [PackPath] {
    tree.items.keys.sorted().filter { path in
      if let kind = kind(of: full(path)) {
        return !(tree.items[path] == .directory && kind == S_IFDIR)
      }
      return false
    }
  }

  /// Writes every file: each is complete or not there, and links are never followed.
  /// - Throws: ``FileTreeError`` for the first thing that could not be written.
  public func write(_ tree: MemoryTree, replacing: Bool) throws(FileTreeError) {
    try makeFolder(directory, followsLink: true)
    for (path, item) in tree.items.sorted(by: { $0.key < $1.key }) {
      var folders: [PackPath] = []
      var parent = path.parent
      while let folder = parent {
        folders.insert(folder, at: 0)
        parent = folder.parent
      }
      for folder in folders { try makeFolder(full(folder), followsLink: false) }
      switch item {
      case .directory: try makeFolder(full(path), followsLink: false)
      case .file(let bytes): try write(bytes, to: full(path), replacing: replacing)
      case .link, .special, .sized:
        throw FileTreeError("cannot write '\(path.string)': it is not a regular file")
      }
    }
  }

  private func full(_ path: PackPath) -> String { "\(directory)/\(path.string)" }

  private func kind(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private func makeFolder(_ path: String, followsLink: Bool) throws(FileTreeError) {
    var status = stat()
    let isThere = (followsLink ? stat(path, &status) : lstat(path, &status)) == 0
    if isThere && status.st_mode & S_IFMT == S_IFDIR { return }
    if isThere { throw FileTreeError("cannot make the folder '\(path)': something else is there") }
    if followsLink, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]), followsLink: true)
    }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw FileTreeError("cannot make the folder '\(path)': \(reason())")
    }
  }

  /// Written beside its final name and moved there, so that no half a file is ever seen.
  private func write(
    _ bytes: [UInt8],
    to path: String,
    replacing: Bool
  ) throws(FileTreeError) {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw FileTreeError("cannot write '\(path)': \(reason())") }
    var isWritten = true
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        isWritten = false
        break
      }
      done += count
    }
    let failure = isWritten ? nil : reason()
    guard close(descriptor) == 0, failure == nil else {
      let words = failure ?? reason()
      unlink(temporary)
      throw FileTreeError("cannot write '\(path)': \(words)")
    }
    let isMoved = replacing ? rename(temporary, path) == 0 : link(temporary, path) == 0
    let words = reason()
    if !isMoved || !replacing { unlink(temporary) }
    if !isMoved { throw FileTreeError("cannot write '\(path)': \(words)") }
  }

  private func reason() -> String { String(cString: strerror(errno)) }
}
