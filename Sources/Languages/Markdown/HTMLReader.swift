/// A tag of HTML, by offsets.
struct RawTag {
  var name: Range<Int>
  var isEnd: Bool
  var attributes: [(name: Range<Int>, value: Range<Int>?)]
  var range: Range<Int>

  /// The place of a value with the quotes around it, if there are any.
  func withQuotes(_ value: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    guard let before = bytes.byte(value.lowerBound - 1), before == bytes.byte(value.upperBound),
      before == UInt8(ascii: "\"") || before == UInt8(ascii: "'")
    else { return value }
    return value.lowerBound - 1..<value.upperBound + 1
  }
}

/// Reads tags and comments of HTML.
///
/// Source: CommonMark 0.31, section 6.6.
struct HTMLReader {
  private let bytes: [UInt8]
  /// From where on these are known to be missing, so that no text is searched twice in vain.
  private var missing: [Int: Int] = [:]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  // MARK: Tags

  private func endOfName(at start: Int) -> Int {
    var index = start
    guard let first = bytes.byte(index), isLetter(first) else { return start }
    while let byte = bytes.byte(index), isLetter(byte) || isDigit(byte) || byte == 0x2D {
      index += 1
    }
    return index
  }

  private func endOfSpace(from start: Int) -> Int {
    var index = start
    while let byte = bytes.byte(index), isSpace(byte) { index += 1 }
    return index
  }

  /// The tag at an offset, where `<` stands.
  func tag(at start: Int) -> RawTag? {
    let isEnd = bytes.byte(start + 1) == UInt8(ascii: "/")
    let nameStart = start + (isEnd ? 2 : 1)
    let nameEnd = endOfName(at: nameStart)
    guard nameEnd > nameStart else { return nil }
    var tag = RawTag(name: nameStart..<nameEnd, isEnd: isEnd, attributes: [], range: start..<start)
    var index = nameEnd
    while true {
      let next = endOfSpace(from: index)
      if !isEnd, bytes.stands("/>", at: next) {
        tag.range = start..<next + 2
        return tag
      }
      if bytes.byte(next) == UInt8(ascii: ">") {
        tag.range = start..<next + 1
        return tag
      }
      if let end = bytes.endOfTemplateTag(at: next) {
        index = end
        continue
      }
      guard !isEnd, next > index, let end = attribute(at: next, of: &tag) else { return nil }
      index = end
    }
  }

  /// Takes the attribute at an offset into a tag; returns where it ends, or nil if there is none.
  private func attribute(at start: Int, of tag: inout RawTag) -> Int? {
    var nameEnd = start
    while let byte = bytes.byte(nameEnd), isAttributeName(byte, isFirst: nameEnd == start) {
      nameEnd += 1
    }
    guard nameEnd > start else { return nil }
    let equals = endOfSpace(from: nameEnd)
    guard bytes.byte(equals) == UInt8(ascii: "=") else {
      tag.attributes.append((start..<nameEnd, nil))
      return nameEnd
    }
    let valueStart = endOfSpace(from: equals + 1)
    guard let quote = bytes.byte(valueStart) else { return nil }
    var index = valueStart
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      while let byte = bytes.byte(index), byte != quote { index += 1 }
      guard index < bytes.count else { return nil }
      tag.attributes.append((start..<nameEnd, valueStart + 1..<index))
      return index + 1
    }
    while let byte = bytes.byte(index), !isSpace(byte), !"\"'=<>`".utf8.contains(byte) {
      index += 1
    }
    guard index > valueStart else { return nil }
    tag.attributes.append((start..<nameEnd, valueStart..<index))
    return index
  }

  private func isAttributeName(_ byte: UInt8, isFirst: Bool) -> Bool {
    if isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") { return true }
    return !isFirst && (isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-"))
  }

  /// The name of a tag in lower case.
  func name(of tag: RawTag) -> String {
    String(decoding: bytes[tag.name], as: UTF8.self).lowercased()
  }

  // MARK: Others

  /// What is written between `<` and `>` and is no tag.
  enum Other: Int {
    case comment
    case instruction
    case characterData
    case declaration

    var closer: StaticString {
      switch self {
      case .comment: "-->"
      case .instruction: "?>"
      case .characterData: "]]>"
      case .declaration: ">"
      }
    }
  }

  /// What begins at an offset, where `<` stands.
  func other(at start: Int) -> Other? {
    if bytes.stands("<!--", at: start) { return .comment }
    if bytes.stands("<?", at: start) { return .instruction }
    if bytes.stands("<![CDATA[", at: start) { return .characterData }
    if bytes.stands("<!", at: start), let byte = bytes.byte(start + 2), isLetter(byte) {
      return .declaration
    }
    return nil
  }

  /// Where that ends; nil if it does not.
  mutating func end(of other: Other, at start: Int) -> Int? {
    if let known = missing[other.rawValue], known <= start { return nil }
    // `<!-->` and `<!--->` are comments, too.
    if let end = bytes.end(of: other.closer, from: start + 2) { return end }
    missing[other.rawValue] = start
    return nil
  }
}
