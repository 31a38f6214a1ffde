import Documents
import Schema
import StackPackModel

/// A value that is a unit, and what it says.
struct UnitValue {
  /// The value as its schema sees it.
  let value: TypedValue
  /// What it says.
  let meaning: Units.Meaning

  /// The scalar.
  var node: DataNode { value.node }

  /// Every unit among values.
  static func all(in values: [TypedValue]) -> [UnitValue] {
    var units: [UnitValue] = []
    for value in values {
      guard case .string(.unit) = value.type, value.node.kind == .scalar, !value.node.hasLocalTag,
        let text = value.node.string
      else { continue }
      let meaning = value.node.isBlank ? .empty : Units.meaning(of: text)
      units.append(UnitValue(value: value, meaning: meaning))
    }
    return units
  }

  /// The queries whose values have this unit: beside it, or beside the chart it stands in.
  var queries: [DataNode] {
    if let query = value.parent?.node.filled("query") { return [query] }
    guard let metric = value.parent?.parent, value.parent?.key?.matches("chart") ?? false else {
      return []
    }
    return (metric.filled("metricQueries")?.items ?? []).compactMap { $0.filled("expression") }
  }
}
