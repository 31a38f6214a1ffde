/// A path inside a pack: relative, separated by `/`, compared byte for byte.
///
/// `String` would call two spellings of `é` equal; a file system and an archive do not.
public struct PackPath: Hashable, Sendable {
  /// The path as bytes; UTF-8 in a healthy pack, but a file system promises nothing.
  public let bytes: [UInt8]

  /// The path of the given bytes.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// The path of the given text.
  public init(_ string: String) { self.init(bytes: Array(string.utf8)) }

  /// The path as text; bytes that are not UTF-8 become U+FFFD.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The last component.
  public var name: String {
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return String(decoding: bytes[start...], as: UTF8.self)
  }

  /// The components between the slashes.
  public var components: [String] {
    bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The first component: `settings` for `settings/monitors.sty`.
  public var root: String {
    let end = bytes.firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// The folder the path lies in, or nil at the top.
  public var parent: PackPath? {
    bytes.lastIndex(of: UInt8(ascii: "/")).map { PackPath(bytes: Array(bytes[..<$0])) }
  }

  /// What follows the last dot of the name, in lower case; empty if there is none.
  public var fileExtension: String {
    let name = name
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The path of something in this folder.
  public func appending(_ component: String) -> PackPath {
    bytes.isEmpty
      ? PackPath(component) : PackPath(bytes: bytes + [UInt8(ascii: "/")] + component.utf8)
  }

  /// Whether this is the folder or lies in it, at any depth.
  public func isInside(_ folder: PackPath) -> Bool {
    folder.bytes.isEmpty
      || bytes.starts(with: folder.bytes)
        && (bytes.count == folder.bytes.count || bytes[folder.bytes.count] == UInt8(ascii: "/"))
  }
}

extension PackPath: Comparable {
  /// Byte order component by component, so that a folder is followed by what is in it.
  public static func < (left: PackPath, right: PackPath) -> Bool {
    let slash = UInt8(ascii: "/")
    for (leftByte, rightByte) in zip(left.bytes, right.bytes) where leftByte != rightByte {
      if leftByte == slash { return true }
      if rightByte == slash { return false }
      return leftByte < rightByte
    }
    return left.bytes.count < right.bytes.count
  }
}

extension PackPath: ExpressibleByStringLiteral {
  /// The path of a literal.
  public init(stringLiteral value: String) { self.init(value) }
}
