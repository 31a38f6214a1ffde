import Diagnostics

/// Reads Java's `.properties` as an object: `a.b = c` is `{a: {b: "c"}}`, and every value is text.
///
/// Source: java.util.Properties for the lines; typesafe-config for what becomes of the keys.
struct HOCONProperties {
  private let file: SourceFile
  private let bytes: [UInt8]
  private var index = 0
  /// How deep the object lies in others.
  private let depth: Int
  private let pack: HOCONInclusion

  init(_ file: SourceFile, pack: HOCONInclusion, depth: Int) {
    self.file = file
    self.pack = pack
    self.depth = depth
    bytes = file.bytes
  }

  /// The object; a key that is also a part of longer keys is an object, whatever text it was given.
  mutating func read() throws(Problem) -> HOCONObject {
    let root = HOCONObject(span: file.start)
    var texts: [[HOCONText]] = []
    while let (key, value) = nextEntry() {
      try pack.count(at: key.span)
      let names = parts(of: key)
      guard depth + names.count <= DocumentLimits.depth else {
        throw Problem(.limit, "the key has more than \(DocumentLimits.depth) parts", at: key.span)
      }
      texts.append(names + [value])
    }
    // Text first, so that the objects of longer keys hide it.
    for entry in texts.sorted(by: { $0.count < $1.count }) {
      put(entry[entry.count - 1], at: entry.dropLast(), in: root)
    }
    return root
  }

  private func put(_ value: HOCONText, at path: ArraySlice<HOCONText>, in root: HOCONObject) {
    guard let key = path.first else { return }
    guard path.count > 1 else {
      root.put(.scalar(value), at: key)
      return
    }
    let child = HOCONObject(span: value.span)
    put(value, at: path.dropFirst(), in: child)
    root.put(.object(child), at: key)
  }

  private func parts(of key: MappedText) -> [HOCONText] {
    let dots = key.bytes.indices.filter { key.bytes[$0] == UInt8(ascii: ".") }
    return zip([-1] + dots, dots + [key.count]).map { before, end in text(key[before + 1..<end]) }
  }

  private func text(_ mapped: MappedText) -> HOCONText {
    HOCONText(span: mapped.span, style: .joined, mapped: mapped)
  }

  // MARK: Lines

  private mutating func nextEntry() -> (key: MappedText, value: HOCONText)? {
    while index < bytes.count {
      skip { isBlank($0) || isLineEnd($0) }
      guard index < bytes.count else { return nil }
      guard bytes[index] == UInt8(ascii: "#") || bytes[index] == UInt8(ascii: "!") else {
        let key = word { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") || isBlank($0) }
        skip(isBlank)
        if index < bytes.count,
          bytes[index] == UInt8(ascii: "=") || bytes[index] == UInt8(ascii: ":")
        {
          index += 1
          skip(isBlank)
        }
        return (key, text(word { _ in false }))
      }
      skip { !isLineEnd($0) }
    }
    return nil
  }

  /// What stands here up to the end of the line, or to a byte that ends it; `\` escapes both.
  private mutating func word(until isEnd: (UInt8) -> Bool) -> MappedText {
    var text = MappedText(emptyAt: file.span(index..<index))
    while index < bytes.count, !isLineEnd(bytes[index]), !isEnd(bytes[index]) {
      let start = index
      if bytes[index] != backslash {
        skip { $0 != backslash && !isLineEnd($0) && !isEnd($0) }
        text.append(bytes[start..<index], from: file.span(start..<index), isVerbatim: true)
      } else if let escaped = escaped() {
        text.append(escaped, from: file.span(start..<index))
      }
    }
    return text
  }

  /// What an escape stands for; nil for one that joins two lines.
  private mutating func escaped() -> [UInt8]? {
    index += 1
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "u"): return Array(String(decoding: units(), as: UTF16.self).utf8)
    case 0x0A, 0x0D:
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      skip(isBlank)
      return nil
    default: return [byte]
    }
  }

  /// The code units of `\uXXXX`, and of those that follow at once, which may be the other half of a pair.
  private mutating func units() -> [UInt16] {
    var units: [UInt16] = []
    while index + 4 <= bytes.count,
      let unit = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    {
      units.append(unit)
      index += 4
      guard bytes[index...].starts(with: [backslash, UInt8(ascii: "u")]) else { break }
      index += 2
    }
    return units
  }

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while index < bytes.count, isSkipped(bytes[index]) { index += 1 }
  }
}

private let backslash = UInt8(ascii: "\\")
private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0C }
private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
