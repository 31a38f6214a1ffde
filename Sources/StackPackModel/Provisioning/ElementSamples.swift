public import Handlebars

/// Elements to try a template with: one with nothing in its data, and one with all that it asks for.
///
/// Texts are digits, so that they fit in quotes and in the place of numbers as well.
public enum ElementSamples {
  /// An element with nothing in its data.
  public static func empty(_ kind: ComponentTemplate.Kind) -> Value {
    element(kind, data: [:], type: "sample")
  }

  /// An element with all that a template asks for.
  public static func full(for template: ComponentTemplate) -> Value {
    sample(SampleBuilder(Handlebars.references(in: template.template)), template)
  }

  /// An element with one of everything, but nothing of what only decides whether something is written.
  public static func plain(for template: ComponentTemplate) -> Value {
    let references = Handlebars.references(in: template.template)
    return sample(SampleBuilder(references, isPlain: true), template)
  }

  private static func sample(_ builder: SampleBuilder, _ template: ComponentTemplate) -> Value {
    element(template.kind, data: builder.data(), type: "sample")
  }

  private static func element(_ kind: ComponentTemplate.Kind, data: ValueMap, type: String) -> Value
  {
    var element: ValueMap = [
      "externalId": .string("sample-1"), "type": .map(["name": .string(type)]),
      "data": .map(data),
    ]
    if kind == .relation {
      element["sourceExternalId"] = .string("sample-2")
      element["targetExternalId"] = .string("sample-3")
      element["sourceId"] = .integer(2)
      element["targetId"] = .integer(3)
    }
    return .map(element)
  }
}

/// Makes up the data that the names in a template ask for.
private struct SampleBuilder {
  private let references: [Reference]
  /// Whether lists have one item, and what only conditions ask for is left out.
  private let isPlain: Bool
  /// Which references are given to the helper before them.
  private var receivers: [Int: Int] = [:]

  init(_ references: [Reference], isPlain: Bool = false) {
    self.references = references
    self.isPlain = isPlain
    var helper: Int?
    for (index, reference) in references.enumerated() {
      switch reference.role {
      case .helper, .block: helper = index
      case .argument: receivers[index] = helper
      case .value, .partial, .decorator: helper = nil
      }
    }
  }

  /// Whether a name decides whether something is written, and is not written itself.
  private func isCondition(_ index: Int) -> Bool {
    guard let receiver = receivers[index], references[index].role == .argument else { return false }
    return ["if", "unless"].contains(references[receiver].path.name)
  }

  func data() -> ValueMap {
    var data: ValueMap = [:]
    for (index, reference) in references.enumerated() {
      let names = reference.path.segments.map(\.name)
      guard names.count >= 3, names[0] == "element", names[1] == "data",
        !isPlain || !isCondition(index)
      else { continue }
      set(Array(names.dropFirst(2)), to: value(at: index), in: &data)
    }
    return data
  }

  private func value(at index: Int) -> Value {
    let reference = references[index]
    guard reference.role == .argument, let receiver = receivers[index] else { return .string("1") }
    switch references[receiver].path.name {
    case "join", "each":
      guard references[receiver].role == .block else { return .string("1") }
      return list(of: receiver)
    case "get", "getFirstExisting": return .string("urn:sample:1")
    default: return .string("1")
    }
  }

  /// Two items with what the body of a block asks for.
  private func list(of block: Int) -> Value {
    var fields: ValueMap = [:]
    var asksForKey = false
    for (index, reference) in references.enumerated()
    where reference.enclosing.map({ isInside($0, block) }) ?? false {
      let names = reference.path.segments.map(\.name)
      guard !reference.path.isData, let first = names.first, first != "element",
        !isPlain || !isCondition(index)
      else { continue }
      if first == "key", names.count == 1 {
        asksForKey = true
      } else if isValue(reference) {
        set(names, to: value(at: index), in: &fields)
      }
    }
    if !fields.entries.isEmpty {
      if asksForKey { fields["key"] = .string("1") }
      return .list(isPlain ? [.map(fields)] : [.map(fields), .map(fields)])
    }
    let texts: [Value] = isPlain ? [.string("1")] : [.string("1"), .string("2")]
    guard asksForKey else { return .list(texts) }
    return .map(ValueMap(zip(["a", "b"], texts).map { (name: $0, value: $1) }))
  }

  /// Whether a block lies directly in the body of another, or in conditions in it.
  private func isInside(_ inner: Int, _ block: Int) -> Bool {
    if inner == block { return true }
    guard ["if", "unless"].contains(references[inner].path.name),
      let next = references[inner].enclosing
    else { return false }
    return isInside(next, block)
  }

  private func isValue(_ reference: Reference) -> Bool {
    switch reference.role {
    case .value, .argument: reference.path.name != "this"
    case .block: !reference.hasArguments
    case .helper, .partial, .decorator: false
    }
  }

  private func set(_ names: [String], to value: Value, in map: inout ValueMap) {
    guard let first = names.first else { return }
    if names.count == 1 {
      // A list or map that is known already says more than a text.
      if case .string = value, map[first] != nil { return }
      map[first] = value
    } else {
      var inner: ValueMap = [:]
      if case .map(let known) = map[first] { inner = known }
      set(Array(names.dropFirst()), to: value, in: &inner)
      map[first] = .map(inner)
    }
  }
}
