/// The length of an escape, and whether it exists: `\n`, `\101`, `\x41`, `\u0041`.
func escape(at start: Int, quote: UInt8, in bytes: [UInt8]) -> (length: Int, isSound: Bool) {
  guard start + 1 < bytes.count else { return (1, false) }
  let letter = bytes[start + 1]
  if letter == quote || simpleEscape(letter) != nil { return (2, true) }
  guard let shape = codeEscape(letter) else { return (letter == 0x0A ? 1 : 2, false) }
  guard let code = code(at: start + shape.skip, shape: shape, in: bytes) else { return (2, false) }
  let isOctet = shape.radix == 8 || letter == UInt8(ascii: "x")
  let isSound = isOctet ? code < 256 : UnicodeScalar(code) != nil
  return (shape.skip + shape.digits, isSound)
}

private struct CodeEscape {
  var skip: Int
  var digits: Int
  var radix: UInt32
}

private func codeEscape(_ letter: UInt8) -> CodeEscape? {
  switch letter {
  case UInt8(ascii: "0")...UInt8(ascii: "7"): CodeEscape(skip: 1, digits: 3, radix: 8)
  case UInt8(ascii: "x"): CodeEscape(skip: 2, digits: 2, radix: 16)
  case UInt8(ascii: "u"): CodeEscape(skip: 2, digits: 4, radix: 16)
  case UInt8(ascii: "U"): CodeEscape(skip: 2, digits: 8, radix: 16)
  default: nil
  }
}

private func code(at start: Int, shape: CodeEscape, in bytes: [UInt8]) -> UInt32? {
  guard start + shape.digits <= bytes.count else { return nil }
  var value: UInt32 = 0
  for byte in bytes[start..<start + shape.digits] {
    guard let digit = hexDigit(byte), digit < shape.radix else { return nil }
    value = (value << (shape.radix == 8 ? 3 : 4)) | digit
  }
  return value
}

func hexDigit(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
  default: nil
  }
}

private func simpleEscape(_ letter: UInt8) -> UInt8? {
  switch letter {
  case UInt8(ascii: "a"): 0x07
  case UInt8(ascii: "b"): 0x08
  case UInt8(ascii: "f"): 0x0C
  case UInt8(ascii: "n"): 0x0A
  case UInt8(ascii: "r"): 0x0D
  case UInt8(ascii: "t"): 0x09
  case UInt8(ascii: "v"): 0x0B
  case UInt8(ascii: "\\"): letter
  default: nil
  }
}

/// The text between quotes, escapes resolved.
func unquoted(_ range: Range<Int>, in bytes: [UInt8]) -> String {
  guard range.count >= 2, let quote = bytes[range].first else { return "" }
  let end = range.upperBound - 1
  var index = range.lowerBound + 1
  if quote == UInt8(ascii: "`") { return String(decoding: bytes[index..<end], as: UTF8.self) }
  var result: [UInt8] = []
  while index < end {
    guard bytes[index] == UInt8(ascii: "\\"), index + 1 < end else {
      result.append(bytes[index])
      index += 1
      continue
    }
    let letter = bytes[index + 1]
    let length = escape(at: index, quote: quote, in: bytes).length
    if let byte = simpleEscape(letter) {
      result.append(byte)
    } else if let shape = codeEscape(letter),
      let code = code(at: index + shape.skip, shape: shape, in: bytes)
    {
      if shape.radix == 8 || letter == UInt8(ascii: "x") {
        result.append(UInt8(truncatingIfNeeded: code))
      } else if let scalar = UnicodeScalar(code) {
        result.append(contentsOf: String(scalar).utf8)
      }
    } else {
      result.append(letter)
    }
    index += length
  }
  return String(decoding: result, as: UTF8.self)
}

/// The name without the escapes of MetricsQL: `a\-b` is `a-b`.
func nameText(_ bytes: ArraySlice<UInt8>) -> String {
  guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
  var result: [UInt8] = []
  var isEscaped = false
  for byte in bytes {
    if byte == UInt8(ascii: "\\"), !isEscaped {
      isEscaped = true
    } else {
      result.append(byte)
      isEscaped = false
    }
  }
  return String(decoding: result, as: UTF8.self)
}
