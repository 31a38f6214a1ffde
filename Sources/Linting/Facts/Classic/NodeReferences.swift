import Diagnostics
import Documents
import Schema
import StackPackModel

/// A value that names another value of its snapshot by id.
struct NodeReference {
  /// The value.
  let value: TypedValue
  /// The number it holds.
  let number: Int
  /// The types of nodes it may name.
  let types: [String]
  /// The value that has the number; nil if none has it.
  let target: DataNode?
}

extension NodeReference {
  /// The values that name others by id, in order.
  static func all(in values: [TypedValue], _ graph: NodeGraph) -> [NodeReference] {
    values.compactMap { value in
      guard case .reference(let types) = value.type, case .integer(let number) = value.node.scalar,
        graph.isLocal(number, at: value.node)
      else { return nil }
      let target = graph.target(of: value.node)
      return NodeReference(value: value, number: number, types: types, target: target)
    }
  }
}

extension String {
  /// The text without blanks around it.
  var trimmed: String {
    let bytes = utf8.drop { $0 <= 0x20 }
    let end = bytes.lastIndex { $0 > 0x20 }.map { bytes.index(after: $0) } ?? bytes.startIndex
    return String(bytes[..<end]) ?? self
  }
}

/// `a Layer or a Domain`, `a Layer`.
func alternatives(_ words: [String]) -> String {
  words.map { "a \($0)" }.joined(separator: " or ")
}
