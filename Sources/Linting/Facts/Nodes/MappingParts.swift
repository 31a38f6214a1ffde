import CEL
import Diagnostics
import Documents
import Schema
import StackPackModel

/// An OTel mapping, taken apart.
struct Mapping {
  /// A level of the telemetry that the mapping says something about.
  struct Level {
    /// Its name: `scope`.
    let name: String
    /// The key it stands under.
    let key: DataNode
    /// What is said about it.
    let node: DataNode
    /// The action, if there is one.
    var action: MappingExpression?
  }

  /// The settings node.
  let node: DataNode
  /// The levels, parents first.
  private(set) var levels: [Level] = []
  /// Every expression, in order.
  private(set) var expressions: [MappingExpression] = []
  /// The names of variables, in order.
  private(set) var variableNames: [DataNode] = []
  /// Whether the text of an expression lies elsewhere or cannot be parsed, so that nobody knows
  /// what it reads.
  private(set) var hasForeignText = false

  /// The mappings of a pack, whose expressions have been read.
  static func all(in values: [TypedValue], _ expressions: [PackExpression]) -> [Mapping] {
    let types = [NodeType.otelComponentMapping.object, NodeType.otelRelationMapping.object]
    var mappings: [Mapping] = []
    var isInside = false
    var next = 0
    for value in values {
      var expression: PackExpression?
      while next < expressions.count, expressions[next].value === value {
        expression = expressions[next]
        next += 1
      }
      if value.parent == nil {
        isInside = types.contains { $0 === value.object }
        if isInside { mappings.append(Mapping(node: value.node)) }
      } else if isInside, !mappings.isEmpty {
        mappings[mappings.count - 1].add(value, expression)
      }
    }
    return mappings
  }

  private mutating func add(_ value: TypedValue, _ reading: PackExpression?) {
    if let name = OtelLevels.name(of: value.object), value.node.kind == .map, let key = value.key {
      levels.append(Level(name: name, key: key, node: value.node))
      return
    }
    guard value.node.kind == .scalar else { return }
    if value.field?.name == "name", value.parent?.object === OtelInput.variable,
      !value.node.isBlank
    {
      variableNames.append(value.node)
    }
    guard case .string(.cel) = value.type else { return }
    if value.node.hasLocalTag || reading?.problem != nil { hasForeignText = true }
    guard let reading else { return }
    let expression = MappingExpression(reading)
    expressions.append(expression)
    guard expression.name == "action", case .level(let name) = expression.place else { return }
    for index in levels.indices where levels[index].name == name {
      levels[index].action = expression
    }
  }

  /// The signals that exist, each at its place.
  var signals: [(name: String, node: DataNode)] {
    (node["input"]?["signal"]?.items ?? []).compactMap { item in
      guard let name = item.string, OtelLevels.path(of: name) != nil else { return nil }
      return (name, item)
    }
  }

  /// Whether a level stands at a place where it is not read, or a signal does not exist: mistakes of
  /// their own, that leave the rest in the dark.
  var isMisshapen: Bool {
    guard let input = node["input"], input.kind == .map else { return true }
    let written = ([input] + levels.map(\.node)).reduce(0) { count, map in
      count + map.entries.count { OtelLevels.visible[$0.name] != nil }
    }
    let named = input["signal"]?.items.count ?? 0
    return written != levels.count || named == 0 || named != signals.count
  }

  /// The level of a name.
  func level(_ name: String) -> Level? { levels.first { $0.name == name } }

  /// The levels of a signal that exist, up to the first that surely ends the way.
  func path(of signal: String) -> [Level] {
    var path: [Level] = []
    for name in OtelLevels.path(of: signal) ?? [] {
      guard let level = level(name) else { break }
      path.append(level)
      if level.isTerminal { break }
    }
    return path
  }

  /// The levels of a signal at which an element may be made or, for logs, deleted.
  func effectiveLevels(of signal: String) -> [Level] {
    path(of: signal).filter { level in
      level.mayYield("CREATE") || level.name == "log" && level.mayYield("DELETE")
    }
  }

  /// The variables that are read anywhere; nil if they may be read all.
  var variablesRead: Set<String>? {
    if hasForeignText { return nil }
    var names: Set<String> = []
    for expression in expressions {
      for member in expression.words.members(of: "vars") {
        guard let member else { return nil }
        names.insert(member.key)
      }
    }
    return names
  }
}

extension Mapping.Level {
  /// The words an action can yield.
  static let words = ["CONTINUE", "CREATE", "DELETE"]

  /// Whether the action is nothing but the text `CREATE` or `DELETE`.
  var isTerminal: Bool {
    guard let only = action?.words.only, only.kind == .text else { return false }
    return only.string == "CREATE" || only.string == "DELETE"
  }

  /// Whether the action may yield a word; of what is a mistake of its own nobody knows.
  func mayYield(_ word: String) -> Bool {
    guard let action else { return false }
    if let only = action.words.only, only.kind == .text {
      return only.string == word || !Self.words.contains(only.string)
    }
    let known = action.words.texts.map(\.string).filter(Self.words.contains)
    return known.contains(word) || known.isEmpty
  }
}

/// A CEL expression of a mapping.
struct MappingExpression {
  /// Where it is evaluated.
  enum Place: Equatable {
    /// At a level of this name, as condition or action.
    case level(String)
    /// As the value of a variable.
    case variable
    /// In the output.
    case output
  }

  /// The key it stands under: `condition`.
  let name: String
  /// The value.
  let node: DataNode
  /// Where it is evaluated.
  let place: Place
  /// What should come out.
  let result: TextResult
  /// Whether it is part of what is left out where it fails.
  let isOptional: Bool
  /// The tag it is part of, if it is part of one.
  let tag: DataNode?
  /// The expression as it was read.
  let reading: PackExpression
  /// Its words; none if it cannot be parsed, as nobody knows then what they mean.
  let words: CELWords

  /// The expression; nil if it cannot be parsed.
  var tree: Expression? { reading.tree }

  fileprivate init(_ reading: PackExpression) {
    let value = reading.value
    self.reading = reading
    name = value.name ?? ""
    node = value.node
    result = reading.result
    if let level = OtelLevels.name(of: value.parent?.object) {
      place = .level(level)
    } else {
      place = value.parent?.object === OtelInput.variable ? .variable : .output
    }
    isOptional = value.ancestors.contains { $0.object === OtelComponentOutput.optional }
    tag = value.parent?.object === OtelComponentOutput.tag ? value.parent?.node : nil
    words = CELWords(reading.tree == nil ? [] : value.node.bytes)
  }

  /// The place of a part.
  func span(of range: Range<Int>) -> SourceSpan { reading.text.span(of: range).firstLine }

  /// The name of the variable that it is the value of.
  var variableName: String? {
    place == .variable ? reading.value.parent?.node["name"]?.string : nil
  }

  /// Whether components are known by what it yields, or relations look for it.
  var isIdentifier: Bool {
    place == .output && (name == "identifier" || name == "additionalIdentifiers") || isRelationEnd
  }

  /// Whether it is an end of a relation.
  var isRelationEnd: Bool { place == .output && (name == "sourceId" || name == "targetId") }
}

/// The levels of telemetry.
///
/// Source: source code of the OTel collector, 2026-07.
enum OtelLevels {
  /// What an expression at a level may read.
  static let visible: [String: Set<String>] = [
    "resource": ["resource"],
    "scope": ["resource", "scope"],
    "span": ["resource", "scope", "span"],
    "metric": ["resource", "scope", "metric"],
    "datapoint": ["resource", "scope", "metric", "datapoint"],
    "log": ["resource", "scope", "log"],
  ]

  /// The signal that a level belongs to; nil for those of all signals.
  static let signal = [
    "span": "TRACES", "metric": "METRICS", "datapoint": "METRICS", "log": "LOGS",
  ]

  /// The level above.
  static let parent = [
    "scope": "resource", "span": "scope", "metric": "scope", "log": "scope", "datapoint": "metric",
  ]

  /// The levels of a signal, from the outside in.
  static func path(of signal: String) -> [String]? {
    switch signal {
    case "TRACES": ["resource", "scope", "span"]
    case "METRICS": ["resource", "scope", "metric", "datapoint"]
    case "LOGS": ["resource", "scope", "log"]
    default: nil
    }
  }

  /// The level that an object describes.
  static func name(of object: ObjectType?) -> String? {
    guard let object else { return nil }
    return types.first { $0.type === object }?.name
  }

  private static let types: [(name: String, type: ObjectType)] = [
    ("resource", OtelInput.resource), ("scope", OtelInput.scope), ("span", OtelInput.span),
    ("metric", OtelInput.metric), ("datapoint", OtelInput.datapoint), ("log", OtelInput.log),
  ]
}

extension TypedValue {
  /// The pattern of a tag, if it has one that stands here.
  var pattern: DataNode? {
    guard let pattern = node.filled("pattern"), pattern.kind == .scalar, !pattern.hasLocalTag else {
      return nil
    }
    return pattern
  }
}
