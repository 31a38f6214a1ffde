import Documents
import StackPackModel

/// The presentation that a related resource names, and what is found under that name.
struct PresentationReference {
  /// What an identifier leads to.
  enum Target {
    /// A presentation of this pack.
    case presentation(SettingsNode)
    /// Another node of this pack, of this type.
    case otherNode(String)
    /// Another pack, of this name.
    case foreign(String)
    /// Nothing in this pack.
    case nowhere
  }

  /// The identifier as it is written.
  let word: Word
  /// What it leads to.
  let target: Target

  /// Every reference of the related resources of a pack that has a name.
  static func all(in pack: LintedPack) -> [PresentationReference] {
    guard let name = pack.name else { return [] }
    var nodes: [String: SettingsNode] = [:]
    for node in pack.project.nodes {
      guard let identifier = node.identifier?.string else { continue }
      if nodes[identifier] == nil { nodes[identifier] = node }
    }
    var references: [PresentationReference] = []
    for resource in pack.objects(Presentation.relatedResource) {
      guard let word = resource.word("presentationIdentifier") else { continue }
      let target = target(of: word.text, among: nodes, pack: name)
      references.append(PresentationReference(word: word, target: target))
    }
    return references
  }

  private static func target(
    of identifier: String,
    among nodes: [String: SettingsNode],
    pack: String
  ) -> Target {
    if let node = nodes[identifier] {
      return node.type?.name == NodeType.componentPresentation.name
        ? .presentation(node) : .otherNode(node.typeName?.string ?? "node")
    }
    if let owner = owner(of: identifier), owner != pack { return .foreign(owner) }
    return .nowhere
  }

  /// The pack that an identifier below `urn:stackpack:` belongs to.
  static func owner(of identifier: String) -> String? {
    let segments = identifier.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
    guard segments.count == 4, segments[0] == "urn", segments[1] == "stackpack",
      !segments[2].isEmpty
    else { return nil }
    return String(segments[2])
  }

  /// What tells the presentations of a pack apart: the ends of their identifiers.
  static func tails(in pack: LintedPack) -> [String] {
    pack.project.nodes(of: NodeType.componentPresentation.name)
      .compactMap { $0.identifier?.string }.map(tail)
  }

  /// What follows the last colon.
  static func tail(of identifier: String) -> String {
    String(identifier.split(separator: ":").last ?? "")
  }
}
