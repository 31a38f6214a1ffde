import Diagnostics
import Documents
import Linting
import Schema
import StackPackModel
import Testing

/// What the reference pages show is run.
@Suite struct `The examples of node types` {
  @Test(arguments: NodeCatalog.all.map(\.name))
  func `read without a violation and lint without an error`(name: String) throws {
    let type = try #require(NodeCatalog.type(named: name))
    let text = try #require(type.example)
    let file = SourceFile(path: "settings/example.sty", text: text)
    let nodes = try #require(Documents.read(file, as: .yaml).tree.root?["nodes"]).items
    #expect(nodes.map { $0["_type"]?.string } == [name])
    for object in [type.object, type.classicObject].compactMap(\.self) {
      #expect(nodes.flatMap { object.read($0).violations.map(\.message) } == [])
    }
    // Templates of format 1.0 are Handlebars, which settings of format 2.0 may not hold.
    if type.object(in: .v2) == nil, text.contains("{{") { return }
    let findings = Linter().lint(try Example.settings(text).project())
      .filter { $0.span.file.path == "settings/example.sty" && $0.severity == .error }
    #expect(findings.map { "\($0.rule): \($0.message)" } == [])
  }

  @Test func `of the manifest read without a violation and lint without a finding`() throws {
    let file = SourceFile(path: "stackpack.yaml", text: ManifestTypes.example)
    let root = try #require(Documents.read(file, as: .yaml).tree.root)
    #expect(ManifestTypes.v2.read(root).violations.map(\.message) == [])
    let project = try Example.file("stackpack.yaml", ManifestTypes.example).project()
    let findings = Linter().lint(project).filter { $0.span.file.path == "stackpack.yaml" }
    #expect(findings.map { "\($0.rule): \($0.message)" } == [])
  }
}
