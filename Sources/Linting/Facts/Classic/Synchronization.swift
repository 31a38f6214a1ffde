import Diagnostics
import Documents
import StackPackModel

/// A synchronization of a classic pack, taken apart.
struct Synchronization {
  /// What is done with elements.
  struct Action {
    /// What is said about it.
    let node: DataNode
    /// The type of elements it is for; a mere label if it is the default.
    let type: Word?
    /// The function that changes elements first; nil if there is none, or it is not in the pack.
    let mapping: DataNode?
    /// The template that makes something of them, if it is in the pack.
    let template: DataNode?

    fileprivate init(_ node: DataNode, in graph: NodeGraph) {
      self.node = node
      type = node.word("type")
      mapping = node["mappingFunction"].flatMap(graph.target)
      template = node["templateFunction"].flatMap(graph.target)
    }
  }

  /// The settings node.
  let node: DataNode
  /// The topology it reads, `ExtTopology`; nil if it is not in the pack.
  let topology: DataNode?
  /// The functions that identify components and relations, as far as they are in the pack.
  let extractors: [DataNode]
  /// The function that identifies components, if it is in the pack.
  let componentExtractor: DataNode?
  /// What is done with components of certain types, in order.
  let componentActions: [Action]
  /// What is done with relations of certain types, in order.
  let relationActions: [Action]

  /// Everything that is done with elements, defaults included.
  let actions: [Action]

  /// What is done with all other components.
  var defaultComponentAction: DataNode? { node.filled("defaultComponentAction") }
  /// What is done with all other relations.
  var defaultRelationAction: DataNode? { node.filled("defaultRelationAction") }

  private init(_ node: DataNode, in graph: NodeGraph) {
    self.node = node
    topology = node["extTopology"].flatMap(graph.target)
    let query = node["topologyDataQuery"]
    extractors = ["componentIdExtractorFunction", "relationIdExtractorFunction"].compactMap {
      query?[$0].flatMap(graph.target)
    }
    componentExtractor = query?["componentIdExtractorFunction"].flatMap(graph.target)
    func actions(_ list: DataNode?) -> [Action] {
      (list?.items ?? []).map { Action($0, in: graph) }
    }
    componentActions = actions(node["componentActions"])
    relationActions = actions(node["relationActions"])
    let defaults = [node["defaultComponentAction"], node["defaultRelationAction"]]
    self.actions =
      componentActions + relationActions + defaults.compactMap(\.self).map { Action($0, in: graph) }
  }
}

/// Who names whom in a classic pack: by id within a snapshot, by identifier across all.
struct NodeGraph {
  private let snapshots: [SourceFile: (snapshot: Snapshot, values: NodeIdentities)]
  private let nodes: [String: DataNode]

  /// The nodes of a pack.
  init(_ project: Project) {
    snapshots = Dictionary(
      project.snapshots.map { ($0.rendered, (snapshot: $0, values: NodeIdentities($0))) }
    ) { first, _ in first }
    nodes = Dictionary(
      project.nodes.compactMap { node in node.identifier?.string.map { ($0, node.data) } }
    ) { first, _ in first }
  }

  /// The value that another one names; nil if it names none, or one outside of the pack.
  func target(of value: DataNode) -> DataNode? {
    if case .integer(let number) = value.scalar {
      guard let (snapshot, values) = snapshots[value.document.file] else { return nil }
      guard let lookup = snapshot.lookups[number] else { return values[number] }
      guard let node = lookup.identifiers.lazy.compactMap({ nodes[$0] }).first else { return nil }
      guard lookup.helper == "get", let name = lookup.name else { return node }
      return (node["parameters"]?.items ?? []).first { $0["name"]?.string == name }
    }
    return value.string.flatMap { nodes[$0] }
  }

  /// Whether a number at a place names a value of the same snapshot, and stands for no node of the platform.
  func isLocal(_ number: Int, at value: DataNode) -> Bool {
    snapshots[value.document.file].map { $0.snapshot.lookups[number] == nil } ?? false
  }
}

extension Synchronization {
  /// The synchronizations of a pack.
  static func all(in project: Project, _ graph: NodeGraph) -> [Synchronization] {
    project.nodes(of: "Sync").map { Synchronization($0.data, in: graph) }
  }
}

extension DataNode {
  /// Whether the value stands in a file as it is, so that no variable of a template is in it.
  var isWritten: Bool { span.written.text == span.text }
}
