import CArchive
import StackPackModel

/// libarchive's writer, kept to the recipe that gives the same bytes everywhere.
struct ZipWriter: ~Copyable {
  private final class Output {
    var bytes: [UInt8] = []
  }

  /// The bytes of an archive of the given entries, without dates, and without flags for UTF-8.
  static func bytes(of entries: [ArchiveEntry]) throws(ArchiveError) -> [UInt8] {
    let writer = try ZipWriter()
    try writer.open()
    for entry in entries { try writer.append(entry) }
    return try writer.finish()
  }

  private let archive: OpaquePointer
  private let entry: OpaquePointer
  private let output = Output()

  private init() throws(ArchiveError) {
    guard let entry = archive_entry_new() else { throw ArchiveError("cannot pack: out of memory") }
    guard let archive = archive_write_new() else {
      archive_entry_free(entry)
      throw ArchiveError("cannot pack: out of memory")
    }
    self.archive = archive
    self.entry = entry
  }

  deinit {
    // libarchive closes what is still open, and by that writes: the output must be there.
    withExtendedLifetime(output) { _ = archive_write_free(archive) }
    archive_entry_free(entry)
  }

  private func open() throws(ArchiveError) {
    try check(archive_write_set_format_zip(archive))
    let options = "zip:compression=deflate,zip:compression-level=6"
    try check(archive_write_set_options(archive, options))
    try check(archive_write_set_bytes_per_block(archive, 65_536))
    // Else the last block is filled up with zeros.
    try check(archive_write_set_bytes_in_last_block(archive, 1))
    let client = Unmanaged.passUnretained(output).toOpaque()
    try check(
      archive_write_open2(
        archive,
        client,
        nil,
        { _, output, bytes, count in
          guard let output else { return -1 }
          Unmanaged<Output>.fromOpaque(output).takeUnretainedValue().bytes
            .append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
          return count
        },
        nil,
        nil
      )
    )
  }

  /// No date, no owner, and always a size: without one, libarchive turns to ZIP64.
  private func append(_ item: ArchiveEntry) throws(ArchiveError) {
    _ = archive_entry_clear(entry)
    // Names go in as bytes. Were libarchive told that they are UTF-8, it would compose letters and
    // accents, and no reference in the pack would find the file any more.
    archive_entry_set_pathname(entry, item.path.string)
    guard case .file(let bytes) = item.kind else {
      archive_entry_set_filetype(entry, 0o040000)
      archive_entry_set_perm(entry, 0o755)
      archive_entry_set_size(entry, 0)
      try check(archive_write_header(archive, entry), item)
      try check(archive_write_finish_entry(archive), item)
      return
    }
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_size(entry, Int64(bytes.count))
    try check(archive_write_header(archive, entry), item)
    let written = bytes.withUnsafeBytes {
      $0.isEmpty ? 0 : archive_write_data(archive, $0.baseAddress, $0.count)
    }
    // libarchive does not mind if a file ends too early.
    guard written == bytes.count else { throw failure(item) }
    try check(archive_write_finish_entry(archive), item)
  }

  private func finish() throws(ArchiveError) -> [UInt8] {
    try check(archive_write_close(archive))
    return output.bytes
  }

  private func check(_ status: Int32, _ item: ArchiveEntry? = nil) throws(ArchiveError) {
    guard status == ARCHIVE_OK else { throw failure(item) }
  }

  private func failure(_ item: ArchiveEntry?) -> ArchiveError {
    let what = item.map { "cannot pack '\(EntryName.shown($0.path.bytes))'" } ?? "cannot pack"
    return ArchiveError("\(what): \(lastFailure(of: archive))")
  }
}
