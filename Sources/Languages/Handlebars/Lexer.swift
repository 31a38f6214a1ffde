let openBrace = UInt8(ascii: "{")
let closeBrace = UInt8(ascii: "}")
let tilde = UInt8(ascii: "~")
let backslash = UInt8(ascii: "\\")

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// Whether a byte can be part of a name; all bytes of characters beyond ASCII can.
func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
  case UInt8(ascii: "$"), UInt8(ascii: ":"), UInt8(ascii: "?"): true
  default: byte >= 0x80
  }
}

/// Walks over the bytes of a template, outside and inside of tags.
struct Lexer {
  let bytes: [UInt8]
  var at = 0
  /// From where on these are known to be missing, so that no text is searched twice in vain.
  private var noClose = Int.max
  private var noDoubleQuote = Int.max
  private var noSingleQuote = Int.max

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at >= bytes.count }

  var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  func byte(_ offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Whether ASCII text stands at an offset.
  func stands(_ text: StaticString, at offset: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset >= 0, offset + count <= bytes.count else { return false }
    return text.withUTF8Buffer { wanted in
      for index in 0..<count where bytes[offset + index] != wanted[index] { return false }
      return true
    }
  }

  func stands(_ text: StaticString) -> Bool { stands(text, at: at) }

  mutating func skipBlanks() {
    while at < bytes.count, isBlank(bytes[at]) { at += 1 }
  }

  /// The offset of the next `}}`, or nil if there is none.
  mutating func nextClose(from start: Int) -> Int? {
    guard start < noClose else { return nil }
    guard let found = next(closeBrace, from: start) else {
      noClose = start
      return nil
    }
    return found
  }

  /// The offset of the next two equal braces, or nil if there are none.
  func next(_ brace: UInt8, from start: Int, to limit: Int = .max) -> Int? {
    let end = min(limit, bytes.count)
    var index = start
    while index + 1 < end {
      if bytes[index] == brace, bytes[index + 1] == brace { return index }
      index += 1
    }
    return nil
  }

  /// The offset of the next `{{` or `}}`, or the end.
  func nextBraces(from start: Int) -> Int {
    var index = start
    while index + 1 < bytes.count {
      let byte = bytes[index]
      if byte == openBrace || byte == closeBrace, bytes[index + 1] == byte { return index }
      index += 1
    }
    return bytes.count
  }

  /// The end of a quoted text at an offset, or nil if it is not closed.
  ///
  /// A line break behind `}}` shows that the quote was forgotten: what follows is another tag's.
  mutating func endOfString(at start: Int) -> Int? {
    let quote = bytes[start]
    let isDouble = quote == UInt8(ascii: "\"")
    guard start < (isDouble ? noDoubleQuote : noSingleQuote) else { return nil }
    var index = start + 1
    var hasBraces = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote, index == start + 1 || bytes[index - 1] != backslash { return index + 1 }
      if byte == closeBrace, bytes[index - 1] == closeBrace { hasBraces = true }
      if byte == UInt8(ascii: "\n"), hasBraces { return nil }
      index += 1
    }
    if isDouble { noDoubleQuote = start } else { noSingleQuote = start }
    return nil
  }

  /// The text between quotes, without the backslashes before quotes.
  func unquoted(_ range: Range<Int>) -> String {
    let quote = bytes[range.lowerBound]
    let content = range.lowerBound + 1..<range.upperBound - 1
    guard bytes[content].contains(backslash) else {
      return String(decoding: bytes[content], as: UTF8.self)
    }
    var text: [UInt8] = []
    for index in content {
      let isEscape =
        bytes[index] == backslash && index + 1 < content.upperBound && bytes[index + 1] == quote
      if !isEscape { text.append(bytes[index]) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The end of a `[…]` name at an offset, or nil if it is not closed; `\]` is part of the name.
  func endOfBracketedName(at start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "]"): return index + 1
      case backslash where byte(index + 1) == UInt8(ascii: "]"): index += 2
      case UInt8(ascii: "\n"): return nil
      case closeBrace where byte(index + 1) == closeBrace: return nil
      case openBrace where byte(index + 1) == openBrace: return nil
      default: index += 1
      }
    }
    return nil
  }

  /// The end of the run of name bytes at an offset.
  func endOfName(at start: Int) -> Int {
    var index = start
    while index < bytes.count, isNameByte(bytes[index]), !isNoBreakSpace(at: index) { index += 1 }
    return index
  }

  /// Whether a word ends before an offset, so that what was read is not the start of a longer one.
  func isWordEnd(_ offset: Int) -> Bool {
    guard let byte = byte(offset) else { return true }
    return isBlank(byte) || byte == closeBrace || byte == tilde || byte == UInt8(ascii: ")")
  }

  /// The end of a number at an offset, or nil if none stands there.
  func endOfNumber(at start: Int) -> Int? {
    var index = start
    if byte(index) == UInt8(ascii: "-") { index += 1 }
    guard let first = byte(index), isDigit(first) else { return nil }
    while let byte = byte(index), isDigit(byte) { index += 1 }
    if byte(index) == UInt8(ascii: "."), let next = byte(index + 1), isDigit(next) {
      index += 1
      while let byte = byte(index), isDigit(byte) { index += 1 }
    }
    return isWordEnd(index) ? index : nil
  }

  /// Whether U+00A0 stands at an offset: it looks like a blank, but is none.
  func isNoBreakSpace(at start: Int) -> Bool { byte(start) == 0xC2 && byte(start + 1) == 0xA0 }

  /// What stands at an offset inside of a tag, as far as it makes sense to point at it.
  func token(at start: Int) -> Range<Int> {
    guard start < bytes.count else { return bytes.count..<bytes.count }
    let lead = bytes[start]
    if isNameByte(lead) {
      if isNoBreakSpace(at: start) { return start..<start + 2 }
      return start..<endOfName(at: start)
    }
    var end = start + 1
    switch lead {
    case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "!"),
      UInt8(ascii: "&"), UInt8(ascii: "|"):
      let limit = start + 3
      while end < limit, let byte = byte(end), byte == lead || byte == UInt8(ascii: "=") {
        end += 1
      }
    case openBrace, closeBrace:
      while end < start + 4, byte(end) == lead { end += 1 }
    default: break
    }
    return start..<end
  }
}
