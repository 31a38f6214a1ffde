/// The list of entries at the end of a ZIP archive, read byte by byte and believed in nothing.
///
/// Source: PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16.
struct ZipDirectory {
  /// What the list says of one entry.
  struct Record {
    /// Where the record lies in the archive.
    var position = 0
    /// The name as it stands there; a folder's ends with a slash.
    var name: [UInt8] = []
    /// The system that wrote the entry, in the high byte.
    var madeBy = 0
    /// The general-purpose flags.
    var flags = 0
    /// The compression method.
    var method = 0
    /// The checksum of the unpacked bytes.
    var checksum = 0
    /// How many bytes the entry takes in the archive.
    var packedSize = 0
    /// How many bytes it claims to hold.
    var size = 0
    /// The file mode, where the system is a Unix, in the high half.
    var attributes = 0
    /// Where the entry itself lies in the archive.
    var offset = 0

    /// Whether the name is a folder's.
    var isDirectory: Bool { name.last == UInt8(ascii: "/") }
    /// The name without a folder's slash.
    var path: [UInt8] { isDirectory ? name.dropLast() : name }
  }

  /// The entries in the order of the list.
  let records: [Record]
  /// Where the list begins: entries end here.
  let start: Int

  /// The list in the given bytes.
  init(_ bytes: [UInt8]) throws(ArchiveError) {
    guard let end = Self.end(in: bytes) else {
      throw bytes.starts(with: Self.localSignature)
        ? ArchiveError("it is cut short: the list of its entries is missing")
        : ArchiveError("it is not a ZIP archive")
    }
    guard bytes.number32(at: end.position - 20) != 0x0706_4B50 else { throw Self.isZIP64 }
    guard end.disk == 0, end.firstDisk == 0, end.countHere == end.count else {
      throw ArchiveError("it is one part of a ZIP archive that was split")
    }
    start = end.position - end.size
    // Bytes before the archive move everything; a program that unpacks itself is such a case.
    let shift = start - end.offset
    guard shift >= 0 else { throw Self.isDamaged }
    records = try Self.records(in: bytes, from: start, to: end.position, end.count, shift: shift)
  }

  /// The first bytes of an entry.
  static let localSignature: [UInt8] = [0x50, 0x4B, 3, 4]
  static let isZIP64 = ArchiveError("it uses ZIP64, which a StackPack does not need")
  private static let isDamaged = ArchiveError("the list of its entries is damaged")

  /// The record that ends an archive.
  private struct End {
    var position, disk, firstDisk, countHere, count, size, offset: Int
  }

  private static func end(in bytes: [UInt8]) -> End? {
    let last = bytes.count - 22
    guard last >= 0 else { return nil }
    // A comment follows the record, and most readers forgive other bytes as well.
    for position in stride(from: last, through: max(0, last - 65_535), by: -1)
    where bytes[position] == 0x50 && bytes.number32(at: position) == 0x0605_4B50 {
      guard
        let disk = bytes.number16(at: position + 4),
        let firstDisk = bytes.number16(at: position + 6),
        let countHere = bytes.number16(at: position + 8),
        let count = bytes.number16(at: position + 10),
        let size = bytes.number32(at: position + 12),
        let offset = bytes.number32(at: position + 16),
        let comment = bytes.number16(at: position + 20),
        comment <= last - position, size <= position
      else { continue }
      return End(
        position: position,
        disk: disk,
        firstDisk: firstDisk,
        countHere: countHere,
        count: count,
        size: size,
        offset: offset
      )
    }
    return nil
  }

  private static func records(
    in bytes: [UInt8],
    from start: Int,
    to end: Int,
    _ count: Int,
    shift: Int
  ) throws(ArchiveError) -> [Record] {
    var records: [Record] = []
    var position = start
    for _ in 0..<count {
      guard let (record, next) = record(in: bytes, at: position), next <= end else {
        throw isDamaged
      }
      if record.packedSize == 0xFFFF_FFFF || record.size == 0xFFFF_FFFF
        || record.offset == 0xFFFF_FFFF
      {
        throw isZIP64
      }
      records.append(record)
      records[records.count - 1].offset += shift
      position = next
    }
    guard position == end else { throw isDamaged }
    return records
  }

  /// The record at a place, and the place after it.
  private static func record(in bytes: [UInt8], at position: Int) -> (Record, next: Int)? {
    guard
      bytes.number32(at: position) == 0x0201_4B50,
      let madeBy = bytes.number16(at: position + 4),
      let flags = bytes.number16(at: position + 8),
      let method = bytes.number16(at: position + 10),
      let checksum = bytes.number32(at: position + 16),
      let packedSize = bytes.number32(at: position + 20),
      let size = bytes.number32(at: position + 24),
      let nameLength = bytes.number16(at: position + 28),
      let extraLength = bytes.number16(at: position + 30),
      let commentLength = bytes.number16(at: position + 32),
      let attributes = bytes.number32(at: position + 38),
      let offset = bytes.number32(at: position + 42),
      let name = bytes.stretch(at: position + 46, length: nameLength)
    else { return nil }
    let record = Record(
      position: position,
      name: Array(name),
      madeBy: madeBy,
      flags: flags,
      method: method,
      checksum: checksum,
      packedSize: packedSize,
      size: size,
      attributes: attributes,
      offset: offset
    )
    return (record, position + 46 + nameLength + extraLength + commentLength)
  }
}
