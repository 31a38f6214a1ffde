import Diagnostics
import Documents

extension DataNode {
  /// Whether it is a scalar without a word: nothing, or only white space.
  var isBlank: Bool { kind == .scalar && (isNull || bytes.allSatisfy { $0 <= 0x20 }) }

  /// Whether it bears a tag of its own kind, `!icon`, not one of YAML's.
  var hasLocalTag: Bool { tag?.utf8.first == UInt8(ascii: "!") }

  /// Its place as far as that is one line.
  var firstLine: SourceSpan { span.firstLine }

  /// Its text for a message, cut if it is long.
  var excerpt: String {
    let limit = 60
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    var shown = line.prefix(limit)
    guard shown.count < bytes.count else { return String(decoding: shown, as: UTF8.self) }
    // Half a character would show as a question mark.
    if shown.count < line.count {
      while let last = shown.last, last & 0xC0 == 0x80 { shown.removeLast() }
      if let last = shown.last, last >= 0xC0 { shown.removeLast() }
    }
    return String(decoding: shown, as: UTF8.self) + "…"
  }

  /// The place of the text without its quotes, if it is written as it reads; nil for an alias.
  var verbatimSpan: SourceSpan? {
    guard !isAlias, let text, let string, text.span.text == string else { return nil }
    return text.span
  }

  /// What kind of value it is, for people.
  var shape: String {
    switch (kind, scalar) {
    case (.list, _): "a list"
    case (.map, _): "a map"
    case (_, .null): "nothing"
    case (_, .boolean): "a boolean"
    case (_, .integer), (_, .number): "a number"
    default: "text"
    }
  }
}

extension DataNode.Entry {
  /// The value if that is one line, else the key.
  var headline: SourceSpan {
    let line = value.firstLine
    return line == value.span ? line : key.firstLine
  }
}

extension SourceSpan {
  /// The part before the first line break.
  var firstLine: SourceSpan {
    let bytes = file.bytes[range.clamped(to: 0..<file.bytes.count)]
    guard var end = bytes.firstIndex(of: 0x0A) else { return self }
    if end > bytes.startIndex, bytes[end - 1] == 0x0D { end -= 1 }
    return file.span(bytes.startIndex..<end)
  }
}
