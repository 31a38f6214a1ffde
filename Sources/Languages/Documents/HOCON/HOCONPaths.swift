import Diagnostics

extension HOCONLexer {
  /// The elements of a path, which dots outside of quotes separate.
  func path(
    of tokens: some Collection<HOCONToken>,
    at range: Range<Int>
  ) throws(Problem) -> [HOCONText] {
    guard !tokens.isEmpty else { throw problem("a path was expected here", range) }
    var elements: [[HOCONText]] = [[]]
    for token in tokens {
      guard token.kind == .word || token.kind == .literal || token.kind == .gap else {
        elements[elements.count - 1].append(text(of: token))
        continue
      }
      var start = token.range.lowerBound
      for dot in token.range where bytes[dot] == UInt8(ascii: ".") {
        append(start..<dot, to: &elements)
        elements.append([])
        start = dot + 1
      }
      append(start..<token.range.upperBound, to: &elements)
    }
    var path: [HOCONText] = []
    for parts in elements {
      guard let element = HOCONText.joining(parts) else {
        throw problem(
          "a path can have no dot at its ends and no two in a row; an empty key is written '\"\"'",
          range
        )
      }
      path.append(element)
    }
    return path
  }

  /// The text of a simple token.
  func text(of token: HOCONToken) -> HOCONText {
    let style: ScalarStyle =
      switch token.kind {
      case .quoted: .doubleQuoted
      case .tripleQuoted: .tripleQuoted
      default: .plain
      }
    let mapped = token.kind == .quoted && token.detail >= 0 ? decoded[token.detail] : nil
    return HOCONText(span: place(token.range), style: style, mapped: mapped)
  }

  private func append(_ range: Range<Int>, to elements: inout [[HOCONText]]) {
    guard !range.isEmpty else { return }
    elements[elements.count - 1].append(HOCONText(span: place(range), style: .plain))
  }
}

extension HOCONText {
  /// Texts in a row as one; unquoted neighbours stay a slice of the file.
  static func joining(_ parts: [HOCONText]) -> HOCONText? {
    guard let first = parts.first, let last = parts.last else { return nil }
    guard parts.count > 1 else { return first }
    let span = first.span.through(last.span)
    var end = first.span.range.lowerBound
    let isSlice = parts.allSatisfy { part in
      defer { end = part.span.range.upperBound }
      return part.style == .plain && part.span.file == first.span.file
        && part.span.range.lowerBound == end
    }
    if isSlice { return HOCONText(span: span, style: .plain) }
    var whole = MappedText(emptyAt: first.span)
    for part in parts { whole.append(part.text) }
    return HOCONText(span: span, style: .joined, mapped: whole)
  }

  /// Whether this is nothing but the white space between two values.
  var isGap: Bool {
    guard style == .plain else { return false }
    var at = span.range.lowerBound
    while at < span.range.upperBound {
      let length = spaceLength(in: span.file.bytes, at: at)
      if length == 0 { return false }
      at += length
    }
    return true
  }
}

extension SourceSpan {
  /// From the start of this place to the end of another, if that lies behind it in the same file.
  func through(_ end: SourceSpan) -> SourceSpan {
    guard file == end.file, end.range.upperBound >= range.lowerBound else { return self }
    return file.span(range.lowerBound..<end.range.upperBound)
  }
}
