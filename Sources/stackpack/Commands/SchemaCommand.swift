import ArgumentParser
import Diagnostics
import Schema
import StackPackModel

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the keys of a node type or of the manifest, as a page or as JSON Schema.",
    discussion: """
      EXAMPLES:
        stackpack schema Monitor
        stackpack schema --json-schema > settings.schema.json
      """
  )

  @Argument(
    help: ArgumentHelp(
      "A node type, or stackpack.yaml; all are listed without one, and --json-schema describes "
        + "whole settings files.",
      valueName: "type"
    ),
    completion: .list(SchemaCommand.names)
  )
  var type: String?

  @Flag(help: "Print JSON Schema, draft 2020-12, for editors and other programs.")
  var jsonSchema = false

  func validate() throws {
    guard let type, subject == nil else { return }
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
    case nil:
      Console.write(jsonSchema ? NodeCatalog.jsonSchema.text + "\n" : list)
    }
  }

  private enum Subject {
    case manifest
    case node(NodeType)
  }

  private static let manifestNames = ["stackpack.yaml", "manifest"]
  private static let names = NodeCatalog.all.map(\.name) + manifestNames

  private var subject: Subject? {
    guard let type else { return nil }
    if Self.manifestNames.contains(type) { return .manifest }
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
    lines += ["", "Manifest", line("stackpack.yaml", ManifestTypes.v2.summary), ""]
    lines.append("stackpack schema TYPE prints the keys of one, with an example.")
    return lines.joined(separator: "\n") + "\n"
  }
}
