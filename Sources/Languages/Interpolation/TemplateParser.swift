import Diagnostics

/// One way through a text with holes.
struct TemplateParser {
  var template: Template
  let dialect: Dialect
  private let bytes: [UInt8]
  private var at = 0
  /// Where the literal text begins that has not become a part yet.
  private var literalStart = 0

  init(_ text: MappedText, _ dialect: Dialect) {
    template = Template(text: text)
    self.dialect = dialect
    bytes = text.bytes
  }

  mutating func parse() {
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "$") else {
        at += 1
        continue
      }
      dollars()
    }
    endLiteral(at: bytes.count)
  }

  mutating func report(_ kind: Flaw.Kind, _ message: String, at range: Range<Int>) {
    let span = template.text.span(of: range)
    template.flaws.append(Flaw(kind: kind, message: message, range: range, span: span))
  }

  private mutating func endLiteral(at end: Int) {
    if literalStart < end { template.parts.append(.literal(literalStart..<end)) }
    literalStart = end
  }

  /// Reads a run of dollars, and the hole that it may open.
  private mutating func dollars() {
    let start = at
    while at < bytes.count, bytes[at] == UInt8(ascii: "$") { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "{") else { return }
    let count = at - start
    if dialect == .expressions, count > 1 {
      endLiteral(at: start)
      literalStart = start + count / 2 * 2
      template.parts.append(.dollars(printed: count / 2, start..<literalStart))
      if count.isMultiple(of: 2) { return }
    }
    endLiteral(at: at - 1)
    hole(from: at - 1)
    literalStart = at
  }

  private mutating func hole(from start: Int) {
    at = start + 2
    let flaws = template.flaws.count
    let close = dialect == .expressions ? endOfExpression(from: start) : endOfName()
    let content = start + 2..<(close ?? bytes.count)
    at = close.map { $0 + 1 } ?? bytes.count
    if close != nil, bytes[content].allSatisfy(isBlank) {
      report(.empty, "this placeholder is empty", at: start..<at)
    } else if close != nil, dialect != .expressions {
      checkName(content, in: start..<at)
    }
    template.parts.append(
      .hole(
        Template.Hole(
          range: start..<at,
          content: content,
          isReadable: flaws == template.flaws.count
        )
      )
    )
  }

  private mutating func unclosed(_ start: Int) {
    report(.unclosed, "this placeholder is not closed; '}' is missing", at: start..<start + 2)
  }

  // MARK: Names

  /// The brace that ends a name; one that opens before it ends nothing.
  private mutating func endOfName() -> Int? {
    let start = at - 2
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "}") { return at }
      if bytes[at] == UInt8(ascii: "$"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "{") {
        break
      }
      at += 1
    }
    unclosed(start)
    return nil
  }

  private mutating func checkName(_ content: Range<Int>, in hole: Range<Int>) {
    switch dialect {
    case .expressions: break
    case .names: checkLabel(content)
    case .groups:
      let word = firstSign(in: content) { isWord($0) }
      if word < content.upperBound {
        report(.noName, "a group is a number or a name", at: sign(at: word))
      } else if at < bytes.count, isWord(bytes[at]) {
        report(.runOn, "what follows the group counts as part of its name", at: hole)
      }
    case .paths: checkPath(content, roots: ["name", "type", "layer", "domain"] + builtIns)
    case .attributes: checkPath(content, roots: [])
    }
  }

  private let builtIns = ["__interval", "__rate_interval"]

  private mutating func checkLabel(_ content: Range<Int>) {
    let first = bytes[content.lowerBound]
    let end = firstSign(in: content) { isWord($0) || $0 == 0x2E || $0 == 0x2D }
    if !isWord(first) || isDigit(first) {
      report(.noName, "a plain name is wanted here", at: sign(at: content.lowerBound))
    } else if end < content.upperBound {
      report(.noName, "only a plain name can stand here", at: sign(at: end))
    } else if let odd = content.first(where: { !isWord(bytes[$0]) }) {
      report(.oddName, "labels have only letters, digits and '_'", at: odd..<odd + 1)
    }
  }

  /// Checks `root` or `root.key`.
  private mutating func checkPath(_ content: Range<Int>, roots: [String]) {
    let keyed = dialect == .attributes ? ["resource"] : ["tags", "properties"]
    let end = firstSign(in: content) { isWord($0) }
    let word = bytes[content.lowerBound..<end]
    if keyed.contains(where: { word.elementsEqual($0.utf8) }) {
      let hasDot = end < content.upperBound && bytes[end] == UInt8(ascii: ".")
      if !hasDot || end + 1 == content.upperBound {
        let place = hasDot ? end + 1 : end
        report(.missingKey, "'.' and a key are missing here", at: sign(at: place))
      }
    } else if !roots.contains(where: { word.elementsEqual($0.utf8) }) {
      let place = word.isEmpty ? sign(at: content.lowerBound) : content.lowerBound..<end
      report(.unknownRoot, "'\(text(place))' is none of \(list(roots + keyed))", at: place)
    } else if end < content.upperBound {
      report(.noName, "'\(text(content.lowerBound..<end))' has no parts", at: sign(at: end))
    }
  }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func firstSign(in range: Range<Int>, after isPart: (UInt8) -> Bool) -> Int {
    range.first { !isPart(bytes[$0]) } ?? range.upperBound
  }

  /// A whole character.
  private func sign(at index: Int) -> Range<Int> {
    var end = index + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return index..<min(end, bytes.count)
  }

  // MARK: Expressions

  /// The brace that ends an expression; nil if there is none, or a text of the expression is not
  /// closed, of which the reader of the expression will speak.
  private mutating func endOfExpression(from start: Int) -> Int? {
    var depth = 0
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "}"):
        if depth == 0 { return at }
        depth -= 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "$") where at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "{"):
        report(.nested, "a placeholder cannot stand in another one", at: at..<at + 2)
      case UInt8(ascii: "/") where at + 1 < bytes.count && bytes[at + 1] == byte:
        while at < bytes.count, bytes[at] != 0x0A { at += 1 }
        continue
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        guard skipText(isRaw: false) else { return nil }
        continue
      default:
        if isWord(byte) {
          guard skipWord() else { return nil }
          continue
        }
      }
      at += 1
    }
    unclosed(start)
    return nil
  }

  /// Skips a name, or a text with a prefix; false if that is not closed.
  private mutating func skipWord() -> Bool {
    let start = at
    while at < bytes.count, isWord(bytes[at]) { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "'") || bytes[at] == UInt8(ascii: "\"") else {
      return true
    }
    let prefix = bytes[start..<at].map { $0 | 0x20 }
    let isRaw = prefix == Array("r".utf8) || prefix == Array("br".utf8)
    return skipText(isRaw: isRaw)
  }

  /// Skips a text in quotes; false if it is not closed.
  private mutating func skipText(isRaw: Bool) -> Bool {
    let quote = bytes[at]
    func isTriple(_ index: Int) -> Bool {
      index + 2 < bytes.count && bytes[index + 1] == quote && bytes[index + 2] == quote
    }
    let length = isTriple(at) ? 3 : 1
    at += length
    while at < bytes.count {
      let byte = bytes[at]
      if byte == quote, length == 1 || isTriple(at) {
        at += length
        return true
      }
      if byte == 0x0A, length == 1 { return false }
      at += byte == UInt8(ascii: "\\") && !isRaw ? 2 : 1
    }
    at = min(at, bytes.count)
    return false
  }
}

func isWord(_ byte: UInt8) -> Bool {
  (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || isDigit(byte)
    || byte == UInt8(ascii: "_")
}

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
