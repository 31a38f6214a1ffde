/// A word, sign or literal of a query.
struct Token {
  enum Kind: Equatable {
    case end
    case word
    case number(Double)
    /// A duration in seconds; nil if it depends on the chart.
    case duration(Double?)
    case string
    case symbol(String)
    case bad(String)

    static func == (left: Kind, right: Kind) -> Bool {
      switch (left, right) {
      case (.end, .end), (.word, .word), (.string, .string): true
      case (.symbol(let left), .symbol(let right)): left == right
      default: false
      }
    }
  }

  var kind: Kind
  var range: Range<Int>
  /// Why Prometheus refuses it though MetricsQL does not.
  var relaxation: String?

  func isSymbol(_ text: String) -> Bool { kind == .symbol(text) }
}

/// Cuts a query into tokens; what stands in braces and in brackets has a grammar of its own.
struct Lexer {
  let bytes: [UInt8]
  private var at = 0
  private var inBraces = false
  private var bracketDepth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// All tokens; the last is the end, or what could not be read.
  mutating func tokens() -> [Token] {
    var tokens: [Token] = []
    while true {
      let token = next()
      tokens.append(token)
      switch token.kind {
      case .end, .bad: return tokens
      default: continue
      }
    }
  }

  private func byte(_ offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func next() -> Token {
    skipBlanks()
    let start = at
    guard let first = byte(at) else { return Token(kind: .end, range: at..<at) }
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): return string(first)
    case _ where isDigit(first): return number()
    case UInt8(ascii: ".") where !inBraces && isDigit(byte(at + 1) ?? 0): return number()
    case UInt8(ascii: "$"):
      for name in ["$__interval", "$__rate_interval"] where stands(name, at: at) {
        guard !isWord(byte(at + name.utf8.count) ?? 0) else { continue }
        at += name.utf8.count
        return Token(
          kind: .duration(nil),
          range: start..<at,
          relaxation: "the variable '\(name)' is unknown to Prometheus"
        )
      }
      return bad("'$' means nothing outside a text", 1)
    default:
      if isWordStart(first) || first >= 0x80 || first == UInt8(ascii: "\\") { return word() }
      return symbol(first)
    }
  }

  private mutating func skipBlanks() {
    while let byte = byte(at) {
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        at += 1
      } else if byte == UInt8(ascii: "#") {
        while let next = self.byte(at), next != 0x0A, next != 0x0D { at += 1 }
      } else {
        return
      }
    }
  }

  func stands(_ text: String, at offset: Int) -> Bool {
    var index = offset
    for byte in text.utf8 {
      guard self.byte(index) == byte else { return false }
      index += 1
    }
    return true
  }

  private mutating func bad(_ length: Int) -> Token {
    let text = String(decoding: bytes[at..<min(bytes.count, at + length)], as: UTF8.self)
    return bad("'\(printable(text))' means nothing here", length)
  }

  private mutating func bad(_ message: String, _ length: Int) -> Token {
    let start = at
    at = min(bytes.count, at + length)
    return Token(kind: .bad(message), range: start..<at)
  }

  // MARK: Signs

  /// The length of the sign that stands here; nil if there is none.
  private func signLength(_ first: UInt8) -> Int? {
    let second = byte(at + 1)
    let isTilde = second == UInt8(ascii: "~")
    let isEqual = second == UInt8(ascii: "=")
    switch first {
    case UInt8(ascii: "="): return isTilde || (isEqual && !inBraces) ? 2 : 1
    case UInt8(ascii: "!"): return isTilde || isEqual ? 2 : nil
    case UInt8(ascii: "<"), UInt8(ascii: ">"):
      return isEqual || second == UInt8(ascii: "/") ? 2 : 1
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"),
      UInt8(ascii: "%"), UInt8(ascii: "^"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "@"):
      return 1
    default: return nil
    }
  }

  private mutating func symbol(_ first: UInt8) -> Token {
    guard let length = signLength(first) else { return bad(sequenceLength(at: at)) }
    switch first {
    case UInt8(ascii: "{"):
      if inBraces { return bad("braces cannot stand in braces", 1) }
      inBraces = true
    case UInt8(ascii: "}"): inBraces = false
    case UInt8(ascii: "["): bracketDepth += 1
    case UInt8(ascii: "]"): bracketDepth = max(0, bracketDepth - 1)
    case UInt8(ascii: ":") where bracketDepth == 0 && !inBraces: return word()
    default: break
    }
    let range = at..<at + length
    at += length
    return Token(kind: .symbol(String(decoding: bytes[range], as: UTF8.self)), range: range)
  }

  // MARK: Words

  private mutating func word() -> Token {
    let start = at
    var relaxation: String?
    while let byte = byte(at) {
      if isWord(byte) || (byte == UInt8(ascii: ":") && !inBraces && bracketDepth == 0) {
        at += 1
      } else if byte == UInt8(ascii: "\\"), let next = self.byte(at + 1), next > 0x20 {
        relaxation = "a '\\' in a name is unknown to Prometheus"
        at += 1 + sequenceLength(at: at + 1)
      } else if byte >= 0x80, letter(at: at) {
        relaxation = "a name without quotes has only ASCII letters in Prometheus"
        at += sequenceLength(at: at)
      } else {
        break
      }
      at = min(at, bytes.count)
    }
    if at == start { return bad(sequenceLength(at: at)) }
    if !inBraces, at - start == 3 {
      let text = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
      if text == "inf" { return Token(kind: .number(.infinity), range: start..<at) }
      if text == "nan" { return Token(kind: .number(.nan), range: start..<at) }
    }
    return Token(kind: .word, range: start..<at, relaxation: relaxation)
  }

  private func letter(at offset: Int) -> Bool {
    let end = min(bytes.count, offset + sequenceLength(at: offset))
    let scalar = String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars.first
    return scalar.map { $0.properties.isAlphabetic } ?? false
  }

  private func sequenceLength(at offset: Int) -> Int {
    var length = 1
    guard let first = byte(offset), first >= 0xC0 else { return 1 }
    while let next = byte(offset + length), next & 0xC0 == 0x80, length < 4 { length += 1 }
    return length
  }

  // MARK: Texts

  private mutating func string(_ quote: UInt8) -> Token {
    let start = at
    var index = at + 1
    var badEscape = false
    while let byte = byte(index) {
      if byte == quote {
        at = index + 1
        if badEscape {
          at = start
          return bad("this text holds an escape that does not exist", index + 1 - start)
        }
        return Token(kind: .string, range: start..<at)
      }
      if quote == UInt8(ascii: "`") {
        index += 1
      } else if byte == UInt8(ascii: "\\") {
        let (length, isSound) = escape(at: index, quote: quote, in: bytes)
        badEscape = badEscape || !isSound
        index += length
      } else if byte == 0x0A {
        break
      } else {
        index += 1
      }
    }
    let sign = String(UnicodeScalar(quote))
    return bad("this text is not closed; a second \(quoted(sign)) is missing", 1)
  }

  // MARK: Numbers

  private mutating func number() -> Token {
    let start = at
    var end = at
    while let byte = byte(end), isWord(byte) || byte == UInt8(ascii: ".") || isSign(at: end) {
      end += 1
    }
    at = end
    let text = bytes[start..<end]
    if let value = Numbers.number(text) { return Token(kind: .number(value), range: start..<end) }
    if let seconds = Numbers.duration(text) {
      return Token(kind: .duration(seconds), range: start..<end)
    }
    let word = String(decoding: text, as: UTF8.self)
    switch Numbers.relaxed(text) {
    case .duration(let seconds):
      return Token(
        kind: .duration(seconds),
        range: start..<end,
        relaxation: "the duration '\(word)' is none to Prometheus"
      )
    case .number(let value):
      return Token(
        kind: .number(value),
        range: start..<end,
        relaxation: "the number '\(word)' is none to Prometheus"
      )
    case nil:
      return Token(
        kind: .bad("'\(word)' is neither a number nor a duration"),
        range: start..<end
      )
    }
  }

  /// Whether a sign belongs to the exponent before it.
  private func isSign(at offset: Int) -> Bool {
    guard byte(offset) == UInt8(ascii: "+") || byte(offset) == UInt8(ascii: "-"), offset > at + 0,
      bytes[offset - 1] | 0x20 == UInt8(ascii: "e"),
      !(byte(at) == UInt8(ascii: "0") && (byte(at + 1) ?? 0) | 0x20 == UInt8(ascii: "x"))
    else { return false }
    for index in at..<offset - 1 {
      let byte = bytes[index]
      guard isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") else {
        return false
      }
    }
    return true
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

func isWordStart(_ byte: UInt8) -> Bool {
  let lower = byte | 0x20
  return (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")) || byte == UInt8(ascii: "_")
}

func isWord(_ byte: UInt8) -> Bool { isWordStart(byte) || isDigit(byte) }

func quoted(_ text: String) -> String {
  text.utf8.contains(UInt8(ascii: "'")) ? "\"\(text)\"" : "'\(text)'"
}

/// The user's words on one line.
func printable(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if scalar.value < 0x20 || scalar.value == 0x7F {
      result += "\\u{" + String(scalar.value, radix: 16) + "}"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
