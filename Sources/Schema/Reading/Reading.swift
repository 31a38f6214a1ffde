public import Documents

/// What a walk over data found.
public struct Reading: Sendable {
  /// What is wrong.
  public var violations: [Violation] = []
  /// Every value that was declared, containers before what is in them, in the order of the file.
  public var values: [TypedValue] = []
}

extension ObjectType {
  /// Reads a map against this type.
  public func read(_ node: DataNode) -> Reading { ValueType.object(self).read(node) }
}

extension ValueType {
  /// Reads a value against this type.
  public func read(_ node: DataNode) -> Reading {
    var walk = Walk()
    walk.visit(node, as: self, at: Walk.Site())
    return walk.reading
  }
}
