import CEL
import Diagnostics
import Documents

/// CEL as conformance suites ask for it: parsed, checked and evaluated, with typed values as JSON.
enum CELConformance {
  static func parse(_ file: SourceFile, options: DataNode?) -> Answer {
    .of(CEL.parse(MappedText(file), options: parsingOptions(options)).problems)
  }

  static func evaluate(_ request: DataNode) -> Answer {
    let file = SourceFile(path: "input", text: request["input"]?.string ?? "")
    let parsed = CEL.parse(MappedText(file), options: parsingOptions(request["options"]))
    guard let expression = parsed.tree, parsed.problems.isEmpty else { return .of(parsed.problems) }
    var values: [String: Value] = [:]
    for entry in request["bindings"]?.entries ?? [] {
      guard let value = value(of: entry.value) else {
        return .unsupported("a binding of '\(entry.name)'")
      }
      values[entry.name] = value
    }
    var environment = Environment(functions: Library.everything)
    environment.allowsAnyMapKey = false
    environment.container = request["container"]?.string ?? ""
    for name in values.keys { environment.variables[name] = .dyn }
    for entry in request["vars"]?.entries ?? [] { environment.variables[entry.name] = .dyn }
    if request["options"]?["disableCheck"]?.scalar != .boolean(true) {
      let problems = environment.check(expression, yields: .dyn)
      if !problems.isEmpty { return .of(problems, phase: "check") }
    }
    do throws(EvaluationError) {
      let result = try environment.evaluate(expression, with: values)
      return json(of: result).map { .accepted($0) } ?? .unsupported("a result of this type")
    } catch {
      if error.message.hasPrefix("unsupported:") { return .unsupported(error.message) }
      return .rejected(message: error.message, span: file.span(error.range), phase: "eval")
    }
  }

  private static func parsingOptions(_ options: DataNode?) -> ParsingOptions {
    var parsing = ParsingOptions.everything
    if options?["disableMacros"]?.scalar == .boolean(true) { parsing.macros = [] }
    return parsing
  }

  // MARK: - Typed JSON

  /// The value typed JSON stands for, or nil if it stands for none.
  private static func value(of node: DataNode) -> Value? {
    switch node.kind {
    case .list:
      var items: [Value] = []
      for item in node.items {
        guard let value = value(of: item) else { return nil }
        items.append(value)
      }
      return .list(items)
    case .scalar:
      switch node.scalar {
      case .null: return .null
      case .boolean(let value): return .bool(value)
      case .string: return .string(node.string ?? "")
      default: return nil
      }
    case .map:
      guard let entry = node.entries.first else { return nil }
      return tagged(entry.name, entry.value)
    }
  }

  private static func tagged(_ tag: String, _ node: DataNode) -> Value? {
    let text = node.string ?? ""
    switch tag {
    case "int": return Int64(text).map(Value.int)
    case "uint": return UInt64(text).map(Value.uint)
    case "double": return double(text).map(Value.double)
    case "bytes": return Base64.bytes(of: text.utf8).map(Value.bytes)
    case "type": return .type(text)
    case "timestamp": return Timestamp(text).map(Value.timestamp)
    case "duration": return CEL.Duration(text).map(Value.duration)
    case "map":
      var map = ValueMap()
      for pair in node.items {
        let parts = pair.items
        guard parts.count == 2, let key = value(of: parts[0]), let value = value(of: parts[1]),
          map.insert(value, for: key)
        else { return nil }
      }
      return .map(map)
    default: return nil
    }
  }

  /// The value as typed JSON, or nil if it cannot be written so.
  private static func json(of value: Value) -> JSONValue? {
    switch value {
    case .null: return .null
    case .bool(let value): return .boolean(value)
    case .string(let value): return .string(value)
    case .int(let value): return .object(["int": .string("\(value)")])
    case .uint(let value): return .object(["uint": .string("\(value)")])
    case .double(let value): return .object(["double": .string(text(of: value))])
    case .bytes(let value): return .object(["bytes": .string(Base64.text(of: value))])
    case .type(let value): return .object(["type": .string(value)])
    case .timestamp(let value): return .object(["timestamp": .string("\(value)")])
    case .duration(let value): return .object(["duration": .string("\(value)")])
    case .list(let items):
      var values: [JSONValue] = []
      for item in items {
        guard let value = json(of: item) else { return nil }
        values.append(value)
      }
      return .array(values)
    case .map(let map):
      var pairs: [JSONValue] = []
      for (key, value) in map.entries {
        guard let key = json(of: key), let value = json(of: value) else { return nil }
        pairs.append(.array([key, value]))
      }
      return .object(["map": .array(pairs)])
    case .optional: return nil
    }
  }

  private static func double(_ text: String) -> Double? {
    switch text {
    case "NaN": .nan
    case "Infinity": .infinity
    case "-Infinity": -.infinity
    default: Double(text)
    }
  }

  private static func text(of value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    return "\(value)"
  }
}
