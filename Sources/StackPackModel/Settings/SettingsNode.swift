public import Diagnostics
public import Documents

/// A settings file, read: its documents, or what is wrong with it.
public struct SettingsFile: Sendable {
  /// The file.
  public let file: SourceFile
  /// Everything in it.
  public let document: Document
  /// What could not be read.
  public let problems: [Problem]

  /// Whether the file could be read as far as to see its nodes.
  public var isReadable: Bool { problems.allSatisfy { $0.kind == .duplicateKey } }
}

/// One settings node: a map with a `_type` below `nodes:`.
public struct SettingsNode: Sendable {
  /// The map.
  public let data: DataNode
  /// The type, if it is one we know.
  public let type: NodeType?

  /// What `_type` says.
  public var typeName: DataNode? { data["_type"] }
  /// The identifier, if it is a text and not empty.
  public var identifier: DataNode? { filled("identifier") }
  /// The name, if it is a text and not empty.
  public var name: DataNode? { filled("name") }

  /// The file it stands in.
  public var file: SourceFile { data.document.file }

  init(_ data: DataNode) {
    self.data = data
    type = data["_type"]?.string.flatMap { NodeCatalog.type(named: $0) }
  }

  private func filled(_ key: String) -> DataNode? {
    guard let node = data[key], node.kind == .scalar, !node.isNull, !node.bytes.isEmpty else {
      return nil
    }
    return node
  }
}
