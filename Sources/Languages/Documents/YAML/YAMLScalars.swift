import CYAML
import Diagnostics

/// Finds the place of every byte of a scalar that is not written as it reads.
///
/// libyaml has already decoded the value; here value and source are walked side by side. Where they agree
/// byte for byte the piece is verbatim; an escape or a folded line break maps to what stands for it.
enum YAMLScalars {
  /// The decoded `value` of a scalar that stands at `span`.
  static func align(
    _ value: ArraySlice<UInt8>,
    style: ScalarStyle,
    at span: SourceSpan
  ) -> MappedText {
    var alignment = Alignment(value: Array(value), span: span)
    switch style {
    case .plain, .tripleQuoted, .joined, .substitution: alignment.alignFlow(quote: nil)
    case .singleQuoted: alignment.alignFlow(quote: UInt8(ascii: "'"))
    case .doubleQuoted: alignment.alignFlow(quote: UInt8(ascii: "\""))
    case .literal, .folded: alignment.alignBlock()
    }
    return alignment.finish()
  }

  private struct Alignment {
    let value: [UInt8]
    let source: [UInt8]
    let file: SourceFile
    let end: Int
    /// Where we are in the source and in the value.
    var at: Int
    var made = 0
    var text: MappedText

    init(value: [UInt8], span: SourceSpan) {
      self.value = value
      file = span.file
      source = span.file.bytes
      at = span.range.lowerBound
      end = span.range.upperBound
      text = MappedText(emptyAt: span)
    }

    /// Emits `count` bytes that stand in the source as they are.
    private mutating func verbatim(_ count: Int) {
      guard count > 0 else { return }
      text.append(
        value[made..<made + count],
        from: file.span(at..<at + count),
        isVerbatim: true
      )
      made += count
      at += count
    }

    /// Emits `count` bytes that a stretch of the source stands for.
    private mutating func made(_ count: Int, from range: Range<Int>) {
      if count > 0 { text.append(value[made..<made + count], from: file.span(range)) }
      made += count
      at = range.upperBound
    }

    mutating func finish() -> MappedText {
      if made < value.count { made(value.count - made, from: min(max(at, end - 1), end)..<end) }
      return text
    }

    // MARK: Plain and quoted scalars

    mutating func alignFlow(quote: UInt8?) {
      if quote != nil { at += 1 }
      let limit = quote == nil ? end : end - 1
      while at < limit, made < value.count {
        var run = 0
        while at + run < limit, made + run < value.count, source[at + run] == value[made + run],
          !isSpecial(source[at + run], quote: quote)
        {
          run += 1
        }
        if run > 0 {
          verbatim(run)
          continue
        }
        switch source[at] {
        case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""): escape(limit: limit)
        case UInt8(ascii: "'") where quote == UInt8(ascii: "'"): made(1, from: at..<at + 2)
        case 0x20, 0x09, 0x0A, 0x0D: whiteSpace(limit: limit)
        default: verbatim(1)
        }
      }
    }

    private func isSpecial(_ byte: UInt8, quote: UInt8?) -> Bool {
      byte <= 0x20 || byte == quote || (byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\""))
    }

    /// White space inside of a line stands for itself, around a line break it folds.
    private mutating func whiteSpace(limit: Int) {
      var next = at
      var breaks = 0
      while next < limit, source[next] <= 0x20 {
        if source[next] == 0x0A || (source[next] == 0x0D && !isLineFeed(next + 1)) { breaks += 1 }
        next += 1
      }
      guard breaks > 0 else { return verbatim(min(next - at, value.count - made)) }
      let folded = breaks == 1 ? 1 : breaks - 1
      made(min(folded, value.count - made), from: at..<next)
    }

    private func isLineFeed(_ index: Int) -> Bool { index < end && source[index] == 0x0A }

    private mutating func escape(limit: Int) {
      guard at + 1 < limit else { return verbatim(1) }
      let length: Int
      switch source[at + 1] {
      case UInt8(ascii: "x"): length = 4
      case UInt8(ascii: "u"): length = 6
      case UInt8(ascii: "U"): length = 10
      case 0x0A, 0x0D:
        var next = at + 1
        while next < limit, source[next] <= 0x20 { next += 1 }
        return made(0, from: at..<next)
      default: length = 2
      }
      let bytes = min(utf8Length(value[made]), value.count - made)
      made(bytes, from: at..<min(at + length, limit))
    }

    private func utf8Length(_ lead: UInt8) -> Int {
      switch lead {
      case 0xF0...: 4
      case 0xE0...: 3
      case 0xC0...: 2
      default: 1
      }
    }

    // MARK: Literal and folded scalars

    mutating func alignBlock() {
      at = (source[at..<end].firstIndex(of: 0x0A) ?? end - 1) + 1
      let indent = contentIndent()
      while at < end, made < value.count {
        let lineEnd = source[at..<end].firstIndex(of: 0x0A) ?? end
        var content = at
        while content < lineEnd, content - at < indent, source[content] == 0x20 { content += 1 }
        at = content
        var run = 0
        while at + run < lineEnd, made + run < value.count, source[at + run] == value[made + run] {
          run += 1
        }
        verbatim(run)
        let isBreak =
          made < value.count && (value[made] == 0x0A || (run > 0 && value[made] == 0x20))
        made(isBreak ? 1 : 0, from: min(at, lineEnd)..<min(lineEnd + 1, end))
        if at <= lineEnd { at = lineEnd + 1 }
      }
    }

    /// By how much the lines are indented: the first line with content has that many blanks more in
    /// the source than in the value, where every line of blanks before it is a line as well.
    private func contentIndent() -> Int {
      var lineStart = at
      var rest = value[...]
      while lineStart < end {
        let lineEnd = source[lineStart..<end].firstIndex(of: 0x0A) ?? end
        let blanks = source[lineStart..<lineEnd].prefix { $0 == 0x20 }.count
        if lineStart + blanks < lineEnd, source[lineStart + blanks] != 0x0D {
          return max(0, blanks - rest.prefix { $0 == 0x20 }.count)
        }
        rest = rest.drop { $0 != 0x0A }.dropFirst()
        lineStart = lineEnd + 1
      }
      return 0
    }
  }
}

extension ScalarStyle {
  /// libyaml's style.
  init(_ style: yaml_scalar_style_t) {
    self =
      switch style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
  }
}
