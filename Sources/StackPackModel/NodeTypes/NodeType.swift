/// STUB: replaced by the schema.
public struct NodeType: Sendable {
  public var name: String
}
public enum NodeCatalog {
  public static func type(named name: String) -> NodeType? { NodeType(name: name) }
}
