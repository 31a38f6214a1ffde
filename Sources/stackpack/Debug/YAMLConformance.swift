import Diagnostics
import Documents

/// YAML as conformance suites ask for it: accepted or not, and its value as JSON.
enum YAMLConformance {
  static func parse(_ file: SourceFile) -> Answer {
    let parsed = read(file, as: .yaml)
    guard parsed.problems.isEmpty else { return .of(parsed.problems) }
    let roots = parsed.tree.roots
    return .accepted(roots.count == 1 ? json(roots[0]) : roots.isEmpty ? .null : nil)
  }

  static func json(_ node: DataNode) -> JSONValue {
    switch node.kind {
    case .list: return .array(node.items.map(json))
    case .map:
      return .object(node.entries.map { .init(key: $0.name, value: json($0.value)) })
    case .scalar:
      switch node.scalar {
      case .null: return .null
      case .boolean(let value): return .boolean(value)
      case .integer(let value): return .integer(value)
      case .number(let value): return number(value)
      case .string, nil: return .string(node.string ?? "")
      }
    }
  }

  private static func number(_ value: Double) -> JSONValue {
    if value.isNaN { return .object(["double": .string("NaN")]) }
    if value.isInfinite {
      return .object(["double": .string(value < 0 ? "-Infinity" : "Infinity")])
    }
    return .number(value)
  }
}
