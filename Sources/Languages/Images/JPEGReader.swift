import Diagnostics

/// Walks over the segments of a JPEG up to its frame header.
///
/// Source: ITU-T T.81, annex B: SOI, segments with a length, SOFn with the size, EOI.
enum JPEGReader {
  static func read(_ file: SourceFile) -> ImageFacts {
    var facts = ImageFacts(format: .jpeg)
    let bytes = file.bytes
    func fail(_ message: String) -> ImageFacts {
      facts.problems.append(
        Problem(.syntax, message, at: file.span(bytes.count..<bytes.count))
      )
      return facts
    }
    var offset = 2
    while facts.width == nil {
      while offset < bytes.count, bytes[offset] == 0xFF { offset += 1 }
      guard offset + 3 <= bytes.count else { return fail("the JPEG is cut off") }
      let marker = bytes[offset]
      let length = Int(bytes[offset + 1]) << 8 | Int(bytes[offset + 2])
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame, length >= 7, offset + 8 <= bytes.count {
        facts.height = Double(Int(bytes[offset + 4]) << 8 | Int(bytes[offset + 5]))
        facts.width = Double(Int(bytes[offset + 6]) << 8 | Int(bytes[offset + 7]))
      }
      guard length >= 2, marker != 0xDA, marker != 0xD9 else {
        return fail("the JPEG has no frame header")
      }
      offset += 1 + length
    }
    // Some cameras write zeros behind the end marker.
    let end = bytes.lastIndex { $0 != 0 } ?? 0
    guard end >= 1, bytes[end] == 0xD9, bytes[end - 1] == 0xFF else {
      return fail("the JPEG is cut off")
    }
    return facts
  }
}
