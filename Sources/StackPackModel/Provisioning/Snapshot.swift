public import Diagnostics
public import Documents

/// Whom the nodes of a snapshot belong to.
public enum SnapshotScope: String, Sendable, Hashable, CaseIterable {
  /// The pack: all its instances share them.
  case shared
  /// One instance of the pack.
  case instance
}

/// A template of settings in a classic pack, and what it becomes when it is provisioned.
///
/// The places in ``document`` are in ``rendered``; ``Diagnostics/SourceSpan/written`` leads from there to
/// the template or the file that it includes.
public struct Snapshot: Sendable {
  /// The template.
  public let template: SourceFile
  /// How the template is imported; nil if nobody can tell.
  public let imported: SnapshotImport?
  /// What the template asks for: files and variables.
  public let uses: TemplateUses
  /// What the template becomes: JSON or YAML.
  public let rendered: SourceFile
  /// What is wrong with the template or one that it includes.
  public let problems: [Problem]
  /// The data in it.
  public let document: Document
  /// What is wrong with the data that it becomes.
  public let dataProblems: [Problem]
  /// The nodes it asks the platform for, each by the number that stands for it.
  public let lookups: [Int: NodeLookup]

  /// Whether the data could be read as far as to see its nodes.
  public var isReadable: Bool {
    problems.isEmpty && dataProblems.allSatisfy { $0.kind == .duplicateKey }
  }

  /// The nodes it becomes, in order.
  public var nodes: [SettingsNode] {
    document.roots.flatMap { root in
      (root["nodes"]?.items ?? []).filter { $0.kind == .map }.map(SettingsNode.init)
    }
  }

  /// What the platform is asked for at a place; nil if a value is no such number.
  public func lookup(at node: DataNode) -> NodeLookup? {
    guard node.kind == .scalar, let number = node.string.flatMap(Int.init) else { return nil }
    return lookups[number]
  }
}

/// A node that a template asks the platform for: `{{ get "urn:stackpack:common:layer:services" }}`.
///
/// Offline a number stands for it that no node has.
public struct NodeLookup: Sendable {
  /// The helper that asks: `get`, `getOrCreate`.
  public let helper: String
  /// The identifiers that are tried, in order.
  public let identifiers: [String]
  /// The type of the node, or of the child that is meant.
  public let type: String?
  /// The name of the node, or of the child that is meant.
  public let name: String?
  /// The call.
  public let span: SourceSpan

  /// What the node is known by, for people and for `stackpack render`: its identifier, with the child
  /// behind a question mark, or its type and name.
  public var text: String {
    let child = type.map { type in "Type=\(type)" + (name.map { ";Name=\($0)" } ?? "") }
    guard let identifier = identifiers.first else { return child ?? "" }
    guard helper == "get", let child else { return identifier }
    return "\(identifier)?\(child)"
  }
}
