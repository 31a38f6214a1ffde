import Diagnostics

extension HOCONLexer {
  /// Reads a string in quotes, from the first of them on.
  mutating func quoted() throws(Problem) -> HOCONToken {
    let start = at
    if peek(1) == UInt8(ascii: "\""), peek(2) == UInt8(ascii: "\"") { return try tripleQuoted() }
    at += 1
    var text: MappedText?
    var run = at
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        var token = HOCONToken(kind: .quoted, range: start..<at)
        if var text {
          text.append(bytes[run..<at - 1], from: place(run..<at - 1), isVerbatim: true)
          token.detail = decoded.count
          decoded.append(text)
        }
        return token
      case UInt8(ascii: "\\"):
        var longer = text ?? MappedText(emptyAt: place(start + 1..<start + 1))
        text = nil
        if run < at { longer.append(bytes[run..<at], from: place(run..<at), isVerbatim: true) }
        let escape = at
        let scalar = try escapedScalar()
        longer.append(String(scalar).utf8, from: place(escape..<at))
        text = longer
        run = at
      case 0x00..<0x20:
        throw problem("a control character in quotes must be written as an escape", at..<at + 1)
      default: at += 1
      }
    }
    throw problem("the string is not closed", start..<start + 1)
  }

  /// Ends at the last three of a run of quotes; those before belong to the text.
  private mutating func tripleQuoted() throws(Problem) -> HOCONToken {
    let start = at
    at += 3
    var quotes = 0
    while at < bytes.count || quotes >= 3 {
      if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
        quotes += 1
      } else if quotes >= 3 {
        return HOCONToken(kind: .tripleQuoted, range: start..<at)
      } else {
        quotes = 0
      }
      at += 1
    }
    throw problem("the string is not closed; '\"\"\"' is missing", start..<start + 3)
  }

  private mutating func escapedScalar() throws(Problem) -> Unicode.Scalar {
    let start = at
    at += 2
    switch at <= bytes.count ? bytes[at - 1] : 0 {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try codePoint()
    default:
      throw problem("there is no such escape; a backslash is written '\\\\'", start..<start + 2)
    }
  }

  /// A lone half of a surrogate pair, which Java allows and UTF-8 cannot hold, becomes U+FFFD.
  private mutating func codePoint() throws(Problem) -> Unicode.Scalar {
    let high = try codeUnit()
    if (0xD800..<0xDC00).contains(high), peek(0) == UInt8(ascii: "\\"),
      peek(1) == UInt8(ascii: "u")
    {
      let behindHigh = at
      at += 2
      let low = try codeUnit()
      if (0xDC00..<0xE000).contains(low) {
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
      }
      at = behindHigh
    }
    return Unicode.Scalar(high) ?? "\u{FFFD}"
  }

  private mutating func codeUnit() throws(Problem) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek(0), let digit = hexValue(byte) else {
        throw problem("four hexadecimal digits were expected here", at..<at + 1)
      }
      unit = unit << 4 + digit
      at += 1
    }
    return unit
  }

  private func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: UInt32(byte | 0x20) - 0x61 + 10
    default: nil
    }
  }
}
