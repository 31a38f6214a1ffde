import Diagnostics
import Foundation
import StackPackModel
import TestSupport
import Testing

@Suite struct SchemaCommandTests {
  @Test func `the list and a page are golden`() throws {
    let list = try Tool.run("schema").output
    #expect(list == Golden.text("schema.txt", actual: list))
    let page = try Tool.run("schema", "Monitor").output
    #expect(page == Golden.text("schema-monitor.txt", actual: page))
    let sync = try Tool.run("schema", "Sync").output
    #expect(sync == Golden.text("schema-sync.txt", actual: sync))
  }

  @Test func `manifest and templates of format 1.0 have pages, but no schemas`() throws {
    #expect(try Tool.run("schema", "stackpack.conf").output == ManifestTypes.classicReference())
    for (name, type) in [
      ("Component", TemplateOutput.component), ("Relation", TemplateOutput.relation),
    ] {
      #expect(try Tool.run("schema", name).output == TemplateOutput.reference(of: type))
    }
    let outcome = try Tool.run("schema", "--json-schema", "Component")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("there is no JSON Schema of 'Component'"))
  }

  @Test func `the schemas are those of the library`() throws {
    let settings = try Tool.run("schema", "--json-schema")
    #expect(settings.output == NodeCatalog.jsonSchema.text + "\n")
    #expect(settings.status == 0)
    for name in ["stackpack.yaml", "manifest"] {
      let manifest = try Tool.run("schema", "--json-schema", name)
      #expect(manifest.output == ManifestTypes.jsonSchema.text + "\n")
    }
    for type in NodeCatalog.all {
      let text = try Tool.run("schema", "--json-schema", type.name).output
      #expect(text == type.jsonSchema.text + "\n")
    }
  }

  @Test func `a mistyped type is answered with the right one`() throws {
    let outcome = try Tool.run("schema", "Moniter")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("there is no node type 'Moniter'; did you mean 'Monitor'?"))
    #expect(
      try Tool.run("schema", "SlackNotificationChannel").errors.contains(
        "whose keys are not described"
      )
    )
  }
}

/// What `Tests/JSONSchema/validate.py` holds against the schemas, where Python and its libraries are.
@Suite(.enabled(if: Python.isComplete, "python3 with jsonschema and PyYAML is not installed"))
struct `The JSON Schemas` {
  @Test func `take every right pack and none of the seeded mistakes`() throws {
    let folder = try TemporaryFolder()
    try folder.write(NodeCatalog.jsonSchema.text, to: "settings.json")
    try folder.write(ManifestTypes.jsonSchema.text, to: "manifest.json")
    var packs = [Repository.path("samples/webshop")]
    for template in ["generic", "minimal"] {
      let path = "\(folder.path)/\(template)"
      let made = try Tool.run("init", "my-shop", "--template", template, "--directory", path)
      try #require(made.status == 0, "\(made.errors)")
      packs.append(path)
    }
    packs += ["notification-operator", "open-telemetry"].compactMap {
      Repository.corpus("2.0/\($0)")
    }
    let script = Repository.path("Tests/JSONSchema/validate.py")
    let outcome = try Python.run(
      [script, "\(folder.path)/settings.json", "\(folder.path)/manifest.json"] + packs
    )
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}

private enum Python {
  static let isComplete = (try? run(["-c", "import jsonschema, yaml"]).status) == 0

  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
