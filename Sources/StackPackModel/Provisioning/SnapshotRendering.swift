import Diagnostics
import Documents
import Handlebars
import Synchronization

/// The values that templates are rendered with offline.
public struct ProvisioningValues: Sendable {
  /// Values by name that the user gives.
  public var given: [String: String]
  /// The defaults of the steps.
  var defaults: [String: String]

  /// Values that the user gives; the defaults of the steps stand for those that are missing.
  public init(_ given: [String: String] = [:]) {
    self.given = given
    defaults = [:]
  }

  /// The text for an argument: given, from the script, a step's default, or a sample of its name.
  func text(of argument: ProvisioningArgument) -> String {
    if let value = given[argument.name] { return value }
    switch argument.origin {
    case .literal(let text): return text
    case .step(let step): return given[step] ?? defaults[step] ?? "sample-\(step)"
    case .computed: return sample(of: argument.name)
    }
  }

  /// The text for a name that nothing is known about.
  func sample(of name: String) -> String {
    if let value = given[name] ?? defaults[name] { return value }
    if name == "instanceId" { return "1234" }
    return name.lowercased().hasSuffix("topicname") ? "sts_topo_sample" : "sample-\(name)"
  }
}

/// Renders provisioning templates: includes are expanded, and numbers stand for nodes of the platform.
struct SnapshotRenderer: Sendable {
  /// The first of the numbers that stand for nodes; no node of a pack has one like it.
  static let firstNumber = 9_000_000_001

  let files: ProvisioningFiles
  let values: ProvisioningValues

  /// What a template becomes.
  func render(_ file: SourceFile, imported: SnapshotImport?) -> Snapshot {
    let template = Handlebars.parse(MappedText(file))
    let uses = TemplateUses(file, in: files)
    let recorder = LookupRecorder()
    let helpers = HelperRegistry.standard.adding(
      PlatformHelpers.provisioning(
        nodes: { .success(.integer(recorder.number(of: $0))) },
        files: files.file
      )
    )
    let text = Handlebars.render(
      template.tree,
      with: context(for: uses, imported),
      options: RenderingOptions(.platform),
      helpers: helpers
    )
    let rendered = SourceFile(path: file.path, rendered: text.tree)
    let notation: Notation = file.path.hasSuffix(".stj") ? .json : .yaml
    let problems = template.problems.isEmpty ? text.problems : template.problems
    // What became of a broken template would only be broken for the same reason.
    let data = problems.isEmpty ? read(rendered, as: notation) : nil
    return Snapshot(
      template: file,
      imported: imported,
      uses: uses,
      rendered: rendered,
      problems: problems,
      document: data?.tree ?? Document.unread(rendered, as: notation),
      dataProblems: data?.problems ?? [],
      lookups: recorder.lookups
    )
  }

  /// The arguments, each with a value; without an import we can follow, every variable has one.
  private func context(for uses: TemplateUses, _ imported: SnapshotImport?) -> Value {
    var context: ValueMap = [:]
    if let arguments = imported?.arguments {
      for argument in arguments { context[argument.name] = .string(values.text(of: argument)) }
    } else {
      for variable in uses.variables {
        context[variable.name] = .string(values.sample(of: variable.name))
      }
    }
    for (name, value) in values.given.sorted(by: { $0.key < $1.key }) {
      context[name] = .string(value)
    }
    return .map(context)
  }
}

/// Gives a number to every node that a template asks for; each place has a number of its own.
final class LookupRecorder: Sendable {
  private let state = Mutex<(numbers: [String: Int], lookups: [Int: NodeLookup])>(([:], [:]))

  /// The number that stands for a node.
  func number(of request: NodeRequest) -> Int {
    let lookup = NodeLookup(
      helper: request.kind.rawValue,
      identifiers: request.identifiers,
      type: request.type,
      name: request.name,
      span: request.span
    )
    return state.withLock { state in
      let key = "\(lookup.helper) \(lookup.text) \(request.span.file.path) \(request.span.range)"
      if let number = state.numbers[key] { return number }
      let number = SnapshotRenderer.firstNumber + state.numbers.count
      state.numbers[key] = number
      state.lookups[number] = lookup
      return number
    }
  }

  /// The nodes by their numbers.
  var lookups: [Int: NodeLookup] { state.withLock { $0.lookups } }
}
