import StackPackModel
import Testing

@testable import Packaging

/// A ZIP archive made by hand, so that a test can put any lie into it.
struct HandMadeZip {
  /// One side of an entry: its header, or its record in the list at the end.
  struct Header {
    var name: [UInt8]
    var flags = 0
    var method = 0
    var checksum: Int
    var packedSize: Int
    var size: Int
    var extra: [UInt8] = []
  }

  /// An entry, whose header and record can be changed apart from each other.
  struct Entry {
    var local: Header
    var listed: Header
    var packed: [UInt8]
    var descriptor: [UInt8] = []
    var madeBy = 20
    var attributes = 0
    var isListed = true
    /// Whether it is listed without being there.
    var isGhost = false
    /// Where the list says that it is, if that is a lie.
    var offset: Int?

    /// A stored file, or a folder if the name ends with a slash.
    init(_ name: String, _ text: String = "") { self.init(name, Array(text.utf8)) }

    init(_ name: String, _ bytes: [UInt8]) {
      local = Header(
        name: Array(name.utf8),
        checksum: crc32(bytes),
        packedSize: bytes.count,
        size: bytes.count
      )
      listed = local
      packed = bytes
    }

    /// A deflated file.
    init(deflating bytes: [UInt8], as name: String) throws {
      let archive = try ZipArchive.bytes(of: [ArchiveEntry("x", .file(bytes))])
      let record = try #require(try ZipDirectory(archive).records.first)
      let start = try #require(ZipLocalEntry(in: archive, at: record.offset)).start
      self.init(name, Array(archive[start..<start + record.packedSize]))
      both {
        $0.method = 8
        $0.checksum = record.checksum
        $0.size = bytes.count
      }
    }

    /// Changes header and record alike.
    mutating func both(_ change: (inout Header) -> Void) {
      change(&local)
      change(&listed)
    }

    /// The same, changed.
    func with(_ change: (inout Entry) -> Void) -> Entry {
      var copy = self
      change(&copy)
      return copy
    }
  }

  var entries: [Entry] = []
  var prefix: [UInt8] = []
  var beforeEnd: [UInt8] = []
  var suffix: [UInt8] = []
  var comment: [UInt8] = []
  var disk = 0
  /// What the end says of the number of entries, if that is a lie.
  var count: Int?
  /// Whether places are counted from the first byte of the prefix.
  var placesCountPrefix = true

  init(_ entries: [Entry] = []) { self.entries = entries }

  var bytes: [UInt8] {
    var bytes = prefix
    let base = placesCountPrefix ? 0 : prefix.count
    var offsets: [Int] = []
    for entry in entries {
      offsets.append(entry.offset ?? bytes.count - base)
      if entry.isGhost { continue }
      bytes += entry.localHeader
      bytes += entry.packed + entry.descriptor
    }
    let start = bytes.count
    for (entry, offset) in zip(entries, offsets) where entry.isListed {
      bytes += entry.record(at: offset)
    }
    let size = bytes.count - start
    bytes += beforeEnd
    let listed = count ?? entries.count(where: \.isListed)
    bytes.append32(0x0605_4B50)
    bytes.append16(disk)
    bytes.append16(disk)
    bytes.append16(listed)
    bytes.append16(listed)
    bytes.append32(size)
    bytes.append32(start - base)
    bytes.append16(comment.count)
    return bytes + comment + suffix
  }
}

extension HandMadeZip.Entry {
  var localHeader: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append32(0x0403_4B50)
    bytes.append16(20)
    local.append(to: &bytes)
    bytes.append16(local.name.count)
    bytes.append16(local.extra.count)
    return bytes + local.name + local.extra
  }

  func record(at offset: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append32(0x0201_4B50)
    bytes.append16(madeBy)
    bytes.append16(20)
    listed.append(to: &bytes)
    bytes.append16(listed.name.count)
    bytes.append16(listed.extra.count)
    for _ in 0..<3 { bytes.append16(0) }
    bytes.append32(attributes)
    bytes.append32(offset)
    return bytes + listed.name + listed.extra
  }
}

extension HandMadeZip.Header {
  fileprivate func append(to bytes: inout [UInt8]) {
    bytes.append16(flags)
    bytes.append16(method)
    bytes.append16(0)
    bytes.append16(0x21)
    bytes.append32(checksum)
    bytes.append32(packedSize)
    bytes.append32(size)
  }
}

/// The checksum of ZIP, bit by bit, as its definition has it.
func crc32(_ bytes: [UInt8]) -> Int {
  var crc: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
  }
  return Int(~crc)
}

/// What is wrong with a hand-made archive, one line each: `damaged: 'a' has two sizes`.
func hazards(_ entries: [HandMadeZip.Entry]) throws -> [String] {
  try ArchivedTree(HandMadeZip(entries).bytes).hazards.map { "\($0.kind): \($0.message)" }
}
