import Diagnostics

extension XMLScanner {
  /// Moves behind `&name;`, `&#1;` or `&#x1;`.
  mutating func reference() {
    let start = at
    at += 1
    if at < bytes.count, bytes[at] == UInt8(ascii: "#") {
      characterReference(from: start)
      return
    }
    let name = name()
    guard !name.isEmpty, at < bytes.count, bytes[at] == UInt8(ascii: ";") else {
      at = start + 1
      return report("'&' must be written '&amp;'", start..<start + 1)
    }
    at += 1
    let isKnown =
      predefined(name) != nil || entities[bytes[name]] != nil || hasForeignDeclarations
    if !isKnown { report("the entity \(quoted(start..<at)) is not known in XML", start..<at) }
  }

  /// The character an entity of XML itself stands for.
  func predefined(_ name: Range<Int>) -> UInt8? {
    switch name.count {
    case 2 where bytes[name].elementsEqual("lt".utf8): UInt8(ascii: "<")
    case 2 where bytes[name].elementsEqual("gt".utf8): UInt8(ascii: ">")
    case 3 where bytes[name].elementsEqual("amp".utf8): UInt8(ascii: "&")
    case 4 where bytes[name].elementsEqual("apos".utf8): UInt8(ascii: "'")
    case 4 where bytes[name].elementsEqual("quot".utf8): UInt8(ascii: "\"")
    default: nil
    }
  }

  private mutating func characterReference(from start: Int) {
    at += 1
    let scalar = scalar()
    guard let scalar, at < bytes.count, bytes[at] == UInt8(ascii: ";") else {
      return report("'&#' must be followed by a number and ';'", start..<at)
    }
    at += 1
    let isAllowed = scalar >= 0x20 || scalar == 9 || scalar == 10 || scalar == 13
    if !isAllowed || Unicode.Scalar(scalar) == nil || scalar == 0xFFFE || scalar == 0xFFFF {
      report("\(quoted(start..<at)) is no character", start..<at)
    }
  }

  /// The number behind `&#`, at most one too large to be a character; nil without digits.
  mutating func scalar() -> UInt32? {
    let isHexadecimal = at < bytes.count && bytes[at] == UInt8(ascii: "x")
    if isHexadecimal { at += 1 }
    var value: UInt32?
    while at < bytes.count, let digit = digit(bytes[at]), isHexadecimal || digit < 10 {
      value = min((value ?? 0) * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      at += 1
    }
    return value
  }

  private func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 0x61 + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 0x41 + 10
    default: nil
    }
  }
}
