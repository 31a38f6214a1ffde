import Diagnostics

/// What strings say.
extension Lexer {
  /// The text of a string without its escapes; a string that holds code stays as it is written.
  func content(of literal: StringLiteral, _ quote: Quote) -> MappedText {
    let range = literal.contentRange
    let sign = quote == .dollarSlashy ? UInt8(ascii: "$") : UInt8(ascii: "\\")
    guard !literal.hasCode, bytes[range].contains(sign) else { return text[range] }
    var content = MappedText(emptyAt: text.span(of: range.lowerBound..<range.lowerBound))
    var start = range.lowerBound
    var index = start
    func flush(_ content: inout MappedText) {
      guard start < index else { return }
      content.append(bytes[start..<index], from: text.span(of: start..<index), isVerbatim: true)
    }
    while index < range.upperBound {
      guard bytes[index] == sign, let escape = escape(at: index, quote, range.upperBound) else {
        index += 1
        continue
      }
      flush(&content)
      let end = min(index + escape.length, range.upperBound)
      content.append(escape.text, from: text.span(of: index..<end))
      index = end
      start = end
    }
    flush(&content)
    return content
  }

  /// What an escape stands for, and how long it is; nil for a sign that means itself.
  private func escape(at index: Int, _ quote: Quote, _ end: Int) -> (text: [UInt8], length: Int)? {
    guard index + 1 < end else { return nil }
    let next = bytes[index + 1]
    switch quote {
    case .slashy: return next == UInt8(ascii: "/") ? ([next], 2) : nil
    case .dollarSlashy:
      if next == UInt8(ascii: "$") { return ([next], 2) }
      guard next == UInt8(ascii: "/") else { return nil }
      let isDollar = index + 2 < end && bytes[index + 2] == UInt8(ascii: "$")
      return isDollar ? (Array("/$".utf8), 3) : ([next], 2)
    default: return quotedEscape(at: index, next, end)
    }
  }

  private func quotedEscape(
    at index: Int,
    _ next: UInt8,
    _ end: Int
  ) -> (text: [UInt8], length: Int) {
    switch next {
    case UInt8(ascii: "b"): return ([0x08], 2)
    case UInt8(ascii: "t"): return ([0x09], 2)
    case UInt8(ascii: "n"): return ([0x0A], 2)
    case UInt8(ascii: "f"): return ([0x0C], 2)
    case UInt8(ascii: "r"): return ([0x0D], 2)
    case UInt8(ascii: "s"): return ([0x20], 2)
    case 0x0A: return ([], 2)
    case 0x0D: return ([], index + 2 < end && bytes[index + 2] == 0x0A ? 3 : 2)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var length = 2
      let limit = next <= UInt8(ascii: "3") ? 4 : 3
      while length < limit, index + length < end, (0x30...0x37).contains(bytes[index + length]) {
        length += 1
      }
      return (character(bytes[index + 1..<index + length], radix: 8), length)
    case UInt8(ascii: "u"):
      var digits = index + 1
      while digits < end, bytes[digits] == UInt8(ascii: "u") { digits += 1 }
      var last = digits
      while last < min(digits + 4, end), isHexDigit(bytes[last]) { last += 1 }
      return (character(bytes[digits..<last], radix: 16), last - index)
    default: return ([next], 2)
    }
  }

  /// The character of a number; half of a pair becomes U+FFFD.
  private func character(_ digits: ArraySlice<UInt8>, radix: UInt32) -> [UInt8] {
    let value = digits.reduce(UInt32(0)) { value, digit in
      let isLetter = digit > UInt8(ascii: "9")
      return value &* radix &+ UInt32(isLetter ? (digit | 0x20) - 0x57 : digit - 0x30)
    }
    return Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }
}
