import Glibc
import StackPackModel

/// An archive on disk, as bytes.
enum ArchiveFile {
  /// The bytes of a regular file of at most ``FileLimits/packSize``.
  static func bytes(at path: String) throws(ArchiveError) -> [UInt8] {
    do throws(ArchiveError) {
      return try regularBytes(at: path)
    } catch {
      throw ArchiveError("cannot read '\(EntryName.shown(path.utf8))': \(error)")
    }
  }

  private static func regularBytes(at path: String) throws(ArchiveError) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw ArchiveError("no path holds a NUL") }
    // O_NONBLOCK, so that a pipe of that name cannot hold us up.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw ArchiveError(reason()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw ArchiveError(reason()) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ArchiveError("it is not a regular file")
    }
    guard status.st_size <= FileLimits.packSize else {
      throw ArchiveError("it is larger than \(FileLimits.packSize >> 20) MiB")
    }
    // One byte more than expected, so that a file which grows meanwhile is noticed, not cut.
    guard let bytes = contents(of: descriptor, upTo: Int(status.st_size) + 1) else {
      throw ArchiveError(reason())
    }
    guard bytes.count == Int(status.st_size) else {
      throw ArchiveError("it changed while it was read")
    }
    return bytes
  }

  /// The bytes from the beginning of an open file; nil, and `errno`, if it cannot be read.
  static func contents(of descriptor: Int32, upTo size: Int) -> [UInt8]? {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < buffer.count {
        let place = buffer.baseAddress?.advanced(by: count)
        let got = pread(descriptor, place, buffer.count - count, count)
        if got == 0 { return }
        if got > 0 {
          count += got
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    errno = failure
    return failure == 0 ? bytes : nil
  }

  /// The system's own words for what just went wrong.
  static func reason(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }
}
