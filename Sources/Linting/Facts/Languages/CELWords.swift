/// The words of a CEL expression: names, texts, numbers and marks, each at its place.
///
/// It only tells words apart, so it takes every text; the grammar is the business of others.
struct CELWords {
  /// One word.
  struct Word {
    /// What kind of word it is.
    enum Kind {
      case name, text, number, mark
    }

    let kind: Kind
    /// A name or mark as it is written, a text without quotes and escapes.
    let string: String
    /// Its place in the expression, as UTF-8 offsets.
    let range: Range<Int>
    /// How many brackets it stands in; a bracket stands where what it encloses does not.
    let depth: Int

    /// Whether it is this mark.
    func isMark(_ mark: String) -> Bool { kind == .mark && string == mark }
    /// Whether it is this name.
    func isName(_ name: String) -> Bool { kind == .name && string == name }
  }

  /// The words in order.
  let all: [Word]

  /// The words of an expression.
  init(_ bytes: some Sequence<UInt8>) {
    var scanner = CELScanner(Array(bytes))
    all = scanner.words()
  }

  /// The word at an index; nil beyond the ends.
  func word(_ index: Int) -> Word? { all.indices.contains(index) ? all[index] : nil }

  /// The word that is the whole expression, if it is but one.
  var only: Word? { all.count == 1 ? all.first : nil }

  /// The texts.
  var texts: some Sequence<Word> { all.lazy.filter { $0.kind == .text } }

  /// The indices of names that are read as variables: no fields, functions or keys, and not what a
  /// macro such as `all` declares.
  func variableReads() -> [Int] {
    var declared: Set<String> = []
    for (index, word) in all.enumerated() where word.isMark(".") {
      guard let macro = self.word(index + 1), macro.kind == .name,
        Self.macros.contains(macro.string),
        let open = self.word(index + 2), open.isMark("("),
        let name = self.word(index + 3), name.kind == .name
      else { continue }
      declared.insert(name.string)
      if let second = self.word(index + 5), second.kind == .name,
        self.word(index + 4)?.isMark(",") ?? false, self.word(index + 6)?.isMark(",") ?? false
      {
        declared.insert(second.string)
      }
    }
    return all.indices.filter { index in
      let word = all[index]
      guard word.kind == .name, !Self.reserved.contains(word.string),
        !declared.contains(word.string)
      else { return false }
      if let before = self.word(index - 1), before.isMark(".") || before.isMark(".?") {
        return false
      }
      return !(self.word(index + 1)?.isMark("(") ?? false)
    }
  }

  private static let macros: Set<String> = [
    "all", "exists", "exists_one", "existsOne", "map", "filter", "transformList", "transformMap",
    "transformMapEntry", "optMap", "optFlatMap",
  ]

  private static let reserved: Set<String> = ["true", "false", "null", "in"]
}

// MARK: What is read of a map

extension CELWords {
  /// A member of a map that is read by its key: `vars.service`, `vars['service']`.
  struct Member {
    let key: String
    /// Whether it is read as one that may be missing: `vars.?service`, `has(vars.service)`.
    let isOptional: Bool
    let range: Range<Int>
  }

  /// The members of a variable that are read; nil in the place of one if it is used as a whole.
  func members(of variable: String) -> [Member?] {
    variableReads().filter { all[$0].string == variable }.map { member(behind: $0, from: $0) }
  }

  /// The members of the attributes of any variable that are read.
  func attributes() -> [Member] {
    variableReads().compactMap { index -> Member? in
      guard let dot = word(index + 1), dot.isMark("."),
        let attributes = word(index + 2), attributes.isName("attributes")
      else { return nil }
      return member(behind: index + 2, from: index)
    }
  }

  /// The member read of what ends at an index and began at another one.
  private func member(behind index: Int, from start: Int) -> Member? {
    guard let mark = word(index + 1), let key = word(index + 2) else { return nil }
    let isTested =
      (word(start - 1)?.isMark("(") ?? false) && (word(start - 2)?.isName("has") ?? false)
    let lower = all[start].range.lowerBound
    if mark.isMark(".") || mark.isMark(".?"), key.kind == .name {
      guard !(word(index + 3)?.isMark("(") ?? false) else { return nil }
      let isOptional = isTested || mark.isMark(".?")
      return Member(key: key.string, isOptional: isOptional, range: lower..<key.range.upperBound)
    }
    if mark.isMark("[") || mark.isMark("[?"), key.kind == .text,
      let close = word(index + 3), close.isMark("]")
    {
      let isOptional = isTested || mark.isMark("[?")
      return Member(key: key.string, isOptional: isOptional, range: lower..<close.range.upperBound)
    }
    return nil
  }

  /// Whether it plainly yields true or false: a comparison that no `?` follows.
  var isBoolean: Bool {
    if let only { return only.isName("true") || only.isName("false") }
    let outer = all.filter { $0.depth == 0 }
    if outer.contains(where: { $0.isMark("?") }) { return false }
    if outer.first?.isMark("!") ?? false { return true }
    return outer.contains { word in
      word.isName("in") || word.kind == .mark && Self.comparisons.contains(word.string)
    }
  }

  private static let comparisons: Set<String> = ["==", "!=", "<", ">", "<=", ">=", "&&", "||"]
}

// MARK: Scanning

/// One way through the bytes of a CEL expression.
private struct CELScanner {
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func words() -> [CELWords.Word] {
    var words: [CELWords.Word] = []
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 {
        index += 1
      } else if byte == UInt8(ascii: "/"), at(1) == UInt8(ascii: "/") {
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      } else if let quote = quoteOffset() {
        words.append(text(quoteAt: quote))
      } else if Self.isLetter(byte) {
        words.append(run(.name) { Self.isLetter($0) || Self.isDigit($0) })
      } else if Self.isDigit(byte) {
        words.append(
          run(.number) { Self.isLetter($0) || Self.isDigit($0) || $0 == UInt8(ascii: ".") }
        )
      } else {
        words.append(mark())
      }
    }
    return words
  }

  private func at(_ offset: Int) -> UInt8? {
    index + offset < bytes.count ? bytes[index + offset] : nil
  }

  /// How far the quote is that begins a text here, behind `r` or `b`; nil if none begins.
  private func quoteOffset() -> Int? {
    for offset in 0...2 {
      guard let byte = at(offset) else { return nil }
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return offset }
      let letter = byte | 0x20
      guard letter == UInt8(ascii: "r") || letter == UInt8(ascii: "b") else { return nil }
    }
    return nil
  }

  private mutating func text(quoteAt offset: Int) -> CELWords.Word {
    let start = index
    let isRaw = bytes[start..<start + offset].contains { $0 | 0x20 == UInt8(ascii: "r") }
    let quote = bytes[start + offset]
    index = start + offset
    let isLong = at(1) == quote && at(2) == quote
    index += isLong ? 3 : 1
    var content: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote, !isLong || (at(1) == quote && at(2) == quote) {
        index += isLong ? 3 : 1
        break
      }
      if byte == UInt8(ascii: "\\"), !isRaw, let next = at(1) {
        if !"\\'\"`?".utf8.contains(next) { content.append(byte) }
        content.append(next)
        index += 2
      } else {
        content.append(byte)
        index += 1
      }
    }
    return word(.text, String(decoding: content, as: UTF8.self), from: start)
  }

  private mutating func run(
    _ kind: CELWords.Word.Kind,
    while isPart: (UInt8) -> Bool
  ) -> CELWords.Word {
    let start = index
    while index < bytes.count, isPart(bytes[index]) { index += 1 }
    return word(kind, String(decoding: bytes[start..<index], as: UTF8.self), from: start)
  }

  private mutating func mark() -> CELWords.Word {
    let start = index
    let byte = bytes[start]
    let isPair = Self.isPair(byte, at(1) ?? 0)
    index += isPair ? 2 : 1
    var opens = false
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): opens = true
    case UInt8(ascii: "$"): opens = isPair
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
    default: break
    }
    let mark = word(.mark, String(decoding: bytes[start..<index], as: UTF8.self), from: start)
    if opens { depth += 1 }
    return mark
  }

  private func word(_ kind: CELWords.Word.Kind, _ string: String, from start: Int)
    -> CELWords.Word
  {
    CELWords.Word(kind: kind, string: string, range: start..<index, depth: depth)
  }

  /// `==`, `!=`, `<=`, `>=`, `&&`, `||`, `.?`, `[?`, `${`.
  private static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
    switch second {
    case UInt8(ascii: "="):
      first == UInt8(ascii: "=") || first == UInt8(ascii: "!") || first == UInt8(ascii: "<")
        || first == UInt8(ascii: ">")
    case UInt8(ascii: "&"), UInt8(ascii: "|"): first == second
    case UInt8(ascii: "?"): first == UInt8(ascii: ".") || first == UInt8(ascii: "[")
    case UInt8(ascii: "{"): first == UInt8(ascii: "$")
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
