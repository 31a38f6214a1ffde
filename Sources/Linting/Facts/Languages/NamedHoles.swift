/// The places `${name}` of a text.
struct NamedHoles: Sequence, IteratorProtocol {
  /// One place.
  struct Hole {
    /// What stands between the braces, up to a colon.
    let name: String
    /// The place, as UTF-8 offsets.
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private var index = 0
  private let takesBare: Bool

  /// The places of a text; `takesBare` also finds `$name`.
  init(_ bytes: some Sequence<UInt8>, takesBare: Bool = false) {
    self.bytes = Array(bytes)
    self.takesBare = takesBare
  }

  /// The next place.
  mutating func next() -> Hole? {
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "$")) {
      let hasBrace = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "{")
      index = start + (hasBrace ? 2 : 1)
      guard hasBrace || takesBare else { continue }
      let word = bytes[index...].prefix { isPart($0) }
      guard !word.isEmpty else { continue }
      index = word.endIndex
      let name = String(decoding: word, as: UTF8.self)
      guard hasBrace else { return Hole(name: name, range: start..<index) }
      guard index < bytes.count else { return nil }
      if bytes[index] == UInt8(ascii: ":") {
        guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
        index = end
      }
      guard bytes[index] == UInt8(ascii: "}") else { continue }
      index += 1
      return Hole(name: name, range: start..<index)
    }
    return nil
  }

  private func isPart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
  }
}
