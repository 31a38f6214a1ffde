import Diagnostics

/// Whether XML counts a byte as white space.
func isXMLSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}

/// Walks over an XML document and tells whether it is well-formed.
///
/// Nesting costs no stack of the program. Behind problems that leave no doubt about what was meant
/// the walk goes on; the others, a depth of 1000, and the 20th problem end it. Namespaces, and
/// which characters beyond ASCII can stand in names, are not looked at.
/// Source: Extensible Markup Language (XML) 1.0, fifth edition.
struct XMLScanner {
  static let depthLimit = 1000
  static let problemLimit = 20

  /// An attribute of a tag, by offsets.
  struct Attribute {
    var name: Range<Int>
    /// Without the quotes.
    var value: Range<Int>
  }

  /// What the walk meets.
  enum Event {
    /// The start of an element; its attributes are in ``XMLScanner/attributes``.
    case element(name: Range<Int>)
    /// The end of an element.
    case end(name: Range<Int>)
    /// Text between tags, references not resolved, or the inside of a CDATA section.
    case text(Range<Int>)
    /// A processing instruction, by what stands behind its name.
    case instruction(name: Range<Int>, content: Range<Int>)
    /// A document type declaration.
    case doctype(Range<Int>)
  }

  let file: SourceFile
  let bytes: [UInt8]
  var at: Int
  var problems: [Problem] = []
  /// The attributes of the element met last.
  var attributes: [Attribute] = []
  /// The entities declared in the document, with their values where these are texts.
  var entities: [ArraySlice<UInt8>: Range<Int>] = [:]
  /// The names in the declarations of entities, in order.
  var declarations: [Range<Int>] = []
  /// Whether entities can be declared in a file we do not see.
  var hasForeignDeclarations = false
  /// Whether nothing more can be read.
  var isFinished = false

  /// The names of the elements that are open, the outermost first.
  var open: [Range<Int>] = []
  /// The element that `/>` has closed, whose end is still to be met.
  var pendingEnd: Range<Int>?
  private var hasDoctype = false
  /// Whether the outermost element has begun.
  var hasRoot = false
  /// Whether a tag was closed by another; what is open then is a guess and worth no more words.
  var isTangled = false
  private let start: Int

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    at = start
  }

  /// The next thing in the document; nil at its end, or where it cannot be read further.
  mutating func next() -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name: name)
    }
    while !isFinished {
      guard at < bytes.count else {
        finish()
        return nil
      }
      if let event = bytes[at] == UInt8(ascii: "<") ? markup() : text() { return event }
    }
    return nil
  }

  // MARK: Ends and problems

  private mutating func finish() {
    isFinished = true
    if isTangled { return }
    if let name = open.last {
      report("the element \(quoted(name)) is not closed", name.lowerBound - 1..<name.upperBound)
    } else if !hasRoot {
      report("there is no element in the file", bytes.count..<bytes.count)
    }
  }

  mutating func report(_ message: String, _ range: Range<Int>, related: Note? = nil) {
    problems.append(Problem(.syntax, message, at: file.span(range), related: related))
    if problems.count >= Self.problemLimit { isFinished = true }
  }

  /// Reports what leaves no way to go on.
  mutating func giveUp(_ message: String, _ range: Range<Int>, related: Note? = nil) {
    report(message, range, related: related)
    isFinished = true
  }

  /// The words of the document in quotes, shortened if they are many.
  func quoted(_ range: Range<Int>) -> String {
    var end = min(range.upperBound, range.lowerBound + 40)
    if let lineBreak = bytes[range.lowerBound..<end].firstIndex(where: { $0 < 0x20 }) {
      end = lineBreak
    }
    while end < range.upperBound, end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return "'\(file.text(in: range.lowerBound..<end))\(end < range.upperBound ? "…" : "")'"
  }

  // MARK: Bytes

  func stands(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard at + count <= bytes.count else { return false }
    return text.withUTF8Buffer { wanted in
      for index in 0..<count where bytes[at + index] != wanted[index] { return false }
      return true
    }
  }

  mutating func skipSpace() {
    while at < bytes.count, isXMLSpace(bytes[at]) { at += 1 }
  }

  /// Moves behind a name; empty if there is none.
  mutating func name() -> Range<Int> {
    let start = at
    if at < bytes.count, isNameStart(bytes[at]) {
      at += 1
      while at < bytes.count, isNamePart(bytes[at]) { at += 1 }
    }
    return start..<at
  }

  private func isNameStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "_"), UInt8(ascii: ":"): true
    default: byte >= 0x80
    }
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: isNameStart(byte)
    }
  }

  /// Moves behind a closing delimiter and returns what stands before it; nil if it is missing.
  mutating func content(upTo delimiter: StaticString) -> Range<Int>? {
    let start = at
    while at < bytes.count {
      if stands(delimiter) {
        let content = start..<at
        at += delimiter.utf8CodeUnitCount
        return content
      }
      checkCharacter()
      at += 1
    }
    return nil
  }

  /// Reports a control character at the walk's place.
  mutating func checkCharacter() {
    let byte = bytes[at]
    guard byte < 0x20, !isXMLSpace(byte) else { return }
    let digits = String(byte, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: 4 - digits.utf8.count) + digits
    report("the control character U+\(code) cannot stand in XML", at..<at + 1)
  }

  // MARK: Text

  private mutating func text() -> Event? {
    let start = at
    var hasText = false
    while at < bytes.count, bytes[at] != UInt8(ascii: "<"), !isFinished {
      if !isXMLSpace(bytes[at]), open.isEmpty {
        giveUp("text cannot stand outside of the outermost element", at..<at + 1)
        return nil
      }
      if !isXMLSpace(bytes[at]) { hasText = true }
      switch bytes[at] {
      case UInt8(ascii: "&"): reference()
      case UInt8(ascii: "]") where stands("]]>"):
        report("']]>' must be written ']]&gt;' in text", at..<at + 3)
        at += 3
      default:
        checkCharacter()
        at += 1
      }
    }
    return hasText ? .text(start..<at) : nil
  }

  // MARK: Markup

  private mutating func markup() -> Event? {
    if stands("</") { return endTag() }
    if stands("<!--") {
      comment()
      return nil
    }
    if stands("<![CDATA[") { return characterData() }
    if stands("<!DOCTYPE") { return doctype() }
    if stands("<?") { return instruction() }
    return startTag()
  }

  mutating func comment() {
    let start = at
    at += 4
    var isReported = false
    while content(upTo: "--") != nil {
      if at < bytes.count, bytes[at] == UInt8(ascii: ">") {
        at += 1
        return
      }
      if !isReported {
        report("'--' cannot stand inside of a comment", at - 2..<at)
        isReported = true
      }
      at -= 1
      if isFinished { return }
    }
    giveUp("this comment is not closed; '-->' is missing", start..<start + 4)
  }

  private mutating func characterData() -> Event? {
    let start = at
    at += 9
    guard let content = content(upTo: "]]>") else {
      giveUp("this CDATA section is not closed; ']]>' is missing", start..<start + 9)
      return nil
    }
    guard !open.isEmpty else {
      giveUp("text cannot stand outside of the outermost element", start..<at)
      return nil
    }
    return .text(content)
  }

  mutating func instruction() -> Event? {
    let start = at
    at += 2
    let name = name()
    guard !name.isEmpty else {
      giveUp("a name was expected after '<?'", start..<at)
      return nil
    }
    if file.text(in: name).lowercased() == "xml" {
      guard start == self.start, bytes[name].elementsEqual("xml".utf8) else {
        giveUp("'<?xml' can only stand at the very start of the file", start..<name.upperBound)
        return nil
      }
      readDeclaration(name)
      return nil
    }
    guard let content = content(upTo: "?>") else {
      giveUp("this instruction is not closed; '?>' is missing", start..<name.upperBound)
      return nil
    }
    if !content.isEmpty, !isXMLSpace(bytes[content.lowerBound]) {
      let first = content.lowerBound..<content.lowerBound + 1
      report("a blank was expected after \(quoted(name))", first)
    }
    return .instruction(name: name, content: content)
  }

  private mutating func doctype() -> Event? {
    let start = at
    if hasDoctype || hasRoot {
      giveUp("a DOCTYPE can only stand once, before the outermost element", start..<start + 9)
      return nil
    }
    hasDoctype = true
    readDoctype()
    return isFinished ? nil : .doctype(start..<at)
  }
}
