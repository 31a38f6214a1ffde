/// The text of a block without the marks that stand before its lines, and the way back.
struct Content {
  private(set) var bytes: [UInt8] = []
  /// Where the lines begin, in the text and on the page.
  private var lines: [(start: Int, source: Int)] = []

  init() {}

  init(_ page: [UInt8], _ range: Range<Int>) { append(page, range) }

  var isEmpty: Bool { bytes.isEmpty }

  /// Adds a line, by its range on the page.
  mutating func append(_ page: [UInt8], _ range: Range<Int>) {
    if !lines.isEmpty { bytes.append(lineBreak) }
    lines.append((bytes.count, range.lowerBound))
    bytes += page[range]
  }

  /// The offset on the page of an offset in the text.
  func source(_ offset: Int) -> Int {
    var low = 0
    var high = lines.count
    guard high > 0 else { return 0 }
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].start <= offset { low = middle } else { high = middle }
    }
    return lines[low].source + offset - lines[low].start
  }

  /// The range on the page of a range in the text.
  func source(_ range: Range<Int>) -> Range<Int> {
    let start = source(range.lowerBound)
    return range.isEmpty ? start..<start : start..<max(start, source(range.upperBound - 1) + 1)
  }
}

extension Content {
  /// The text without the lines before an offset, which must begin a line.
  func dropping(_ count: Int) -> Content {
    guard count > 0 else { return self }
    var rest = Content()
    rest.bytes = Array(bytes[min(count, bytes.count)...])
    rest.lines = lines.filter { $0.start >= count }.map { ($0.start - count, $0.source) }
    return rest
  }

  /// Where the last line stands on the page.
  var lastLine: Range<Int>? {
    lines.last.map { $0.source..<$0.source + bytes.count - $0.start }
  }

  /// The text without its last line.
  func droppingLastLine() -> Content {
    var rest = self
    guard let last = rest.lines.popLast() else { return rest }
    rest.bytes.removeSubrange(max(0, last.start - 1)...)
    return rest
  }
}

// MARK: Bytes

let openBracket = UInt8(ascii: "[")
let closeBracket = UInt8(ascii: "]")
let backslash = UInt8(ascii: "\\")
let lineBreak: UInt8 = 0x0A

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

func isPunctuation(_ byte: UInt8) -> Bool {
  byte > 0x20 && byte < 0x7F && !isLetter(byte) && !isDigit(byte)
}

extension Array where Element == UInt8 {
  func byte(_ offset: Int) -> UInt8? { offset >= 0 && offset < count ? self[offset] : nil }

  /// Whether ASCII text stands at an offset.
  func stands(_ text: StaticString, at offset: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    return text.withUTF8Buffer { wanted in
      for index in 0..<length where self[offset + index] != wanted[index] { return false }
      return true
    }
  }

  /// The offset behind the next occurrence of ASCII text, or nil.
  func end(of text: StaticString, from start: Int) -> Int? {
    var index = start
    while index + text.utf8CodeUnitCount <= count {
      if stands(text, at: index) { return index + text.utf8CodeUnitCount }
      index += 1
    }
    return nil
  }

  /// The offset behind the tag of Handlebars at an offset, or nil if there is none.
  ///
  /// Tags of more than 500 bytes are not seen, so that none is sought through the whole page.
  func endOfTemplateTag(at start: Int) -> Int? {
    guard stands("{{", at: start) else { return nil }
    var index = start + 2
    while index < start + 4, byte(index) == UInt8(ascii: "{") { index += 1 }
    let limit = Swift.min(count - 1, index + 500)
    while index < limit {
      if self[index] == UInt8(ascii: "{"), self[index + 1] == UInt8(ascii: "{") { return nil }
      if self[index] == UInt8(ascii: "}"), self[index + 1] == UInt8(ascii: "}") {
        index += 2
        return byte(index) == UInt8(ascii: "}") ? index + 1 : index
      }
      index += 1
    }
    return nil
  }
}
