public import Documents

/// The values of a snapshot that others name by number: maps with an `id`.
public struct NodeIdentities: Sendable {
  /// The values by number, in order; more than one if a number is not unique.
  public private(set) var values: [Int: [DataNode]] = [:]

  /// The values of a snapshot.
  public init(_ snapshot: Snapshot) {
    var values: [Int: [DataNode]] = [:]
    for root in snapshot.document.roots {
      root.walk { node in
        guard node.kind == .map, case .integer(let number) = node["id"]?.scalar else { return }
        values[number, default: []].append(node)
      }
    }
    self.values = values
  }

  /// The first value of a number.
  public subscript(number: Int) -> DataNode? { values[number]?.first }
}
