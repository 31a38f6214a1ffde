import Diagnostics

/// Walks over the chunks of a PNG.
///
/// Source: the PNG specification, third edition: signature, chunk layout, IHDR first, IEND last.
enum PNGReader {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  static func read(_ file: SourceFile) -> ImageFacts {
    var facts = ImageFacts(format: .png)
    let bytes = file.bytes
    func fail(_ message: String, at offset: Int) -> ImageFacts {
      let start = min(offset, bytes.count)
      facts.problems.append(Problem(.syntax, message, at: file.span(start..<start)))
      return facts
    }
    guard bytes.starts(with: signature) else {
      return fail("the PNG signature is damaged, as by a change of line ends", at: 0)
    }
    var offset = 8
    while true {
      guard let length = number(in: bytes, at: offset), offset + 12 + length <= bytes.count else {
        return fail("the PNG is cut off", at: bytes.count)
      }
      let kind = bytes[(offset + 4)..<(offset + 8)]
      if offset == 8 {
        guard kind.elementsEqual("IHDR".utf8), length == 13 else {
          return fail("the PNG does not begin with an image header", at: offset)
        }
        guard crc(of: bytes[(offset + 4)..<(offset + 21)]) == number(in: bytes, at: offset + 21)
        else {
          return fail("the image header of the PNG is damaged", at: offset)
        }
        facts.width = number(in: bytes, at: offset + 8).map(Double.init)
        facts.height = number(in: bytes, at: offset + 12).map(Double.init)
        guard facts.width != 0, facts.height != 0 else {
          return fail("the PNG has no width or no height", at: offset)
        }
      }
      if kind.elementsEqual("IEND".utf8) { return facts }
      offset += 12 + length
    }
  }

  /// Four bytes, the most significant first.
  private static func number(in bytes: [UInt8], at offset: Int) -> Int? {
    guard offset + 4 <= bytes.count else { return nil }
    return bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The checksum of ISO 3309, bit by bit: a header has seventeen bytes.
  private static func crc(of bytes: ArraySlice<UInt8>) -> Int {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return Int(~value)
  }
}
