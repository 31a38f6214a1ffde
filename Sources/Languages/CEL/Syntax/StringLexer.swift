/// String and bytes literals.
extension Lexer {
  /// The literal that starts here, or nil if something else does.
  mutating func stringToken(_ first: UInt8) -> Token? {
    var quote = at
    var isBytes = false
    var isRaw = false
    if first | 0x20 == UInt8(ascii: "b") {
      isBytes = true
      quote += 1
    }
    if let next = byte(quote), next | 0x20 == UInt8(ascii: "r") {
      isRaw = true
      quote += 1
    }
    guard let mark = byte(quote), mark == UInt8(ascii: "'") || mark == UInt8(ascii: "\"") else {
      return nil
    }
    let isTriple = byte(quote + 1) == mark && byte(quote + 2) == mark
    let open = quote..<(quote + (isTriple ? 3 : 1))
    let form = StringForm(mark: mark, isTriple: isTriple, isRaw: isRaw, isBytes: isBytes)
    return contents(of: form, from: at, open: open)
  }

  struct StringForm {
    var mark: UInt8
    var isTriple: Bool
    var isRaw: Bool
    var isBytes: Bool
  }

  private mutating func contents(of form: StringForm, from start: Int, open: Range<Int>) -> Token {
    let plain = plainEnd(from: open.upperBound, mark: form.mark)
    if !form.isTriple, byte(plain) == form.mark {
      at = plain + 1
      let kind = form.isBytes ? Token.Kind.bytes : .string
      return Token(kind: kind, range: start..<at, content: open.upperBound..<plain)
    }
    var contents = Array(bytes[open.upperBound..<plain])
    var index = plain
    while let next = byte(index) {
      if next == form.mark,
        !form.isTriple || (byte(index + 1) == form.mark && byte(index + 2) == form.mark)
      {
        at = index + (form.isTriple ? 3 : 1)
        decoded = contents
        return Token(kind: form.isBytes ? .bytes : .string, range: start..<at)
      }
      switch next {
      case 0x0A, 0x0D:
        guard form.isTriple else { return unclosed(start..<open.upperBound) }
        if next == 0x0D, byte(index + 1) == 0x0A { index += 1 }
        contents.append(0x0A)
        index += 1
      case UInt8(ascii: "\\") where !form.isRaw:
        guard let (end, bytes) = escape(at: index, isBytes: form.isBytes) else {
          return badEscape(at: index, start..<open.upperBound)
        }
        contents += bytes
        index = end
      default:
        contents.append(next)
        index += 1
      }
    }
    return unclosed(start..<open.upperBound)
  }

  /// Where the first byte is that may need a closer look.
  private func plainEnd(from start: Int, mark: UInt8) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == mark || byte == UInt8(ascii: "\\") || byte == 0x0A || byte == 0x0D { break }
      index += 1
    }
    return index
  }

  /// What a string or bytes literal holds, as long as no token follows it.
  func contents(of token: Token) -> ArraySlice<UInt8> {
    if let content = token.content { bytes[content] } else { decoded[...] }
  }

  private mutating func unclosed(_ open: Range<Int>) -> Token {
    invalid(open, "this string is never closed")
  }

  private mutating func badEscape(at index: Int, _ open: Range<Int>) -> Token {
    guard let next = byte(index + 1) else { return unclosed(open) }
    guard next > 0x20, next < 0x7F else { return invalid(open, "'\\' escapes nothing here") }
    let name = String(decoding: [next], as: UTF8.self)
    return invalid(open, "'\\\(name)' is no escape; write '\\\\' or a raw string r'…'")
  }

  /// What an escape stands for and where it ends.
  private func escape(at index: Int, isBytes: Bool) -> (Int, [UInt8])? {
    guard let kind = byte(index + 1) else { return nil }
    switch kind {
    case UInt8(ascii: "a"): return (index + 2, [0x07])
    case UInt8(ascii: "b"): return (index + 2, [0x08])
    case UInt8(ascii: "f"): return (index + 2, [0x0C])
    case UInt8(ascii: "n"): return (index + 2, [0x0A])
    case UInt8(ascii: "r"): return (index + 2, [0x0D])
    case UInt8(ascii: "t"): return (index + 2, [0x09])
    case UInt8(ascii: "v"): return (index + 2, [0x0B])
    case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "`"):
      return (index + 2, [kind])
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      return numeric(index + 2, digits: 2, radix: 16, isBytes: isBytes)
    case UInt8(ascii: "u") where !isBytes:
      return numeric(index + 2, digits: 4, radix: 16, isBytes: false)
    case UInt8(ascii: "U") where !isBytes:
      return numeric(index + 2, digits: 8, radix: 16, isBytes: false)
    case 0x30...0x33: return numeric(index + 1, digits: 3, radix: 8, isBytes: isBytes)
    default: return nil
    }
  }

  private func numeric(_ start: Int, digits: Int, radix: UInt32, isBytes: Bool)
    -> (Int, [UInt8])?
  {
    var value: UInt32 = 0
    for offset in start..<(start + digits) {
      guard let next = byte(offset), let digit = hexValue(next), digit < radix,
        value <= 0x0FFF_FFFF
      else { return nil }
      value = value * radix + digit
    }
    if isBytes { return (start + digits, [UInt8(truncatingIfNeeded: value)]) }
    guard let scalar = Unicode.Scalar(value) else { return nil }
    return (start + digits, Array(String(Character(scalar)).utf8))
  }
}
