/// The places in a piece of CSS where something is loaded from elsewhere.
///
/// `url(#id)` and `url(data:…)` stay inside of the file and are passed over, and so are comments.
struct StyleUses: Sequence, IteratorProtocol {
  /// One such place.
  struct Use {
    var range: Range<Int>
    var isImport: Bool
  }

  private let text: ArraySlice<UInt8>
  private let isSheet: Bool
  private var at: Int

  init(_ text: ArraySlice<UInt8>, isSheet: Bool) {
    self.text = text
    self.isSheet = isSheet
    at = text.startIndex
  }

  mutating func next() -> Use? {
    while at < text.endIndex {
      let start = at
      switch text[at] {
      case UInt8(ascii: "/") where stands("/*"):
        at += 2
        while at < text.endIndex, !stands("*/") { at += 1 }
        at = Swift.min(at + 2, text.endIndex)
      case UInt8(ascii: "@") where isSheet && stands("@import"):
        skipStatement()
        return Use(range: start..<at, isImport: true)
      case UInt8(ascii: "@") where isSheet && stands("@namespace"):
        // Its `url()` is a name, and nothing is loaded from it.
        skipStatement()
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        if stands("url("), let use = url() { return use }
        at = Swift.max(at, start + 1)
      default: at += 1
      }
    }
    return nil
  }

  private mutating func skipStatement() {
    while at < text.endIndex, text[at] != UInt8(ascii: ";") { at += 1 }
  }

  /// Whether ASCII text in lower case stands here, in any case.
  private func stands(_ wanted: StaticString) -> Bool {
    let count = wanted.utf8CodeUnitCount
    guard at + count <= text.endIndex else { return false }
    return wanted.withUTF8Buffer { wanted in
      for index in 0..<count {
        let byte = text[at + index]
        let isUpper = byte >= 0x41 && byte <= 0x5A
        if (isUpper ? byte | 0x20 : byte) != wanted[index] { return false }
      }
      return true
    }
  }

  /// Moves behind `url(…)`; nil if it points into the file.
  private mutating func url() -> Use? {
    let start = at
    at += 4
    while at < text.endIndex, text[at] <= 0x20 || text[at] == 0x22 || text[at] == 0x27 { at += 1 }
    let isInside = at >= text.endIndex || text[at] == UInt8(ascii: "#") || stands("data:")
    let isEmpty = at < text.endIndex && text[at] == UInt8(ascii: ")")
    while at < text.endIndex, text[at] != UInt8(ascii: ")") { at += 1 }
    at = Swift.min(at + 1, text.endIndex)
    return isInside || isEmpty ? nil : Use(range: start..<at, isImport: false)
  }
}
