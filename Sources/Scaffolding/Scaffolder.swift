public import StackPackModel

/// Fills the blanks of a template.
///
/// The blanks are `<< .Name >>`, `<< .DisplayName >>` and `<< .TemplateName >>`, as in the official command
/// line's templates. Files with a NUL byte are copied as they are.
public struct Scaffolder: Sendable {
  private let values: [String: String]

  /// A scaffolder for a pack of a name, and a name for people.
  public init(name: PackName, displayName: DisplayName, template: String) {
    values = [
      ".Name": name.text, ".DisplayName": displayName.text, ".TemplateName": template,
    ]
  }

  /// The files of a new pack.
  /// - Throws: ``FileTreeError`` for a blank of another name.
  public func files(from template: Template) throws(FileTreeError) -> MemoryTree {
    var items: [PackPath: MemoryTree.Item] = [:]
    for (path, item) in template.files.items {
      guard case .file(let bytes) = item, !bytes.contains(0) else {
        items[path] = item
        continue
      }
      items[path] = .file(try fill(bytes, path: path))
    }
    return MemoryTree(items)
  }

  private func fill(_ bytes: [UInt8], path: PackPath) throws(FileTreeError) -> [UInt8] {
    let open = UInt8(ascii: "<")
    var filled: [UInt8] = []
    filled.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == open, index + 1 < bytes.count, bytes[index + 1] == open,
        let blank = blank(at: index, in: bytes)
      else {
        filled.append(bytes[index])
        index += 1
        continue
      }
      guard let value = values[blank.name] else {
        throw FileTreeError(
          "'\(path.string)' of the template has a blank '<< \(blank.name) >>'; "
            + "known are \(values.keys.sorted().map { "<< \($0) >>" }.joined(separator: ", "))"
        )
      }
      filled += value.utf8
      index = blank.end
    }
    return filled
  }

  /// The blank that begins here: `<<`, blanks, a dot and a word, blanks, `>>`.
  private func blank(at start: Int, in bytes: [UInt8]) -> (name: String, end: Int)? {
    var index = start + 2
    func skipBlanks() { while index < bytes.count, bytes[index] == 0x20 { index += 1 } }
    skipBlanks()
    let nameStart = index
    guard index < bytes.count, bytes[index] == UInt8(ascii: ".") else { return nil }
    index += 1
    while index < bytes.count, (0x61...0x7A).contains(bytes[index] | 0x20) { index += 1 }
    let name = String(decoding: bytes[nameStart..<index], as: UTF8.self)
    skipBlanks()
    guard name.utf8.count > 1, bytes[index...].starts(with: ">>".utf8) else { return nil }
    return (name, index + 2)
  }
}

/// A name for people that can stand in quotes in every file of a pack.
public struct DisplayName: Hashable, Sendable {
  /// The name.
  public let text: String

  /// The name, or nil if it is empty, or holds quotes, backslashes, control characters or `<<`.
  public init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= 200,
      text.utf8.allSatisfy({
        $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
      }), text.utf8.first != 0x20, text.utf8.last != 0x20, !text.contains("<<")
    else { return nil }
    self.text = text
  }
}
