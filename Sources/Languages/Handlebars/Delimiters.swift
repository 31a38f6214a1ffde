import Diagnostics

/// A text whose tags all stand between `{{` and `}}`, though it was written with other delimiters.
struct PlainDelimiters {
  var text: MappedText
  /// Which braces are text, since other delimiters were in force.
  var literalBraces: Set<Int> = []
}

/// The text with `{{` and `}}` in place of the delimiters that `{{=<% %>=}}` brings in; nil if no such
/// tag is there.
func withPlainDelimiters(_ text: MappedText) -> PlainDelimiters? {
  var rewriter = DelimiterRewriter(text)
  return rewriter.rewrite()
}

private struct DelimiterRewriter {
  private let source: MappedText
  private let bytes: [UInt8]
  private var at = 0
  private var result: PlainDelimiters
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)

  init(_ text: MappedText) {
    source = text
    bytes = text.bytes
    result = PlainDelimiters(text: MappedText(emptyAt: text.span(of: 0..<0)))
  }

  mutating func rewrite() -> PlainDelimiters? {
    guard find(Array("{{=".utf8), from: 0) != nil else { return nil }
    while let start = find(opening, from: at) {
      copy(at..<start)
      let isEscaped = start > 0 && bytes[start - 1] == backslash
      if isEscaped {
        copy(start..<start + opening.count)
      } else {
        tag()
      }
    }
    copy(at..<bytes.count)
    return result
  }

  private var isPlain: Bool { opening == [openBrace, openBrace] }

  /// Rewrites the tag that begins here.
  private mutating func tag() {
    let start = at
    let content = start + opening.count
    if content < bytes.count, bytes[content] == UInt8(ascii: "="), change(from: start) { return }
    guard let end = find(closing, from: content) else { return copy(start..<bytes.count) }
    let afterEnd = end + closing.count
    guard !isPlain else { return copy(start..<afterEnd) }
    write("{{", from: start..<content)
    // A comment may hold `}}`, which is no end here.
    if content < end, bytes[content] == UInt8(ascii: "!") {
      write("!", from: content..<end)
    } else {
      result.text.append(source, in: content..<end)
    }
    write("}}", from: end..<afterEnd)
    at = afterEnd
  }

  /// Takes new delimiters over, if that is what the tag holds.
  private mutating func change(from start: Int) -> Bool {
    let content = start + opening.count + 1
    guard let close = find(closing, from: content), close > content,
      bytes[close - 1] == UInt8(ascii: "=")
    else { return false }
    let words = bytes[content..<close - 1].split(whereSeparator: isBlank)
    guard words.count == 2, !words.contains(where: { $0.contains(UInt8(ascii: "=")) }) else {
      return false
    }
    let afterEnd = close + closing.count
    write("{{==}}", from: start..<afterEnd)
    opening = Array(words[0])
    closing = Array(words[1])
    at = afterEnd
    return true
  }

  private mutating func write(_ text: String, from range: Range<Int>) {
    result.text.append(text.utf8, from: source.span(of: range))
  }

  /// Copies text as it stands; braces in it belong to no tag if other delimiters are in force.
  private mutating func copy(_ range: Range<Int>) {
    if !isPlain {
      for index in range where bytes[index] == openBrace || bytes[index] == closeBrace {
        result.literalBraces.insert(result.text.count + index - range.lowerBound)
      }
    }
    result.text.append(source, in: range)
    at = range.upperBound
  }

  private func find(_ wanted: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first else { return nil }
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == first, bytes[index..<index + wanted.count].elementsEqual(wanted) {
        return index
      }
      index += 1
    }
    return nil
  }
}
