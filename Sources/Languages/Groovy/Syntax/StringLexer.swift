import Diagnostics

/// Strings of all kinds, and the code in them.
extension Lexer {
  /// How the scan of a string stopped.
  private enum Stop {
    case closed
    /// At `${`.
    case code
    case unclosed
  }

  /// Reads a string; one whose end is missing may be a division instead.
  mutating func string(_ quote: Quote, orDivision: Bool = false) {
    let start = at
    at += quote.opening.utf8CodeUnitCount
    let content = at
    var literal = StringLiteral(
      content: MappedText(text.span(of: content..<content)),
      range: start..<content,
      contentRange: content..<content,
      hasCode: false
    )
    switch scan(quote, &literal) {
    case .closed:
      finish(&literal, quote)
      strings.append(literal)
      add(.string, literal.range)
      tokens[tokens.count - 1].string = strings.count - 1
    case .code:
      literal.hasCode = true
      strings.append(literal)
      let index = tokens.count
      guard push(Frame(token: index, quote: quote), at: start..<content) else { return }
      add(.textStart, start..<at)
      tokens[index].string = strings.count - 1
      open(2, isHole: true)
    case .unclosed where orDivision:
      at = start
      sign()
    case .unclosed: unclosed(quote, start)
    }
  }

  /// Reads a string on behind code.
  mutating func continueString() {
    guard let frame = frames.last, let quote = frame.quote else { return }
    let start = at
    let index = tokens[frame.token].string
    var literal = strings[index]
    switch scan(quote, &literal) {
    case .closed:
      finish(&literal, quote)
      strings[index] = literal
      frames.removeLast()
      pair(frame.token)
      add(.textEnd, start..<at)
      tokens[tokens.count - 1].partner = frame.token
    case .code: open(2, isHole: true)
    case .unclosed:
      frames.removeLast()
      unclosed(quote, tokens[frame.token].range.lowerBound)
    }
  }

  private mutating func finish(_ literal: inout StringLiteral, _ quote: Quote) {
    literal.range = literal.range.lowerBound..<at
    let end = at - quote.closing.utf8CodeUnitCount
    literal.contentRange = literal.contentRange.lowerBound..<end
    literal.content = content(of: literal, quote)
  }

  private mutating func unclosed(_ quote: Quote, _ start: Int) {
    let length = quote.opening.utf8CodeUnitCount
    let wanted = quoted("\(quote.closing)")
    let second = quote == .dollarSlashy ? wanted : "a second \(wanted)"
    report("this string is not closed; \(second) is missing", start..<start + length)
    if !quote.isOneLine { isCutShort = true }
  }

  // MARK: Scanning

  private mutating func scan(_ quote: Quote, _ literal: inout StringLiteral) -> Stop {
    while at < bytes.count {
      let byte = bytes[at]
      if quote.isOneLine, isLineBreak(byte) { return .unclosed }
      if isClosing(quote) {
        at += quote.closing.utf8CodeUnitCount
        return .closed
      }
      switch byte {
      case UInt8(ascii: "\\") where quote.hasEscapes: escape()
      case UInt8(ascii: "\\") where quote == .slashy && self.byte(at + 1) == UInt8(ascii: "/"):
        at += 2
      case UInt8(ascii: "$") where quote.isTemplate:
        if quote == .dollarSlashy, let length = dollarEscape() {
          at += length
        } else if self.byte(at + 1) == UInt8(ascii: "{") {
          return .code
        } else {
          dollar(quote, &literal)
        }
      default: at += 1
      }
    }
    return .unclosed
  }

  /// Of four or five quotes that end a string, the last three close it.
  private func isClosing(_ quote: Quote) -> Bool {
    guard stands(quote.closing, at: at) else { return false }
    guard quote == .tripleSingle || quote == .tripleDouble else { return true }
    var count = 3
    while count < 6, byte(at + count) == bytes[at] { count += 1 }
    return count == 3 || count == 6
  }

  /// The length of `$$`, `$/$` or `$/` in a dollar slashy string.
  private func dollarEscape() -> Int? {
    if stands("$$", at: at) { return 2 }
    if stands("$/$", at: at) { return 3 }
    return stands("$/", at: at) ? 2 : nil
  }

  /// `$name`, or a dollar that means itself, which not every string may hold.
  private mutating func dollar(_ quote: Quote, _ literal: inout StringLiteral) {
    let start = at
    at += 1
    if isLetter(byte(at)) || byte(at) >= 0x80 {
      literal.hasCode = true
      while isNameByte(byte(at)) && byte(at) != UInt8(ascii: "$") || byte(at) >= 0x80 { at += 1 }
    } else if quote.hasEscapes {
      report("a '$' before anything but a name or '{' is written '\\$'", start..<at)
    }
  }

  private mutating func escape() {
    let start = at
    at += 1
    switch byte(at) {
    case UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "n"), UInt8(ascii: "f"),
      UInt8(ascii: "r"), UInt8(ascii: "s"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "\\"), UInt8(ascii: "$"), UInt8(ascii: "0")...UInt8(ascii: "7"), 0x0A:
      at += 1
    case 0x0D: at += byte(at + 1) == 0x0A ? 2 : 1
    case UInt8(ascii: "u"):
      while byte(at) == UInt8(ascii: "u") { at += 1 }
      let digits = at
      while at < digits + 4, isHexDigit(byte(at)) { at += 1 }
      if at < digits + 4 {
        report("'\\u' must be followed by four hexadecimal digits", start..<at)
      }
    default:
      // At the end of the text the string is not closed, which is told.
      guard at < bytes.count else { return }
      let end = bytes[at] < 0x80 ? at + 1 : at
      let escape = printable(String(decoding: bytes[start..<end], as: UTF8.self))
      report("\(quoted(escape)) is no escape; a backslash is written '\\\\'", start..<end)
    }
  }
}
