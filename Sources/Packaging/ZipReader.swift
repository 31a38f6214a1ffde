import CArchive

extension ZipArchive {
  /// What comes out of an entry.
  enum Unpacked {
    /// All of its bytes, matching size and checksum.
    case bytes([UInt8])
    /// Nothing, for this reason: `holds more bytes than it says`.
    case fault(String, produced: Int)
  }

  /// The unpacked bytes of one entry, never more than it declares.
  /// - Parameters:
  ///   - packed: The bytes of the entry itself, without its header.
  ///   - record: What the list of entries says of it.
  /// - Returns: The bytes, or what is wrong with them.
  static func unpack(_ packed: ArraySlice<UInt8>, as record: ZipDirectory.Record) -> Unpacked {
    // libarchive gets an archive of this one entry, with a header that cannot mislead it.
    var archive = ZipDirectory.localSignature
    archive.reserveCapacity(packed.count + 31)
    archive.append16(20)
    archive.append16(0)
    archive.append16(record.method)
    archive.append32(0)
    archive.append32(record.checksum)
    archive.append32(record.packedSize)
    archive.append32(record.size)
    archive.append16(1)
    archive.append16(0)
    archive.append(UInt8(ascii: "x"))
    archive += packed
    return archive.withUnsafeBytes { bytes in
      do throws(ArchiveError) {
        let reader = try ZipReader()
        try reader.open(bytes)
        guard try reader.nextHeader() else { return .fault("is empty", produced: 0) }
        return reader.unpack(record.size)
      } catch {
        return .fault("cannot be unpacked: \(error)", produced: 0)
      }
    }
  }
}

/// libarchive's reader over bytes in memory.
private struct ZipReader: ~Copyable {
  private let archive: OpaquePointer
  private let entry: OpaquePointer

  init() throws(ArchiveError) {
    guard let entry = archive_entry_new() else { throw ArchiveError("out of memory") }
    guard let archive = archive_read_new() else {
      archive_entry_free(entry)
      throw ArchiveError("out of memory")
    }
    self.archive = archive
    self.entry = entry
  }

  deinit {
    _ = archive_read_free(archive)
    archive_entry_free(entry)
  }

  /// Begins to read bytes, which must outlive the reader.
  func open(_ bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
    // From the first byte on, not by the list at the end: there is none.
    try check(archive_read_support_format_zip_streamable(archive))
    try check(archive_read_open_memory(archive, bytes.baseAddress, bytes.count))
  }

  /// Goes to the next entry, if there is one.
  func nextHeader() throws(ArchiveError) -> Bool {
    let status = archive_read_next_header2(archive, entry)
    if status == ARCHIVE_EOF { return false }
    try check(status)
    return true
  }

  /// The bytes of the entry, which must be of the given size.
  func unpack(_ size: Int) -> ZipArchive.Unpacked {
    var failed = false
    // One byte more than declared shows that an entry lies, and costs nothing.
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < buffer.count {
        let room = buffer.count - count
        let got = archive_read_data(archive, buffer.baseAddress?.advanced(by: count), room)
        // A checksum that does not match is but a warning to libarchive; it is negative as well.
        failed = got < 0 || got > room
        if failed || got == 0 { return }
        count += got
      }
    }
    if bytes.count > size {
      return .fault("holds more than the \(size) bytes it declares", produced: bytes.count)
    }
    if failed { return .fault("cannot be unpacked: \(failure)", produced: bytes.count) }
    if bytes.count < size {
      return .fault(
        "holds \(bytes.count) bytes where it declares \(size)",
        produced: bytes.count
      )
    }
    return .bytes(bytes)
  }

  private func check(_ status: Int32) throws(ArchiveError) {
    guard status == ARCHIVE_OK else { throw failure }
  }

  private var failure: ArchiveError { ArchiveError(lastFailure(of: archive)) }
}

/// What libarchive says went wrong, on one line.
func lastFailure(of archive: OpaquePointer) -> String {
  guard let message = archive_error_string(archive) else { return "libarchive failed" }
  let words = String(cString: message).split(whereSeparator: \.isWhitespace)
  return EntryName.shown(words.joined(separator: " ").utf8)
}
