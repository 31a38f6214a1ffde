import Diagnostics
import Documents
import Groovy
import Handlebars
import StackPackModel

/// What a component or relation template reads of the data of elements.
struct ReadKeys {
  /// The names behind `element.data`; nil if the template may read others.
  let keys: Set<String>?

  init(_ tried: TriedTemplate) {
    let parameters = tried.template.node.data["parameters"]?.items ?? []
    guard tried.template.problems.isEmpty,
      parameters.contains(where: { $0["name"]?.string == "element" })
    else {
      keys = nil
      return
    }
    var keys: Set<String> = []
    for reference in Handlebars.references(in: tried.template.template) {
      let names = reference.path.segments.map(\.name)
      guard let first = names.first, ["element", "data", "root"].contains(first) else { continue }
      if first == "element", names.count > 1, names[1] != "data" { continue }
      // `data.x` may be that of an element inside of a block that goes into the element.
      guard first == "element", names.count > 2 else {
        self.keys = nil
        return
      }
      keys.insert(names[2])
    }
    self.keys = keys
  }
}

/// What a mapping function does with the data of an element, if all of that can be followed.
struct MappedData {
  private let flow: Flow
  private let element: String

  /// The data; nil if the script reads all of it, or hands it to something else.
  init?(_ function: FunctionScript) {
    guard let name = function.parameters.first?.string else { return nil }
    flow = function.flow
    element = name
    let parts = flow.parts(of: name)
    guard parts.contains(name), !holdsWhole(parts, in: function.script) else { return nil }
    let aliases = Set(flow.assignments.flatMap { [$0.variable.range, $0.value] })
    for path in flow.paths where parts.contains(path.root.text) {
      guard let steps = flow.steps(of: path, from: name),
        isPlain(steps, isAlias: aliases.contains(path.range), path)
      else { return nil }
    }
  }

  /// The keys of the data that are written and then read by nobody, each once.
  var unreadKeys: [Name] {
    var order: [String] = []
    var writes: [String: [Flow.Change]] = [:]
    for change in flow.changes {
      guard let key = change.key, let steps = flow.steps(of: change.path, from: element),
        steps.count == 1, Self.isData(steps[0])
      else { continue }
      if writes[key.text] == nil { order.append(key.text) }
      writes[key.text, default: []].append(change)
    }
    return order.compactMap { key in
      guard let changes = writes[key], changes.count <= 20, !isRead(key, besides: changes) else {
        return nil
      }
      return changes[0].key
    }
  }

  /// Whether a key is read anywhere but where it is written, or asked whether it is there.
  private func isRead(_ key: String, besides changes: [Flow.Change]) -> Bool {
    let allowed = changes.map(\.range) + changes.compactMap(\.condition)
    return flow.mentions(of: key).contains { mention in
      !allowed.contains {
        $0.lowerBound <= mention.lowerBound && mention.upperBound <= $0.upperBound
      }
    }
  }

  /// Whether a text holds the element or all of its data: `"$element"`.
  private func holdsWhole(_ parts: Set<String>, in script: Script) -> Bool {
    script.strings.contains { literal in
      guard literal.hasCode else { return false }
      let text = script.span(of: literal.contentRange).text
      return text.split(separator: "$", omittingEmptySubsequences: false).dropFirst().contains {
        parts.contains(String($0.prefix { $0.isLetter || $0.isNumber || $0 == "_" }))
      }
    }
  }

  /// Whether a path reads no more of the data than it names.
  private func isPlain(_ steps: [Flow.Step], isAlias: Bool, _ path: Flow.Path) -> Bool {
    guard let first = steps.first else { return isAlias || path.isStatement }
    switch first {
    case .member(let name) where name.text != "data": return true
    case .call(let name?, let arguments) where name.text == "get" && arguments.count == 1:
      guard let text = arguments[0].text else { return false }
      if text.text != "data" { return true }
    default: guard Self.isData(first) else { return false }
    }
    guard steps.count > 1 else { return isAlias }
    switch steps[1] {
    case .member: return true
    case .call(let name?, let arguments):
      return ["containsKey", "get", "put", "putIfAbsent", "remove"].contains(name.text)
        && arguments.first?.text != nil
    default: return false
    }
  }

  private static func isData(_ step: Flow.Step) -> Bool {
    switch step {
    case .member(let name): return name.text == "data"
    case .call(let name?, let arguments):
      return name.text == "getData" && arguments.isEmpty
        || name.text == "get" && arguments.first?.text?.text == "data"
    default: return false
    }
  }
}
