/// A word, sign or text of a query.
struct Token {
  enum Kind: Equatable {
    case end
    case word
    case string
    case number
    case equal
    case notEqual
    case comma
    case open
    case close
    /// `{NAME}`, a whole filter.
    case placeholder
    case bad(String)
  }

  var kind: Kind
  var range: Range<Int>
}

/// Cuts a query into tokens.
struct Lexer {
  let bytes: [UInt8]
  let place: Place
  private(set) var placeholders: [Range<Int>] = []
  /// Placeholders where the place has none, or that are not closed.
  private(set) var troubles: [(message: String, range: Range<Int>, offence: Offence)] = []
  private var at = 0

  init(_ bytes: [UInt8], _ place: Place) {
    self.bytes = bytes
    self.place = place
  }

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

  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func next() -> Token {
    while at < bytes.count, isBlank(bytes[at]) { at += 1 }
    let start = at
    guard at < bytes.count else { return Token(kind: .end, range: at..<at) }
    switch bytes[at] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return string()
    case UInt8(ascii: "="): return sign(.equal, 1)
    case UInt8(ascii: "!") where byte(at + 1) == UInt8(ascii: "="): return sign(.notEqual, 2)
    case UInt8(ascii: ","): return sign(.comma, 1)
    case UInt8(ascii: "("): return sign(.open, 1)
    case UInt8(ascii: ")"): return sign(.close, 1)
    case UInt8(ascii: "{") where place.placeholders == .names:
      if let end = endOfName(from: at) {
        at = end
        placeholders.append(start..<end)
        return Token(kind: .placeholder, range: start..<end)
      }
      return bad(1)
    default:
      guard isWord(bytes[at]) || bytes[at] >= 0x80 else { return bad(1) }
      var isNumber = true
      while at < bytes.count, isWord(bytes[at]) || bytes[at] >= 0x80 {
        isNumber = isNumber && isDigit(bytes[at])
        at += 1
      }
      return Token(kind: isNumber ? .number : .word, range: start..<at)
    }
  }

  private mutating func sign(_ kind: Token.Kind, _ length: Int) -> Token {
    at += length
    return Token(kind: kind, range: at - length..<at)
  }

  private mutating func bad(_ length: Int) -> Token {
    let start = at
    let first = bytes[at]
    at += length
    if first == UInt8(ascii: "#") {
      return Token(kind: .bad("comments cannot stand in a query"), range: start..<at)
    }
    while at < bytes.count, bytes[at] == first, at - start < 2 { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    return Token(kind: .bad("\(quoted(printable(text))) means nothing here"), range: start..<at)
  }

  // MARK: Texts

  private mutating func string() -> Token {
    let start = at
    let quote = bytes[at]
    at += 1
    while at < bytes.count, bytes[at] != quote {
      switch bytes[at] {
      case UInt8(ascii: "\\") where isEscaped(at + 1): at += 2
      case UInt8(ascii: "$") where byte(at + 1) == UInt8(ascii: "{"):
        if !expression() { return Token(kind: .bad("this query breaks off"), range: start..<at) }
      case UInt8(ascii: "{") where place.placeholders == .names:
        let end = endOfName(from: at) ?? at + 1
        if end > at + 1 { placeholders.append(at..<end) }
        at = end
      default: at += 1
      }
    }
    guard at < bytes.count else {
      let sign = quoted(String(UnicodeScalar(quote)))
      let message = "this text is not closed; a second \(sign) is missing"
      return Token(kind: .bad(message), range: start..<start + 1)
    }
    at += 1
    return Token(kind: .string, range: start..<at)
  }

  private func isEscaped(_ offset: Int) -> Bool {
    let letter = byte(offset)
    return letter == UInt8(ascii: "\"") || letter == UInt8(ascii: "'")
      || letter == UInt8(ascii: "\\")
  }

  /// Moves behind `${…}`; false if it is not closed.
  private mutating func expression() -> Bool {
    let start = at
    guard place.placeholders == .expressions else {
      let message = "placeholders are not replaced here"
      troubles.append((message, start..<start + 2, .misplacedPlaceholder))
      at += 2
      return true
    }
    guard let end = endOfExpression(from: at + 2) else {
      let message = "this placeholder is not closed; '}' is missing"
      troubles.append((message, start..<start + 2, .unclosedPlaceholder))
      return false
    }
    at = end
    placeholders.append(start..<end)
    return true
  }

  /// The offset behind `{NAME}`.
  private func endOfName(from start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count,
      (bytes[index] >= 0x41 && bytes[index] <= 0x5A) || bytes[index] == UInt8(ascii: "_")
    {
      index += 1
    }
    return index > start + 1 && byte(index) == UInt8(ascii: "}") ? index + 1 : nil
  }

  /// The offset behind the brace that closes CEL.
  private func endOfExpression(from start: Int) -> Int? {
    var index = start
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        if depth == 0 { return index }
        depth -= 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        while index < bytes.count, bytes[index] != byte {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index += 1
      default: break
      }
    }
    return nil
  }
}

func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}

func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

func isWord(_ byte: UInt8) -> Bool {
  let lower = byte | 0x20
  return (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")) || isDigit(byte)
    || byte == UInt8(ascii: "_")
}

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
