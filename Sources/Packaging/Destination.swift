import Glibc

/// A name in an open folder, where a file shall appear whole or not at all.
struct Destination: ~Copyable {
  private let path: String
  private let folder: Int32
  private let name: String

  /// The place at a path; its folder must exist.
  init(_ path: String) throws(ArchiveError) {
    let shown = EntryName.shown(path.utf8)
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = String(path[(slash.map(path.utf8.index(after:)) ?? path.startIndex)...])
    guard !["", ".", ".."].contains(name), !path.utf8.contains(0) else {
      throw ArchiveError("cannot write '\(shown)': that is no name for a file")
    }
    // Held open, so that it stays the same folder even if somebody moves it.
    let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let folder = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else {
      let reason = ArchiveFile.reason()
      throw ArchiveError("cannot write '\(shown)': its folder cannot be opened: \(reason)")
    }
    self.path = shown
    self.folder = folder
    self.name = name
  }

  deinit { close(folder) }

  /// Makes sure that a file may appear here.
  func check(replacing: Bool) throws(ArchiveError) {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return }
      throw failure(ArchiveFile.reason())
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG where replacing: return
    case S_IFREG: throw failure("it exists already")
    case S_IFDIR: throw failure("a folder has that name")
    case S_IFLNK: throw failure("it is a symbolic link, which may lead anywhere")
    default: throw failure("it is not a regular file")
    }
  }

  /// Writes bytes to a temporary file, compares them with what is on disk, and gives it the name.
  func put(_ bytes: [UInt8], replacing: Bool) throws(ArchiveError) {
    let temporary = Self.temporaryName(for: name)
    try Interruption.removing(temporary, in: folder) { () throws(ArchiveError) in
      // 0666, which the user's umask narrows, as for every file; mkstemp would make it private.
      let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let descriptor = openat(folder, temporary, flags, 0o666)
      guard descriptor >= 0 else { throw failure(ArchiveFile.reason()) }
      do throws(ArchiveError) {
        try fill(descriptor, with: bytes)
        try check(replacing: replacing)
        try publish(temporary, replacing: replacing)
      } catch {
        unlinkat(folder, temporary, 0)
        throw error
      }
    }
    // So that the new name survives a power cut, too; not every file system can promise it.
    fsync(folder)
  }

  /// Writes, syncs and closes the file, which is then known to hold the bytes.
  private func fill(_ descriptor: Int32, with bytes: [UInt8]) throws(ArchiveError) {
    var code: Int32 = 0
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty && code == 0 {
        let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress
        let count = Glibc.write(descriptor, start, rest.count)
        if count > 0 { rest = rest.dropFirst(count) }
        if count < 0 && errno != EINTR { code = errno }
        if count == 0 { code = EIO }
      }
    }
    // A file system without sync is no reason to fail; one that fails to sync is.
    if code == 0, fsync(descriptor) != 0, errno != EINVAL, errno != EOPNOTSUPP { code = errno }
    let onDisk = code == 0 ? ArchiveFile.contents(of: descriptor, upTo: bytes.count + 1) : []
    if onDisk == nil { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    guard code == 0 else { throw failure(ArchiveFile.reason(code)) }
    guard onDisk == bytes else { throw failure("the disk returns other bytes than it was given") }
  }

  private func publish(_ temporary: String, replacing: Bool) throws(ArchiveError) {
    if replacing {
      guard renameat(folder, temporary, folder, name) == 0 else {
        throw failure(ArchiveFile.reason())
      }
      return
    }
    // Unlike a rename, a link never takes a name from another file.
    guard linkat(folder, temporary, folder, name, 0) == 0 else {
      switch errno {
      case EEXIST: throw failure("it exists already")
      case EPERM, EOPNOTSUPP, ENOSYS: return try publishWithoutLink(temporary)
      default: throw failure(ArchiveFile.reason())
      }
    }
    unlinkat(folder, temporary, 0)
  }

  /// Where the file system knows no links: an empty file takes the name, then makes way.
  ///
  /// It stays if the program is killed in between, which is still better than to overwrite a file.
  func publishWithoutLink(_ temporary: String) throws(ArchiveError) {
    let placeholder = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard placeholder >= 0 else {
      throw failure(errno == EEXIST ? "it exists already" : ArchiveFile.reason())
    }
    close(placeholder)
    guard renameat(folder, temporary, folder, name) == 0 else {
      let error = failure(ArchiveFile.reason())
      unlinkat(folder, name, 0)
      throw error
    }
  }

  private func failure(_ reason: String) -> ArchiveError {
    ArchiveError("cannot write '\(path)': \(reason)")
  }

  /// `.shop-1.0.0.sts.x3k9ab.tmp`: what a kill leaves behind is hidden, and explains itself.
  private static func temporaryName(for name: String) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
    let random = (0..<6).map { _ in letters[Int.random(in: letters.indices)] }
    // Names end at 255 bytes; characters are not cut, lest a file system insists on UTF-8.
    var stem = name
    while stem.utf8.count > 200 { stem.removeLast() }
    return ".\(stem).\(String(decoding: random, as: UTF8.self)).tmp"
  }
}
