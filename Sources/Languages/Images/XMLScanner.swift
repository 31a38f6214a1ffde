import Diagnostics

/// Walks over XML and checks that it is well-formed; elements are handed on, nothing is built.
///
/// Source: XML 1.0, fifth edition. Not checked: what a declaration inside of a DOCTYPE says, and that
/// prefixes are declared.
struct XMLScanner {
  /// An attribute of a start tag.
  struct Attribute {
    var name: ArraySlice<UInt8>
    var value: ArraySlice<UInt8>
    var isNamed: (String) -> Bool { { name.elementsEqual($0.utf8) } }
  }

  /// A start tag.
  struct Element {
    var name: ArraySlice<UInt8>
    var attributes: [Attribute]
    var isRoot: Bool
  }

  private let bytes: ArraySlice<UInt8>
  private let file: SourceFile
  private var at: Int
  /// The names of the elements that are open.
  private var open: [ArraySlice<UInt8>] = []
  private var hasRoot = false
  private var hasDoctype = false
  /// Where the text of the innermost `style` element stands, for whoever wants to look at it.
  private(set) var styles: [Range<Int>] = []
  private(set) var doctype: Range<Int>?

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes[...]
    at = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Whether a file begins like markup: blanks, a byte order mark, `<`.
  static func looksLikeMarkup(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start...].first { !isSpace($0) } == UInt8(ascii: "<")
  }

  /// Walks over everything; stops at the first mistake.
  mutating func scan(_ visit: (Element) -> Void) throws(Problem) {
    while at < bytes.endIndex {
      if bytes[at] == UInt8(ascii: "<") {
        try scanMarkup(visit)
      } else {
        try scanText()
      }
    }
    if let name = open.last {
      throw problem("the element '\(text(name))' is not closed", name.startIndex..<name.endIndex)
    }
    guard hasRoot else { throw problem("there is no element", at..<at) }
  }

  private mutating func scanMarkup(_ visit: (Element) -> Void) throws(Problem) {
    let start = at
    if skip("<!--") {
      guard let end = find("--") else {
        throw problem("the comment is not closed", start..<start + 4)
      }
      at = end + 2
      guard skip(">") else { throw problem("'--' cannot stand inside of a comment", end..<end + 2) }
    } else if skip("<![CDATA[") {
      guard !open.isEmpty else {
        throw problem("text cannot stand outside of the root element", start..<start + 9)
      }
      guard let end = find("]]>") else {
        throw problem("the CDATA section is not closed", start..<start + 9)
      }
      at = end + 3
    } else if skip("<?") {
      guard let end = find("?>") else {
        throw problem("the processing instruction is not closed", start..<start + 2)
      }
      at = end + 2
    } else if skip("<!DOCTYPE") {
      try scanDoctype(from: start)
    } else if skip("</") {
      try scanEndTag(from: start)
    } else {
      try scanStartTag(visit)
    }
  }

  private mutating func scanDoctype(from start: Int) throws(Problem) {
    guard !hasRoot, !hasDoctype else { throw problem("a DOCTYPE cannot stand here", start..<at) }
    hasDoctype = true
    var brackets = 0
    while at < bytes.endIndex {
      switch bytes[at] {
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "]"): brackets -= 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = bytes[at]
        guard let end = bytes[(at + 1)...].firstIndex(of: quote) else {
          throw problem("the quoted text is not closed", at..<at + 1)
        }
        at = end
      case UInt8(ascii: ">") where brackets <= 0:
        at += 1
        doctype = start..<at
        return
      default: break
      }
      at += 1
    }
    throw problem("the DOCTYPE is not closed", start..<start + 9)
  }

  private mutating func scanEndTag(from start: Int) throws(Problem) {
    let name = try scanName()
    skipSpace()
    guard skip(">") else { throw problem("'>' was expected here", at..<at + 1) }
    guard let opened = open.popLast() else {
      throw problem("'</\(text(name))>' closes nothing", start..<at)
    }
    guard opened == name else {
      throw problem(
        "'</\(text(name))>' closes '\(text(opened))'",
        start..<at,
        related: Note("opened here", at: file.span(opened.startIndex..<opened.endIndex))
      )
    }
  }

  private mutating func scanStartTag(_ visit: (Element) -> Void) throws(Problem) {
    let start = at
    at += 1
    let name = try scanName()
    guard !hasRoot || !open.isEmpty else {
      throw problem("a second root element stands here", start..<at)
    }
    var attributes: [Attribute] = []
    var names: Set<ArraySlice<UInt8>> = []
    while true {
      let hadSpace = skipSpace()
      if skip("/>") {
        visit(Element(name: name, attributes: attributes, isRoot: !hasRoot))
        hasRoot = true
        return
      }
      if skip(">") {
        visit(Element(name: name, attributes: attributes, isRoot: !hasRoot))
        hasRoot = true
        open.append(name)
        if name.elementsEqual("style".utf8) { styles.append(at..<(find("</") ?? at)) }
        return
      }
      guard at < bytes.endIndex else { throw problem("the tag is not closed", start..<start + 1) }
      guard hadSpace else {
        throw problem("a blank was expected before the attribute", at..<at + 1)
      }
      let attribute = try scanAttribute()
      guard names.insert(attribute.name).inserted else {
        throw problem(
          "the attribute '\(text(attribute.name))' stands twice",
          attribute.name.startIndex..<attribute.name.endIndex
        )
      }
      attributes.append(attribute)
    }
  }

  private mutating func scanAttribute() throws(Problem) -> Attribute {
    let name = try scanName()
    skipSpace()
    guard skip("=") else { throw problem("'=' was expected here", at..<at + 1) }
    skipSpace()
    guard at < bytes.endIndex, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'")
    else {
      throw problem("a value in quotes was expected here", at..<at + 1)
    }
    let quote = bytes[at]
    let start = at + 1
    guard let end = bytes[start...].firstIndex(of: quote) else {
      throw problem("the value is not closed", at..<at + 1)
    }
    at = start
    while at < end {
      if bytes[at] == UInt8(ascii: "<") {
        throw problem("'<' cannot stand inside of a value; write '&lt;'", at..<at + 1)
      }
      if bytes[at] == UInt8(ascii: "&") { try scanReference(limit: end) } else { at += 1 }
    }
    at = end + 1
    return Attribute(name: name, value: bytes[start..<end])
  }

  /// `&name;`, `&#10;`, `&#xA;`; names are known if they are XML's own or a DOCTYPE may declare them.
  private mutating func scanReference(limit: Int) throws(Problem) {
    let start = at
    guard let end = bytes[at..<min(limit, at + 64)].firstIndex(of: UInt8(ascii: ";")) else {
      throw problem("'&' must be written as '&amp;'", start..<start + 1)
    }
    let name = bytes[(start + 1)..<end]
    at = end + 1
    if name.first == UInt8(ascii: "#") {
      let isHex = name.dropFirst().first == UInt8(ascii: "x")
      let digits = String(decoding: name.dropFirst(isHex ? 2 : 1), as: UTF8.self)
      guard let code = UInt32(digits, radix: isHex ? 16 : 10), Unicode.Scalar(code) != nil else {
        throw problem("'&\(text(name));' is no character", start..<at)
      }
    } else if !["amp", "lt", "gt", "quot", "apos"].contains(text(name)), !hasDoctype {
      throw problem("'&\(text(name));' is not declared", start..<at)
    }
  }

  private mutating func scanText() throws(Problem) {
    while at < bytes.endIndex, bytes[at] != UInt8(ascii: "<") {
      if open.isEmpty, !isSpace(bytes[at]) {
        throw problem("text cannot stand outside of the root element", at..<at + 1)
      }
      if bytes[at] == UInt8(ascii: "&") {
        try scanReference(limit: bytes.endIndex)
      } else {
        at += 1
      }
    }
  }

  private mutating func scanName() throws(Problem) -> ArraySlice<UInt8> {
    let start = at
    while at < bytes.endIndex, isNameByte(bytes[at], isFirst: at == start) { at += 1 }
    guard at > start else { throw problem("a name was expected here", at..<at + 1) }
    return bytes[start..<at]
  }

  // MARK: - Bytes

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = at
    while at < bytes.endIndex, isSpace(bytes[at]) { at += 1 }
    return at > start
  }

  private mutating func skip(_ text: String) -> Bool {
    guard bytes[at...].starts(with: text.utf8) else { return false }
    at += text.utf8.count
    return true
  }

  /// The offset of the next occurrence of a text.
  private func find(_ text: String) -> Int? {
    guard let first = text.utf8.first else { return nil }
    var index = at
    while let candidate = bytes[index...].firstIndex(of: first) {
      if bytes[candidate...].starts(with: text.utf8) { return candidate }
      index = candidate + 1
    }
    return nil
  }

  private func text(_ name: ArraySlice<UInt8>) -> String { String(decoding: name, as: UTF8.self) }

  private func problem(
    _ message: String,
    _ range: Range<Int>,
    related: Note? = nil
  ) -> Problem {
    Problem(
      .syntax,
      message,
      at: file.span(range.clamped(to: 0..<file.bytes.count)),
      related: related
    )
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}

private func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...:
    true
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): !isFirst
  default: false
  }
}
