import Diagnostics

/// The text that is being made.
struct Output {
  /// Blanks before every line of a partial, and whether one is due.
  private struct Indentation {
    var unit: Unit
    var range: Range<Int>
    var isDue = true
  }

  private(set) var text: MappedText
  private var indentations: [Indentation] = []

  init(at span: SourceSpan) { text = MappedText(emptyAt: span) }

  mutating func indent(_ range: Range<Int>, of unit: Unit) {
    indentations.append(Indentation(unit: unit, range: range))
  }

  mutating func outdent() { indentations.removeLast() }

  /// Appends what was made at a place.
  mutating func append(_ bytes: [UInt8], from span: SourceSpan) {
    guard !bytes.isEmpty else { return }
    guard !indentations.isEmpty else { return text.append(bytes, from: span) }
    lines(bytes, in: 0..<bytes.count) { text, line in text.append(bytes[line], from: span) }
  }

  /// Appends a part of a text, of which `bytes` are all bytes.
  mutating func append(_ other: MappedText, _ bytes: [UInt8], in range: Range<Int>) {
    guard !range.isEmpty else { return }
    guard !indentations.isEmpty else { return text.append(other, in: range) }
    lines(bytes, in: range) { text, line in text.append(other, in: line) }
  }

  private mutating func lines(
    _ bytes: [UInt8],
    in range: Range<Int>,
    _ write: (inout MappedText, Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let lineBreak = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
      let end = lineBreak.map { $0 + 1 } ?? range.upperBound
      for index in indentations.indices where indentations[index].isDue {
        let indentation = indentations[index]
        text.append(indentation.unit.template.source, in: indentation.range)
        indentations[index].isDue = false
      }
      write(&text, start..<end)
      if lineBreak != nil {
        for index in indentations.indices { indentations[index].isDue = true }
      }
      start = end
    }
  }
}

/// What stands for a byte in HTML; nil if it stands for itself.
///
/// Source: handlebars.js 4.7 `escapeExpression`; handlebars.java's default strategy is the same.
func htmlEntity(_ byte: UInt8) -> [UInt8]? {
  switch byte {
  case UInt8(ascii: "&"): Array("&amp;".utf8)
  case UInt8(ascii: "<"): Array("&lt;".utf8)
  case UInt8(ascii: ">"): Array("&gt;".utf8)
  case UInt8(ascii: "\""): Array("&quot;".utf8)
  case UInt8(ascii: "'"): Array("&#x27;".utf8)
  case UInt8(ascii: "`"): Array("&#x60;".utf8)
  case UInt8(ascii: "="): Array("&#x3D;".utf8)
  default: nil
  }
}
