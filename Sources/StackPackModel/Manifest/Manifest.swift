public import Diagnostics
public import Documents

/// The manifest of a pack, as far as other rooms ask for it; every value at its place.
public struct Manifest: Sendable {
  /// The file.
  public let file: SourceFile
  /// Everything in it.
  public let document: Document
  /// What could not be read.
  public let problems: [Problem]

  /// The manifest read from a file.
  init(_ file: SourceFile, notation: Notation) {
    self.file = file
    let parsed = read(file, as: notation)
    document = parsed.tree
    problems = parsed.problems
  }

  /// The map at the root; nil if the manifest does not parse or holds something else.
  public var root: DataNode? {
    guard let root = document.root, root.kind == .map else { return nil }
    return root
  }

  /// The name of the pack: not empty.
  public var name: String? { text("name") }

  /// The version as written: not empty.
  public var version: String? { text("version") }

  /// The name for people.
  public var displayName: String? { text("displayName") }

  private func text(_ key: String) -> String? {
    guard let node = root?[key], !node.isNull, let text = node.string, !text.isEmpty else {
      return nil
    }
    return text
  }
}
