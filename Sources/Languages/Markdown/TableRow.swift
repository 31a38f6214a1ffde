/// A line of a table, divided at its `|`.
///
/// Source: GitHub Flavored Markdown 0.29, section 4.10.
struct TableRow {
  /// Where the text of every cell stands, without the blanks around it.
  private(set) var cells: [Range<Int>] = []
  /// Whether there is a `|` at all.
  private(set) var isDivided = false

  /// The cells of a line, which is given without the blanks before it.
  ///
  /// The `|` at both ends is optional; `\|` is text, and so is one in a tag of Handlebars.
  init(_ bytes: [UInt8], _ line: Range<Int>) {
    var index = line.lowerBound
    var start = index
    while index < line.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "|"):
        if isDivided || !Self.isBlank(bytes, start..<index) {
          cells.append(Self.trimmed(bytes, start..<index))
        }
        isDivided = true
        start = index + 1
        index = start
      case backslash: index += 2
      case UInt8(ascii: "{"): index = bytes.endOfTemplateTag(at: index) ?? index + 1
      default: index += 1
      }
    }
    let last = min(start, line.upperBound)..<line.upperBound
    if !Self.isBlank(bytes, last) { cells.append(Self.trimmed(bytes, last)) }
  }

  /// How many columns a line like `--- | :---:` declares; nil if it is another line.
  ///
  /// Of lines without `|` renderers think differently, so that they make no table.
  static func columns(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    guard bytes[line].allSatisfy({ isSpace($0) || "|-:".utf8.contains($0) }) else { return nil }
    let row = TableRow(bytes, line)
    let isMade =
      row.isDivided
      && row.cells.allSatisfy { cell in
        var dashes = bytes[cell]
        if dashes.first == UInt8(ascii: ":") { dashes.removeFirst() }
        if dashes.last == UInt8(ascii: ":") { dashes.removeLast() }
        return !dashes.isEmpty && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
      }
    return isMade && !row.cells.isEmpty ? row.cells.count : nil
  }

  private static func isBlank(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy(isSpace)
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
