import Glibc

/// A directory on disk, read as a tree of files.
///
/// Nothing outside of the directory is ever read: links are resolved and refused if they leave it.
public struct DirectoryTree: FileTree {
  /// The directory, as given: absolute or relative to the working directory.
  public let directory: String
  /// The directory without links, `.` and `..`.
  private let resolved: [UInt8]

  /// The tree at a directory.
  /// - Throws: ``FileTreeError`` if there is none.
  public init(_ directory: String) throws(FileTreeError) {
    self.directory = directory
    var status = stat()
    guard stat(directory, &status) == 0 else {
      throw FileTreeError("cannot open '\(directory)': \(reason(errno))")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw FileTreeError("'\(directory)' is not a directory")
    }
    guard let path = realPath(Array(directory.utf8)) else {
      throw FileTreeError("cannot open '\(directory)': \(reason(errno))")
    }
    resolved = path
  }

  /// The name of the directory itself, links resolved.
  public var name: String { PackPath(bytes: resolved).name }

  /// What is in the tree, and in every folder of it that `descends` accepts; sorted by path.
  public func entries(
    descending descends: (PackPath) -> Bool
  ) throws(FileTreeError) -> [FileEntry] {
    var found: [FileEntry] = []
    var pending = [PackPath(bytes: [])]
    while let folder = pending.popLast() {
      for name in try names(in: folder) {
        let path =
          folder.bytes.isEmpty
          ? PackPath(bytes: name) : PackPath(bytes: folder.bytes + [UInt8(ascii: "/")] + name)
        let entry = try entry(at: path)
        found.append(entry)
        guard found.count <= FileLimits.entries else {
          throw FileTreeError(
            "'\(directory)' holds more than \(FileLimits.entries) files and folders"
          )
        }
        if entry.kind == .directory && descends(path) { pending.append(path) }
      }
    }
    return found.sorted { $0.path < $1.path }
  }

  /// The bytes of a file.
  public func contents(of path: PackPath) throws(FileTreeError) -> [UInt8] {
    let shown = path.string
    let absolute = absolutePath(of: path)
    guard let real = realPath(absolute) else {
      throw FileTreeError("cannot read '\(shown)': \(reason(errno))")
    }
    guard isInside(real) else {
      throw FileTreeError("cannot read '\(shown)': it lies outside of the pack")
    }
    // O_NONBLOCK, so that a pipe put in the file's place meanwhile cannot hold us up.
    let descriptor = open(cString(real), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else {
      throw FileTreeError("cannot read '\(shown)': \(reason(errno))")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw FileTreeError("cannot read '\(shown)': it is not a regular file")
    }
    guard status.st_size <= FileLimits.fileSize else {
      throw FileTreeError("cannot read '\(shown)': it is larger than 32 MiB")
    }
    return try bytes(of: descriptor, expecting: Int(status.st_size), shown: shown)
  }

  private func bytes(
    of descriptor: Int32,
    expecting size: Int,
    shown: String
  ) throws(FileTreeError) -> [UInt8] {
    var failure: Int32 = 0
    // One byte more than expected, so that a file which grows meanwhile is noticed, not cut.
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < buffer.count {
        let got = read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        if got == 0 { return }
        if got < 0 {
          if errno == EINTR { continue }
          failure = errno
          return
        }
        count += got
      }
    }
    guard failure == 0 else { throw FileTreeError("cannot read '\(shown)': \(reason(failure))") }
    guard bytes.count <= size else {
      throw FileTreeError("cannot read '\(shown)': it changed while it was read")
    }
    return bytes
  }

  /// The names in a folder, unsorted, without `.` and `..`.
  private func names(in folder: PackPath) throws(FileTreeError) -> [[UInt8]] {
    let path = absolutePath(of: folder)
    let shown = folder.bytes.isEmpty ? directory : folder.string
    guard let stream = opendir(cString(path)) else {
      throw FileTreeError("cannot list '\(shown)': \(reason(errno))")
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [UInt8(ascii: ".")] && name != Array("..".utf8) { names.append(name) }
    }
    guard errno == 0 else { throw FileTreeError("cannot list '\(shown)': \(reason(errno))") }
    return names
  }

  private func entry(at path: PackPath) throws(FileTreeError) -> FileEntry {
    let absolute = absolutePath(of: path)
    var status = stat()
    guard lstat(cString(absolute), &status) == 0 else {
      throw FileTreeError("cannot look at '\(path.string)': \(reason(errno))")
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return FileEntry(path, .regular, size: Int(status.st_size))
    case S_IFDIR: return FileEntry(path, .directory)
    case S_IFLNK:
      guard let real = realPath(absolute), stat(cString(real), &status) == 0 else {
        return FileEntry(path, .link(.nowhere))
      }
      guard isInside(real) else { return FileEntry(path, .link(.outside)) }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return FileEntry(path, .link(.fileInside), size: Int(status.st_size))
      case S_IFDIR: return FileEntry(path, .link(.directory))
      default: return FileEntry(path, .link(.nowhere))
      }
    default: return FileEntry(path, .special)
    }
  }

  private func absolutePath(of path: PackPath) -> [UInt8] {
    path.bytes.isEmpty ? resolved : resolved + [UInt8(ascii: "/")] + path.bytes
  }

  private func isInside(_ path: [UInt8]) -> Bool {
    path == resolved || path.starts(with: resolved + [UInt8(ascii: "/")])
      || resolved == [UInt8(ascii: "/")]
  }
}

private func cString(_ bytes: [UInt8]) -> [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

private func realPath(_ path: [UInt8]) -> [UInt8]? {
  guard let real = realpath(cString(path), nil) else { return nil }
  defer { free(real) }
  return Array(UnsafeRawBufferPointer(start: real, count: strlen(real)))
}

/// The system's own words for an error number.
private func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
