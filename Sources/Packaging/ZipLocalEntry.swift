/// An entry where it lies: the header before its bytes, which may tell another story than the list.
///
/// Source: PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.7 and 4.3.9.
struct ZipLocalEntry {
  /// The name.
  let name: [UInt8]
  /// The general-purpose flags.
  let flags: Int
  /// The compression method.
  let method: Int
  /// The checksum; 0 if it follows the bytes.
  let checksum: Int
  /// How many bytes the entry takes; 0 if that follows them.
  let packedSize: Int
  /// How many bytes it claims to hold; 0 if that follows them.
  let size: Int
  /// Where its bytes begin.
  let start: Int
  /// Whether its sizes are those of ZIP64.
  let isZIP64: Bool

  /// Whether checksum and sizes follow the bytes.
  var hasDescriptor: Bool { flags & 1 << 3 != 0 }

  /// The entry at a place, or nil if there is none.
  init?(in bytes: [UInt8], at position: Int) {
    guard
      bytes.stretch(at: position, length: 4)?.elementsEqual(ZipDirectory.localSignature) == true,
      let flags = bytes.number16(at: position + 6),
      let method = bytes.number16(at: position + 8),
      let checksum = bytes.number32(at: position + 14),
      let packedSize = bytes.number32(at: position + 18),
      let size = bytes.number32(at: position + 22),
      let nameLength = bytes.number16(at: position + 26),
      let extraLength = bytes.number16(at: position + 28),
      let name = bytes.stretch(at: position + 30, length: nameLength),
      let extra = bytes.stretch(at: position + 30 + nameLength, length: extraLength)
    else { return nil }
    self.name = Array(name)
    self.flags = flags
    self.method = method
    self.checksum = checksum
    self.packedSize = packedSize
    self.size = size
    start = extra.endIndex
    isZIP64 =
      packedSize == 0xFFFF_FFFF || size == 0xFFFF_FFFF || Self.holdsZIP64(Array(extra))
  }

  /// How long the entry is said to be after its bytes: nothing, or a descriptor that agrees.
  ///
  /// Nil if there should be a descriptor that agrees with the record but is none.
  func descriptorLength(in bytes: [UInt8], for record: ZipDirectory.Record) -> Int? {
    guard hasDescriptor else { return 0 }
    let end = start + record.packedSize
    // The signature in front of it is a custom, not a duty.
    for prefix in [4, 0] {
      if prefix == 4, bytes.number32(at: end) != 0x0807_4B50 { continue }
      if bytes.number32(at: end + prefix) == record.checksum,
        bytes.number32(at: end + prefix + 4) == record.packedSize,
        bytes.number32(at: end + prefix + 8) == record.size
      {
        return prefix + 12
      }
    }
    return nil
  }

  /// In what the entry differs from its record in the list, or nil if in nothing that matters.
  func difference(from record: ZipDirectory.Record) -> String? {
    if name != record.name {
      return "is called '\(EntryName.shown(name))' where its bytes are"
    }
    if method != record.method { return "has two compression methods" }
    // Numbers that follow the bytes may already be here; some writers know them in time.
    let mayBeZero = hasDescriptor
    let pairs = [
      (checksum, record.checksum, "checksums"), (packedSize, record.packedSize, "packed sizes"),
      (size, record.size, "sizes"),
    ]
    for (here, there, what) in pairs where here != there && !(mayBeZero && here == 0) {
      return "has two \(what)"
    }
    return nil
  }

  private static func holdsZIP64(_ extra: [UInt8]) -> Bool {
    var position = 0
    while let kind = extra.number16(at: position), let length = extra.number16(at: position + 2) {
      if kind == 1 { return true }
      position += 4 + length
    }
    return false
  }
}
