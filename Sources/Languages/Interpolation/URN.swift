/// The grammar of URNs: `urn:<namespace>:<rest>`.
///
/// Source: product documentation, identifiers (2026-08), whose expression is applied without regard
/// to case, as the product's own URNs have capitals.
public enum URN {
  /// What breaks the grammar.
  public struct Flaw: Hashable, Sendable {
    /// What is wrong: lower case, no full stop.
    public var message: String
    /// The UTF-8 offset.
    public var offset: Int
  }

  /// The first thing that breaks the grammar; what lies in the holes is not looked at.
  public static func flaw(
    in bytes: some RandomAccessCollection<UInt8>,
    holes: [Range<Int>] = []
  ) -> Flaw? {
    let bytes = Array(bytes)
    guard bytes.count > 3, bytes[..<4].map({ $0 | 0x20 }).elementsEqual("urn:".utf8) else {
      return Flaw(message: "it should begin with 'urn:'", offset: 0)
    }
    var holes = holes[...]
    var isInside = false
    var hasHole = false
    var partStart = 4
    var index = 4
    while index < bytes.count {
      if let hole = holes.first, hole.contains(index) {
        holes.removeFirst()
        hasHole = true
        index = hole.upperBound
        continue
      }
      let byte = bytes[index]
      if isInside {
        guard isPart(byte) else { return unknown(index, bytes) }
      } else if byte == UInt8(ascii: ":") {
        guard index > 4 else { return Flaw(message: "its namespace is missing", offset: 4) }
        isInside = true
        partStart = index + 1
      } else if !isNamespacePart(byte) || (index == 4 && byte == UInt8(ascii: "-")) {
        return unknown(index, bytes)
      } else if index >= 36, !hasHole {
        return Flaw(message: "its namespace is longer than 32 letters", offset: 36)
      }
      index += 1
    }
    if isInside ? partStart < bytes.count : hasHole { return nil }
    let part = isInside || bytes.count > 4 ? "its second part" : "its namespace"
    return Flaw(message: "\(part) is missing", offset: bytes.count)
  }

  private static func unknown(_ index: Int, _ bytes: [UInt8]) -> Flaw {
    var end = index + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let byte = bytes[index]
    let sign =
      byte <= 0x20 ? "a blank" : "'\(String(decoding: bytes[index..<end], as: UTF8.self))'"
    return Flaw(message: "it cannot have \(sign) here", offset: index)
  }

  private static func isNamespacePart(_ byte: UInt8) -> Bool {
    isWord(byte) && byte != UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    isWord(byte) || "()+,-.:=@;$!*'%/?#".utf8.contains(byte)
  }
}
