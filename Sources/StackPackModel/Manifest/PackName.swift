/// The name of a pack: a small letter, then small letters, digits and dashes.
///
/// Source: the official command line, `stackpack scaffold` (2026-06): `^[a-z][a-z0-9-]*$`. The name is part
/// of every identifier and of the archive's file name.
public struct PackName: Hashable, Sendable {
  /// The name.
  public let text: String

  /// The name a text spells, or nil if it spells none.
  public init?(_ text: String) {
    let bytes = text.utf8
    guard let first = bytes.first, (0x61...0x7A).contains(first), bytes.count <= 100,
      bytes.allSatisfy({
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
      })
    else { return nil }
    self.text = text
  }

  /// What a name must look like, for messages.
  public static let shape = "a small letter, then small letters, digits and '-'"

  /// The name in words: `my-shop` becomes `My Shop`.
  public var inWords: String {
    text.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }
}
