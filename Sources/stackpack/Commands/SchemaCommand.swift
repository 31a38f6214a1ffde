import ArgumentParser
import Diagnostics
import Schema
import StackPackModel

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the keys of a node type or of a manifest, as a page or as JSON Schema.",
    discussion: """
      EXAMPLES:
        stackpack schema Monitor
        stackpack schema --json-schema > settings.schema.json
      """
  )

  @Argument(
    help: ArgumentHelp(
      "A node type, stackpack.yaml or stackpack.conf; all are listed without one, and "
        + "--json-schema describes whole settings files.",
      valueName: "type"
    ),
    completion: .list(SchemaCommand.names)
  )
  var type: String?

  @Flag(help: "Print JSON Schema, draft 2020-12, for editors and other programs.")
  var jsonSchema = false

  func validate() throws {
    guard let type else { return }
    switch subject {
    case .manifest, .node: return
    case .page:
      guard jsonSchema else { return }
      throw ValidationError("there is no JSON Schema of '\(type)'")
    case nil: break
    }
    if NodeCatalog.legacyNames.contains(type) {
      throw ValidationError("'\(type)' is a type of the platform whose keys are not described")
    }
    let near = suggestion(for: type, among: Self.names)
    throw ValidationError(
      "there is no node type '\(printable(type))'"
        + (near.map { "; did you mean '\($0)'?" } ?? "; 'stackpack schema' lists them")
    )
  }

  func run() {
    switch subject {
    case .manifest:
      Console.write(
        jsonSchema ? ManifestTypes.jsonSchema.text + "\n" : ManifestTypes.reference()
      )
    case .node(let node):
      Console.write(jsonSchema ? node.jsonSchema.text + "\n" : node.reference())
    case .page(let text): Console.write(text)
    case nil:
      Console.write(jsonSchema ? NodeCatalog.jsonSchema.text + "\n" : list)
    }
  }

  private enum Subject {
    case manifest
    case node(NodeType)
    case page(String)
  }

  private static let manifestNames = ["stackpack.yaml", "manifest"]
  private static let names =
    NodeCatalog.all.map(\.name) + manifestNames
    + [ManifestTypes.v1.name] + TemplateOutput.all.map(\.name)

  private var subject: Subject? {
    guard let type else { return nil }
    if Self.manifestNames.contains(type) { return .manifest }
    if type == ManifestTypes.v1.name { return .page(ManifestTypes.classicReference()) }
    if let output = TemplateOutput.all.first(where: { $0.name == type }) {
      return .page(TemplateOutput.reference(of: output))
    }
    return NodeCatalog.type(named: type).map(Subject.node)
  }

  private var list: String {
    let listed = NodeCatalog.types(in: .v2)
    let others = NodeCatalog.all.filter { $0.formats?.contains(.v2) == false }
    let width = Self.names.map(\.count).max() ?? 0
    func line(_ name: String, _ summary: String) -> String {
      "  \(name.padding(to: width))  \(summary)"
    }
    var lines = ["Nodes of StackPack 2.0"]
    lines += listed.map { line($0.name, $0.summary) }
    lines += ["", "Nodes of StackPack 1.0 only"]
    lines += others.map { line($0.name, $0.summary) }
    lines += ["", "What template functions of StackPack 1.0 print"]
    lines += TemplateOutput.all.map { line($0.name, $0.summary) }
    lines += ["", "Manifests"]
    lines += [ManifestTypes.v2, ManifestTypes.v1].map { line($0.name, $0.summary) }
    lines.append("")
    lines.append("stackpack schema TYPE prints the keys of one, with an example.")
    return lines.joined(separator: "\n") + "\n"
  }
}
