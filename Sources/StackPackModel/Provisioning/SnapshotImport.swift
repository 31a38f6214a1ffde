public import Diagnostics
import Groovy

/// An argument that a script hands to a template.
public struct ProvisioningArgument: Sendable, Hashable {
  /// What an argument is made of.
  public enum Origin: Sendable, Hashable {
    /// The answer to a step of this name.
    case step(String)
    /// A text that stands in the script.
    case literal(String)
    /// Anything else.
    case computed
  }

  /// What the template calls it.
  public let name: String
  /// What it is made of.
  public let origin: Origin
  /// Where the script names it; nil for the answer to a step.
  public let span: SourceSpan?
}

/// A template that is imported when a pack is provisioned.
public struct SnapshotImport: Sendable {
  /// Whom its nodes will belong to; nil if the script says it in a way that we cannot follow.
  public let scope: SnapshotScope?
  /// The path below `provisioning/`.
  public let path: String
  /// Where the path is written.
  public let span: SourceSpan
  /// What the template is given; nil if the script says it in a way that we cannot follow.
  public let arguments: [ProvisioningArgument]?

  /// What a script imports: `context().stackPack().importSnapshot("templates/x.stj", [:])`.
  ///
  /// Only paths that are written out can be followed.
  static func all(in script: Script, steps: Set<String>) -> [SnapshotImport] {
    script.calls.compactMap { call in
      guard call.name.text == "importSnapshot",
        case .string(let literal) = call.arguments.first?.value, !literal.hasCode
      else { return nil }
      let path = script.path(of: call)
      let scope: SnapshotScope? =
        path.contains("stackPack()") ? .shared : path.contains("instance()") ? .instance : nil
      let flow = ArgumentFlow(script: script, method: call.method, steps: steps)
      return SnapshotImport(
        scope: scope,
        path: literal.content.string,
        span: script.span(of: literal.range),
        arguments: call.arguments.count > 1 ? flow.arguments(call.arguments[1].value) : []
      )
    }
  }
}

/// Follows the map that is handed to a template: a literal, or a variable of the method.
private struct ArgumentFlow {
  let script: Script
  let method: Int?
  let steps: Set<String>

  /// The entries of a map; nil if it cannot be followed.
  func arguments(_ value: Value, depth: Int = 0) -> [ProvisioningArgument]? {
    switch value {
    case .map(let entries): return entries.compactMap(argument)
    case .name(let name) where depth < 4: return variable(name.text, depth: depth)
    default: return nil
    }
  }

  private func argument(_ entry: Entry) -> ProvisioningArgument? {
    guard let key = entry.key else { return nil }
    let value = entry.value
    var origin = ProvisioningArgument.Origin.computed
    if let literal = script.strings.first(where: { $0.range == value }), !literal.hasCode {
      origin = .literal(literal.content.string)
    } else if let step = stepRead(in: value) {
      origin = .step(step)
    }
    return ProvisioningArgument(name: key.text, origin: origin, span: script.span(of: key.range))
  }

  /// The step whose answer an expression is: `config.host`.
  private func stepRead(in range: Range<Int>) -> String? {
    let access = script.accesses.first { access in
      guard let first = access.names.first, let last = access.names.last else { return false }
      return first.range.lowerBound == range.lowerBound && last.range.upperBound <= range.upperBound
    }
    guard let names = access?.names, names.count == 2, steps.contains(names[1].text) else {
      return nil
    }
    return names[1].text
  }

  private func variable(_ name: String, depth: Int) -> [ProvisioningArgument]? {
    if isParameter(name) { return answers }
    var arguments: [ProvisioningArgument] = []
    var isKnown = false
    for assignment in script.assignments where assignment.method == method {
      guard assignment.names.first?.text == name else { continue }
      if assignment.names.count == 1 {
        guard let assigned = self.arguments(assignment.value, depth: depth + 1) else { return nil }
        arguments += assigned
        isKnown = true
      } else if assignment.names.count == 2 {
        let key = assignment.names[1]
        arguments.append(
          ProvisioningArgument(
            name: key.text,
            origin: .computed,
            span: script.span(of: key.range)
          )
        )
      }
    }
    for call in script.calls where call.method == method && call.name.text == "putAll" {
      guard call.names.first?.text == name, call.names.count == 2,
        let more = call.arguments.first?.value,
        let added = self.arguments(more, depth: depth + 1)
      else { continue }
      arguments += added
      isKnown = true
    }
    return isKnown ? arguments : nil
  }

  private var answers: [ProvisioningArgument] {
    steps.sorted().map { ProvisioningArgument(name: $0, origin: .step($0), span: nil) }
  }

  private func isParameter(_ name: String) -> Bool {
    guard let method, script.methods.indices.contains(method) else { return false }
    return script.methods[method].parameters.contains { $0.name.text == name }
  }
}
