/// Turns libyaml's marks, which count characters, into UTF-8 offsets.
///
/// Marks come nearly in order, so a cursor that walks from the last one answers in constant time.
struct OffsetMap {
  /// The length of a byte order mark at the start, which libyaml is not shown: 0 or 3.
  let byteOrderMark: Int
  private let bytes: [UInt8]
  private let isASCII: Bool
  private var character = 0
  private var byte: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    byteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    isASCII = bytes.allSatisfy { $0 < 0x80 }
    byte = byteOrderMark
  }

  /// The UTF-8 offset of a character, counted from 0 behind the byte order mark.
  mutating func byte(at target: Int) -> Int {
    if isASCII { return min(target, bytes.count) }
    while character < target, byte < bytes.count {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      character += 1
    }
    while character > target, byte > byteOrderMark {
      byte -= 1
      while byte > byteOrderMark, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
      character -= 1
    }
    return byte
  }
}
