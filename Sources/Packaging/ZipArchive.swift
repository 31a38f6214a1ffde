import StackPackModel

/// ZIP archives, by way of libarchive; the same entries always become the same bytes.
public enum ZipArchive {
  /// The most bytes an archive can hold without ZIP64.
  private static let sizeLimit = 0xFFFF_FFFF

  /// Writes an archive beside its final name and moves it there when it is whole.
  ///
  /// Whatever happens, the final name holds what it held before, or the whole archive.
  /// - Parameters:
  ///   - entries: What it will hold, in this order.
  ///   - path: Where it will be; its folder must exist.
  ///   - replacing: Whether a file that is there already may be replaced.
  ///   - modificationTime: The date of all entries, in seconds since 1970; without it, 1980-01-01.
  /// - Throws: ``ArchiveError`` if a name or the amount does not fit a ZIP archive, if something
  ///   is at the path that must stay, or if the file cannot be written.
  public static func write(
    _ entries: [ArchiveEntry],
    to path: String,
    replacing: Bool,
    modificationTime: Int? = nil
  ) throws(ArchiveError) {
    // Looked at twice: now, so that nobody waits for an answer, and again when the file is moved.
    let destination = try Destination(path)
    try destination.check(replacing: replacing)
    let bytes = try bytes(of: entries, modificationTime: modificationTime)
    try destination.put(bytes, replacing: replacing)
  }

  /// The bytes of an archive, already read back and compared with the entries.
  /// - Parameters:
  ///   - entries: What it will hold, in this order.
  ///   - modificationTime: The date of all entries, in seconds since 1970; without it, 1980-01-01.
  /// - Returns: The bytes, the same for the same entries and date wherever they are made.
  /// - Throws: ``ArchiveError`` if a name or the amount does not fit a ZIP archive.
  public static func bytes(
    of entries: [ArchiveEntry],
    modificationTime: Int? = nil
  ) throws(ArchiveError) -> [UInt8] {
    try check(entries)
    var bytes = try ZipWriter.bytes(of: entries)
    try complete(&bytes, date: modificationTime.map(ZipDate.init(secondsSince1970:)) ?? .unset)
    try verify(bytes, against: entries)
    return bytes
  }

  /// The entries of an archive on disk, in its order, if nothing is wrong with it.
  ///
  /// What is wrong with an archive that is to be looked at all the same, ``ArchivedTree`` tells.
  /// - Parameter path: Where it is.
  /// - Returns: The entries.
  /// - Throws: ``ArchiveError`` if the file cannot be read, or has a hazard that is more than a
  ///   folder's entry too few or too many.
  public static func read(from path: String) throws(ArchiveError) -> [ArchiveEntry] {
    let bytes = try ArchiveFile.bytes(at: path)
    do throws(ArchiveError) {
      return try read(bytes)
    } catch {
      throw ArchiveError("cannot read '\(EntryName.shown(path.utf8))': \(error)")
    }
  }

  private static func read(_ bytes: [UInt8]) throws(ArchiveError) -> [ArchiveEntry] {
    let tree = try ArchivedTree(bytes)
    for hazard in tree.hazards where hazard.kind != .directoryEntries {
      throw ArchiveError(hazard.message)
    }
    var entries: [ArchiveEntry] = []
    for record in try ZipDirectory(bytes).records {
      let path = PackPath(bytes: record.path)
      do throws(FileTreeError) {
        let kind: ArchiveEntry.Kind =
          record.isDirectory ? .directory : .file(try tree.contents(of: path))
        entries.append(ArchiveEntry(path, kind))
      } catch {
        throw ArchiveError(error.description)
      }
    }
    return entries
  }
}

// MARK: - Checks

extension ZipArchive {
  private static func check(_ entries: [ArchiveEntry]) throws(ArchiveError) {
    guard entries.count <= FileLimits.entries else {
      throw ArchiveError(
        "cannot pack \(entries.count) files and folders: a ZIP archive lists at most"
          + " \(FileLimits.entries)"
      )
    }
    var isFile: [PackPath: Bool] = [:]
    var total = 22
    for entry in entries {
      let shown = EntryName.shown(entry.path.bytes)
      if let fault = EntryName.fault(in: entry.path.bytes) {
        throw ArchiveError("cannot pack '\(shown)': it \(fault)")
      }
      var size = 0
      if case .file(let bytes) = entry.kind { size = bytes.count }
      guard isFile.updateValue(entry.kind != .directory, forKey: entry.path) == nil else {
        throw ArchiveError("cannot pack '\(shown)' twice")
      }
      // Headers, descriptor and extra fields; bytes that cannot be deflated grow a little.
      total += size + size / 1_000 + 2 * entry.path.bytes.count + 256
      guard total <= sizeLimit else {
        throw ArchiveError("cannot pack more than 4 GiB into a ZIP archive")
      }
    }
    for entry in entries {
      var folder = entry.path.parent
      while let path = folder {
        if isFile[path] == true {
          throw ArchiveError(
            "cannot pack '\(EntryName.shown(entry.path.bytes))': '\(EntryName.shown(path.bytes))'"
              + " is a file"
          )
        }
        folder = path.parent
      }
    }
  }

  /// Compares an archive with what it should hold, entry by entry and byte by byte.
  private static func verify(
    _ bytes: [UInt8],
    against entries: [ArchiveEntry]
  ) throws(ArchiveError) {
    let directory = try ZipDirectory(bytes)
    let places = try ZipPlaces(directory, in: bytes)
    guard directory.records.count == entries.count else {
      throw ArchiveError("cannot pack: the archive lists other files than it should")
    }
    for (index, entry) in entries.enumerated() {
      let record = directory.records[index]
      let name = entry.kind == .directory ? entry.path.bytes + "/".utf8 : entry.path.bytes
      let shown = EntryName.shown(entry.path.bytes)
      guard record.name == name, places.fault(of: index) == nil, let place = places.entries[index],
        let packed = bytes.stretch(at: place.start, length: record.packedSize)
      else { throw ArchiveError("cannot pack '\(shown)': it would get another name or place") }
      guard case .file(let content) = entry.kind else { continue }
      guard case .bytes(content) = unpack(packed, as: record) else {
        throw ArchiveError("cannot pack '\(shown)': other bytes would come out of the archive")
      }
    }
  }

  /// Adds to each entry what libarchive would get from its surroundings.
  private static func complete(_ bytes: inout [UInt8], date: ZipDate) throws(ArchiveError) {
    for record in try ZipDirectory(bytes).records {
      for (flags, moment) in [
        (record.offset + 6, record.offset + 10), (record.position + 8, record.position + 12),
      ] {
        // It would send a date through the local time zone.
        bytes.set16(date.time, at: moment)
        bytes.set16(date.date, at: moment + 2)
        // It would look at the locale to know whether a name is UTF-8; ours always are.
        guard record.name.contains(where: { $0 >= 0x80 }) else { continue }
        bytes.set16(record.flags | 1 << 11, at: flags)
      }
    }
  }
}
