public import Documents

/// What a walk over data found.
public struct Reading: Sendable {
  /// What is wrong.
  public var violations: [Violation] = []
  /// Every value that was declared, containers before what is in them, in the order of the file.
  public var values: [TypedValue] = []
}

extension ObjectType {
  /// Reads a map against this type; `naming` tells what a value that chooses another one stands for.
  public func read(
    _ node: DataNode,
    naming: @escaping (DataNode) -> String? = { $0.string }
  ) -> Reading {
    ValueType.object(self).read(node, naming: naming)
  }
}

extension ValueType {
  /// Reads a value against this type; `naming` tells what a value that chooses another one stands for.
  public func read(
    _ node: DataNode,
    naming: @escaping (DataNode) -> String? = { $0.string }
  ) -> Reading {
    var walk = Walk(naming: naming)
    walk.visit(node, as: self, at: Walk.Site())
    return walk.reading
  }
}
