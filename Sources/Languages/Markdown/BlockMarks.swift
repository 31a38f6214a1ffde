/// The marks that make a line something else than text.
struct BlockMarks {
  let bytes: [UInt8]
  /// The line from its first byte that is no blank.
  let range: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  private var start: Int { range.lowerBound }

  private func endOfRun(of byte: UInt8, from start: Int) -> Int {
    var index = start
    while index < range.upperBound, bytes[index] == byte { index += 1 }
    return index
  }

  private func isBlank(from start: Int) -> Bool {
    bytes[start..<range.upperBound].allSatisfy(isSpace)
  }

  /// `# text`, with or without `#` at the end.
  var heading: (level: Int, text: Range<Int>)? {
    let hash = UInt8(ascii: "#")
    guard bytes[start] == hash else { return nil }
    var first = endOfRun(of: hash, from: start)
    let level = first - start
    guard level <= 6, first == range.upperBound || Markdown.isBlank(bytes[first]) else {
      return nil
    }
    while first < range.upperBound, Markdown.isBlank(bytes[first]) { first += 1 }
    var end = trimmedEnd(range.upperBound, from: first)
    var hashes = end
    while hashes > first, bytes[hashes - 1] == hash { hashes -= 1 }
    if hashes == first || Markdown.isBlank(bytes[hashes - 1]) {
      end = trimmedEnd(hashes, from: first)
    }
    return (level, first..<end)
  }

  /// The `#` of `#Title`, which was meant as a heading.
  var hashesWithoutBlank: Range<Int>? {
    guard bytes[start] == UInt8(ascii: "#") else { return nil }
    let end = endOfRun(of: bytes[start], from: start)
    guard end - start <= 6, end < range.upperBound else { return nil }
    return isLetter(bytes[end]) || bytes[end] >= 0x80 ? start..<end : nil
  }

  private func trimmedEnd(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The level of a heading that this line underlines.
  var underline: Int? {
    let byte = bytes[start]
    guard byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-") else { return nil }
    guard isBlank(from: endOfRun(of: byte, from: start)) else { return nil }
    return byte == UInt8(ascii: "=") ? 1 : 2
  }

  /// The length of the fence that begins code.
  var fenceLength: Int? {
    let byte = bytes[start]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
    let end = endOfRun(of: byte, from: start)
    guard end - start >= 3 else { return nil }
    if byte == UInt8(ascii: "`"), bytes[end..<range.upperBound].contains(byte) { return nil }
    return end - start
  }

  /// Whether it is a line across the page: `---`, `* * *`.
  var isRule: Bool {
    let byte = bytes[start]
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
    else { return false }
    var count = 0
    for other in bytes[range] {
      if other == byte { count += 1 } else if !isSpace(other) { return false }
    }
    return count >= 3
  }

  /// The mark of an item of a list: `-`, `1.`.
  func listMarker(interruptsParagraph: Bool) -> Range<Int>? {
    var end = start
    switch bytes[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): end += 1
    default:
      while end < range.upperBound, end - start < 10, isDigit(bytes[end]) { end += 1 }
      guard end > start, end - start < 10, end < range.upperBound else { return nil }
      guard bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")") else { return nil }
      if interruptsParagraph, end - start != 1 || bytes[start] != UInt8(ascii: "1") { return nil }
      end += 1
    }
    guard end == range.upperBound || Markdown.isBlank(bytes[end]) else { return nil }
    if interruptsParagraph, isBlank(from: end) { return nil }
    return start..<end
  }

  /// The line `[comment]: # (split)`.
  var splitMarker: Range<Int>? {
    guard bytes.stands("[comment]:", at: start) else { return nil }
    var index = start + 10
    for part in ["#", "(split)"] as [StaticString] {
      while index < range.upperBound, Markdown.isBlank(bytes[index]) { index += 1 }
      guard bytes.stands(part, at: index) else { return nil }
      index += part.utf8CodeUnitCount
    }
    return index <= range.upperBound && isBlank(from: index) ? start..<index : nil
  }
}
