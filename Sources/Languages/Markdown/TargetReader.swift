/// `[label]: target "title"`.
struct Definition {
  var label: String
  /// What is pointed at, as it is written, and where that stands on the page.
  var target: [UInt8]
  var targetRange: Range<Int>
  var range: Range<Int>

  /// Whether it is only there to hide words: `[comment]: # (words)`.
  var isComment: Bool { target.elementsEqual("#".utf8) }
}

/// Reads targets, titles and labels in the text of a block; all offsets are those of the text.
struct TargetReader {
  private let content: Content
  private let bytes: [UInt8]

  init(_ content: Content) {
    self.content = content
    bytes = content.bytes
  }

  // MARK: Parts

  /// Moves over blanks and at most one line break.
  func endOfSpace(from start: Int) -> Int {
    var index = start
    var hasBreak = false
    while let byte = bytes.byte(index), isSpace(byte) {
      if byte == lineBreak {
        if hasBreak { return index }
        hasBreak = true
      }
      index += 1
    }
    return index
  }

  /// What is pointed at, without `<` and `>`, and where it ends with them.
  func target(at start: Int) -> (range: Range<Int>, end: Int)? {
    if bytes.byte(start) == UInt8(ascii: "<") {
      var index = start + 1
      while let byte = bytes.byte(index), byte != lineBreak, byte != UInt8(ascii: "<") {
        if byte == UInt8(ascii: ">") { return (start + 1..<index, index + 1) }
        index += byte == backslash ? 2 : 1
      }
      return nil
    }
    var index = start
    var depth = 0
    while let byte = bytes.byte(index), byte > 0x20, byte != 0x7F {
      if byte == UInt8(ascii: "{"), let end = bytes.endOfTemplateTag(at: index) {
        index = end
        continue
      }
      if byte == UInt8(ascii: "(") {
        depth += 1
        // The same limit as in cmark; it keeps nested brackets from being read again and again.
        if depth > 32 { return nil }
      } else if byte == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      } else if byte == backslash, let next = bytes.byte(index + 1), isPunctuation(next) {
        index += 1
      }
      index += 1
    }
    return depth == 0 ? (start..<index, index) : nil
  }

  /// Where a title in quotes or parentheses ends.
  func endOfTitle(at start: Int) -> Int? {
    let closer: UInt8
    switch bytes.byte(start) {
    case UInt8(ascii: "\""): closer = UInt8(ascii: "\"")
    case UInt8(ascii: "'"): closer = UInt8(ascii: "'")
    case UInt8(ascii: "("): closer = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    while let byte = bytes.byte(index) {
      if byte == closer { return index + 1 }
      if byte == UInt8(ascii: "("), closer == UInt8(ascii: ")") { return nil }
      index += byte == backslash ? 2 : 1
    }
    return nil
  }

  /// The label between brackets at an offset, and where it ends with them.
  func label(at start: Int) -> (label: Range<Int>, end: Int)? {
    var index = start + 1
    while let byte = bytes.byte(index), byte != openBracket, index - start <= 1000 {
      if byte == closeBracket { return (start + 1..<index, index + 1) }
      index += byte == backslash ? 2 : 1
    }
    return nil
  }

  /// A label as it is compared: in lower case, with single blanks.
  func normalized(_ label: Range<Int>) -> String {
    let words = bytes[label].split(whereSeparator: isSpace)
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self).lowercased()
  }

  // MARK: Definitions

  private func isLineEnd(_ start: Int) -> Int? {
    var index = start
    while let byte = bytes.byte(index), byte != lineBreak {
      guard isSpace(byte) else { return nil }
      index += 1
    }
    return min(index + 1, bytes.count)
  }

  /// The definition at the start of a line, and where the next line begins.
  func definition(at start: Int) -> (Definition, end: Int)? {
    guard let (label, afterLabel) = label(at: start), bytes.byte(afterLabel) == UInt8(ascii: ":")
    else { return nil }
    let name = normalized(label)
    let targetStart = endOfSpace(from: afterLabel + 1)
    // `[^1]: note` is a footnote.
    guard !name.isEmpty, !name.hasPrefix("^"), targetStart < bytes.count,
      let target = target(at: targetStart), target.end > targetStart
    else { return nil }
    var definition = Definition(
      label: name,
      target: Array(bytes[target.range]),
      targetRange: content.source(target.range),
      range: content.source(start..<target.end)
    )
    let titleStart = endOfSpace(from: target.end)
    if titleStart > target.end, let titleEnd = endOfTitle(at: titleStart),
      let end = isLineEnd(titleEnd)
    {
      definition.range = content.source(start..<titleEnd)
      return (definition, end)
    }
    guard let end = isLineEnd(target.end) else { return nil }
    return (definition, end)
  }
}

/// A target with its backslashes and the most common entities resolved.
func resolved(_ target: some Collection<UInt8>) -> String {
  let bytes = Array(target)
  guard bytes.contains(where: { $0 == backslash || $0 == UInt8(ascii: "&") }) else {
    return String(decoding: bytes, as: UTF8.self)
  }
  let entities: [(StaticString, UInt8)] = [
    ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&#39;", 0x27),
  ]
  var text: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == backslash, let next = bytes.byte(index + 1), isPunctuation(next) {
      text.append(next)
      index += 2
    } else if bytes[index] == UInt8(ascii: "&"),
      let entity = entities.first(where: { bytes.stands($0.0, at: index) })
    {
      text.append(entity.1)
      index += entity.0.utf8CodeUnitCount
    } else {
      text.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: text, as: UTF8.self)
}
