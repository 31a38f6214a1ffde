/// The words of a text that may be paths: what lies between blanks, quotes, brackets and the like.
struct PathWords: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The offsets of the next word.
  mutating func next() -> Range<Int>? {
    while index < bytes.count, endsPathWord(bytes[index]) { index += 1 }
    let start = index
    while index < bytes.count, !endsPathWord(bytes[index]) { index += 1 }
    return start < index ? start..<index : nil
  }
}

/// Whether a byte stands between paths rather than in one.
func endsPathWord(_ byte: UInt8) -> Bool {
  switch byte {
  case 0...0x20: true
  case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "("),
    UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
    UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: ";"),
    UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "&"),
    UInt8(ascii: "$"), UInt8(ascii: "\\"):
    true
  default: false
  }
}
