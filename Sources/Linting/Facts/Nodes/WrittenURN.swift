import CEL
import Diagnostics
import Interpolation

/// What is written of a URN in which values are filled, and the way back.
struct WrittenURN {
  /// The text; what is filled in is left to ``holes``.
  private(set) var bytes: [UInt8] = []
  /// Where values are filled in.
  private(set) var holes: [Range<Int>] = []
  /// Where every stretch of the text begins, and what it was made of.
  private var sources: [(start: Int, text: MappedText, isVerbatim: Bool)] = []

  /// All that it was read from.
  private let whole: SourceSpan

  /// A text with holes.
  init(_ template: Template) {
    bytes = template.text.bytes
    holes = template.holes.map(\.range)
    sources = [(0, template.text, true)]
    whole = template.text.span
  }

  /// Texts and other values between `+`.
  init(_ expression: Expression) {
    whole = expression.text.span
    var pending = [expression.root]
    while let id = pending.popLast() {
      switch expression[id].content {
      case .call(Operator.plus, nil, let operands): pending += operands.reversed()
      case .literal(.string(let text)):
        let range = expression[id].range
        let written = expression.text[range]
        // Between quotes the text stands as it is, unless something is escaped.
        let quote = (range.count - text.utf8.count) / 2
        let inner = range.lowerBound + quote..<range.lowerBound + quote + text.utf8.count
        let isVerbatim =
          range.count == text.utf8.count + 2 * quote
          && expression.text[inner].bytes.elementsEqual(text.utf8)
        sources.append((bytes.count, isVerbatim ? expression.text[inner] : written, isVerbatim))
        bytes += text.utf8
      default:
        sources.append((bytes.count, expression.text[expression[id].range], false))
        holes.append(bytes.count..<bytes.count + 1)
        bytes.append(UInt8(ascii: "x"))
      }
    }
  }

  /// The place of a character, by its offset; empty behind the last.
  func place(of offset: Int) -> SourceSpan {
    guard let source = sources.last(where: { $0.start <= offset }) ?? sources.first else {
      return whole
    }
    guard source.isVerbatim else { return source.text.span }
    let first = min(offset - source.start, source.text.count)
    let text = source.text.bytes
    var end = min(first + 1, text.count)
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return source.text.span(of: first..<end)
  }
}
