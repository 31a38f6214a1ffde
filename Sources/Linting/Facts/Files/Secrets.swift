/// What looks like a secret in a text.
struct Secret {
  /// What it seems to be; the secret itself is not repeated.
  var message: String
  /// Where it stands, in UTF-8 offsets.
  var range: Range<Int>
}

/// A walk through a text that stops at everything which looks like a secret.
///
/// It looks for the blocks that private keys are stored in, the ids of access keys of AWS, and for
/// `token: …` with a value that looks as if drawn by lot. Placeholders are let be.
struct Secrets: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var index = 0

  init(in bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Secret? {
    while index < bytes.count {
      let secret: Secret? =
        switch bytes[index] {
        case UInt8(ascii: "-"): privateKey(at: index)
        case UInt8(ascii: "A"): accessKey(at: index)
        case UInt8(ascii: ":"), UInt8(ascii: "="): assignedValue(behind: index)
        default: nil
        }
      index = secret?.range.upperBound ?? index + 1
      if let secret { return secret }
    }
    return nil
  }
}

// MARK: - Keys

extension Secrets {
  /// `-----BEGIN PRIVATE KEY-----` with a key behind it.
  private func privateKey(at start: Int) -> Secret? {
    let head = "-----BEGIN "
    guard bytes[start...].starts(with: head.utf8) else { return nil }
    var end = start + head.utf8.count
    while end < bytes.count, isUpper(bytes[end]) || bytes[end] == 0x20, end < start + 64 {
      end += 1
    }
    guard bytes[..<end].suffix(11).elementsEqual("PRIVATE KEY".utf8),
      bytes[end...].starts(with: "-----".utf8)
    else { return nil }
    end += 5
    // The key may be indented, quoted, or written with `\n`.
    var body = bytes[end...].prefix(64)
    while let byte = body.first, byte <= 0x20 || byte == UInt8(ascii: "\\") {
      body = body.dropFirst(byte == UInt8(ascii: "\\") ? 2 : 1)
    }
    guard body.starts(with: "Proc-Type:".utf8) || body.prefix(while: isBase64).count >= 16 else {
      return nil
    }
    return Secret(message: "this looks like a private key", range: start..<end)
  }

  /// `AKIA` or `ASIA` and 16 capital letters and digits.
  private func accessKey(at start: Int) -> Secret? {
    let end = start + 20
    guard end <= bytes.count else { return nil }
    let word = bytes[start..<end]
    guard word.starts(with: "AKIA".utf8) || word.starts(with: "ASIA".utf8),
      word.allSatisfy({ isUpper($0) || isDigit($0) }),
      start == 0 || !isWord(bytes[start - 1]), end == bytes.count || !isWord(bytes[end]),
      !isPlaceholder(word)
    else { return nil }
    return Secret(message: "this looks like an access key of AWS", range: start..<end)
  }
}

// MARK: - Values

extension Secrets {
  /// `apiKey: 7fA9…`, `"token": "…"`, `--password=…`.
  private func assignedValue(behind separator: Int) -> Secret? {
    guard let name = name(before: separator) else { return nil }
    var start = separator + 1
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    if start < bytes.count, isQuote(bytes[start]) { start += 1 }
    let value = bytes[start...].prefix(512).prefix(while: isValue)
    var end = value.endIndex
    while end < bytes.count, bytes[end] == UInt8(ascii: "="), end < value.endIndex + 2 { end += 1 }
    // What goes on is an expression, a URL, or too long to be a secret.
    guard end == bytes.count || isEnd(bytes[end]), value.count >= 16, looksRandom(value),
      !isPlaceholder(value)
    else { return nil }
    return Secret(message: "the value of '\(name)' looks like a secret", range: start..<end)
  }

  /// The name before `:` or `=`, if it is one that secrets have.
  private func name(before separator: Int) -> String? {
    var end = separator
    while end > 0, bytes[end - 1] == 0x20, end > separator - 4 { end -= 1 }
    if end > 0, isQuote(bytes[end - 1]) { end -= 1 }
    // Nearly all names end here.
    guard end > 0, "yntd".utf8.contains(bytes[end - 1] | 0x20) else { return nil }
    var start = end
    while start > 0, isWord(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "-"),
      start > end - 64
    {
      start -= 1
    }
    let name = bytes[start..<end].drop { $0 == UInt8(ascii: "-") }
    let letters = name.filter(isLetterOrDigit).map { $0 | 0x20 }
    guard Self.names.contains(where: { letters.suffix($0.utf8.count).elementsEqual($0.utf8) })
    else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  private static let names = [
    "apikey", "token", "secret", "password", "passwd", "accesskey", "secretkey", "privatekey",
  ]

  /// Whether a value is no word of a language: letters and digits are mixed.
  private func looksRandom(_ value: ArraySlice<UInt8>) -> Bool {
    let digits = value.count(where: isDigit)
    let hasLower = value.contains { (0x61...0x7A).contains($0) }
    let hasUpper = value.contains(where: isUpper)
    guard hasLower || hasUpper, value.first != UInt8(ascii: "/"), value.first != UInt8(ascii: ".")
    else { return false }
    return digits >= 3 || digits >= 1 && hasLower && hasUpper
  }

  /// Whether a value only shows what the real one would look like.
  private func isPlaceholder(_ value: ArraySlice<UInt8>) -> Bool {
    guard Set(value).count >= 6 else { return true }
    let lowered = value.map { isUpper($0) ? $0 | 0x20 : $0 }
    return Self.placeholders.contains { firstRange(of: $0, in: lowered[...], from: 0) != nil }
  }

  private static let placeholders = [
    "example", "xxx", "your", "changeme", "change-me", "change_me", "placeholder", "dummy",
    "sample", "replace", "redacted", "123456", "abcdef",
  ]
}

// MARK: - Bytes

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || (0x61...0x7A).contains(byte | 0x20)
}

private func isWord(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || byte == UInt8(ascii: "_") }

private func isQuote(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
}

private func isBase64(_ byte: UInt8) -> Bool {
  isLetterOrDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
}

private func isValue(_ byte: UInt8) -> Bool {
  isBase64(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: ".")
}

private func isEnd(_ byte: UInt8) -> Bool {
  byte <= 0x20 || isQuote(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
    || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "&")
    || byte == UInt8(ascii: "\\")
}
