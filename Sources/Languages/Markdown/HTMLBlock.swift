/// A block of HTML, in which nothing is Markdown.
///
/// Source: CommonMark 0.31, section 4.6.
struct HTMLBlock {
  /// What ends the block.
  enum End {
    case rawElement
    case other(HTMLReader.Other)
    case blankLine
  }

  private let end: End

  var endsAtBlankLine: Bool {
    if case .blankLine = end { return true }
    return false
  }

  /// Whether it is a comment, which hides what is in it.
  var isComment: Bool {
    if case .other(.comment) = end { return true }
    return false
  }

  /// The block that begins with a line; nil if none does.
  init?(_ page: [UInt8], _ line: Range<Int>, interruptsParagraph: Bool) {
    guard page[line.lowerBound] == UInt8(ascii: "<") else { return nil }
    let bytes = Array(page[line])
    let reader = HTMLReader(bytes)
    if let other = reader.other(at: 0) {
      end = .other(other)
      return
    }
    let isEnd = bytes.byte(1) == UInt8(ascii: "/")
    let start = isEnd ? 2 : 1
    var nameEnd = start
    while let byte = bytes.byte(nameEnd), isLetter(byte) || isDigit(byte) || byte == 0x2D {
      nameEnd += 1
    }
    guard nameEnd > start, nameEnd - start <= 50 else { return nil }
    let name = String(decoding: bytes[start..<nameEnd], as: UTF8.self).lowercased()
    let next = bytes.byte(nameEnd)
    let isNameEnd = next.map { isSpace($0) || $0 == UInt8(ascii: ">") } ?? true
    if !isEnd, isNameEnd, Self.rawElements.contains(name) {
      end = .rawElement
      return
    }
    if isNameEnd || bytes.stands("/>", at: nameEnd), Self.blockElements.contains(name) {
      end = .blankLine
      return
    }
    guard !interruptsParagraph, let tag = reader.tag(at: 0),
      bytes[tag.range.upperBound...].allSatisfy(isSpace)
    else { return nil }
    end = .blankLine
  }

  /// Whether a line is the last of the block.
  func ends(in page: [UInt8], _ line: Range<Int>) -> Bool {
    switch end {
    case .blankLine: return false
    case .other(let other):
      let bytes = Array(page[line])
      let skipped = other == .comment && bytes.stands("<!--", at: 0) ? 2 : 0
      return bytes.end(of: other.closer, from: skipped) != nil
    case .rawElement:
      let bytes = page[line].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      let closers: [StaticString] = ["</script>", "</pre>", "</style>", "</textarea>"]
      return closers.contains { bytes.end(of: $0, from: 0) != nil }
    }
  }

  private static let rawElements: Set<String> = ["pre", "script", "style", "textarea"]

  private static let blockElements: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}
