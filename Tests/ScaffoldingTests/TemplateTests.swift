import Diagnostics
import Foundation
import Linting
import Scaffolding
import StackPackModel
import TestSupport
import Testing

@Suite struct TemplateTests {
  @Test func `the binary carries exactly the files of the folder Templates`() throws {
    let folder = Repository.path("Templates")
    var found: [String: [UInt8]] = [:]
    let files = try #require(FileManager.default.enumerator(atPath: folder))
    for case let path as String in files {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
      guard !isFolder.boolValue else { continue }
      found[path] = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(path)")))
    }
    var bundled: [String: [UInt8]] = [:]
    for template in TemplateCatalog.all {
      for case (let path, .file(let bytes)) in template.files.items {
        bundled["\(template.name)/\(path.string)"] = bytes
      }
    }
    #expect(bundled.keys.sorted() == found.keys.sorted())
    #expect(bundled == found)
  }

  @Test(arguments: TemplateCatalog.all.map(\.name))
  func `what a template becomes lints without a finding, but for its young version`(
    name: String
  ) throws {
    let template = try #require(TemplateCatalog.template(named: name))
    let packName = try #require(PackName("my-shop"))
    let displayName = try #require(DisplayName("My Shop"))
    let files = try Scaffolder(name: packName, displayName: displayName, template: name)
      .files(from: template)
    let project = try Project.load(from: files, origin: .memory)
    let findings = Linter().lint(project).map { "\($0.span.file.path): \($0.rule): \($0.message)" }
    #expect(findings.filter { !$0.contains("early-version") } == [])
    #expect(project.name == "my-shop")
    #expect(template.summary != nil)
  }

  @Test func `blanks are filled, binary files and other brackets are left alone`() throws {
    let template = Template(
      name: "mine",
      files: MemoryTree([
        "a.yaml": .file(Array("<< .Name >>|<<.DisplayName>>|<< .TemplateName >>|a << b >> c".utf8)),
        "b.png": .file([0] + Array("<< .Name >>".utf8)),
      ])
    )
    let name = try #require(PackName("shop"))
    let files = try Scaffolder(
      name: name,
      displayName: try #require(DisplayName("The Shop")),
      template: "mine"
    ).files(from: template)
    #expect(files.items["a.yaml"] == .file(Array("shop|The Shop|mine|a << b >> c".utf8)))
    #expect(files.items["b.png"] == .file([0] + Array("<< .Name >>".utf8)))
  }

  @Test func `a blank nobody knows is refused with its file`() throws {
    let template = Template(name: "mine", files: MemoryTree(texts: ["a.yaml": "<< .Nam >>"]))
    let name = try #require(PackName("shop"))
    let scaffolder = Scaffolder(
      name: name,
      displayName: try #require(DisplayName("Shop")),
      template: "mine"
    )
    #expect(throws: FileTreeError.self) { try scaffolder.files(from: template) }
  }

  @Test(arguments: ["shop", "a", "my-shop-2"])
  func `a pack name is accepted`(text: String) { #expect(PackName(text)?.text == text) }

  @Test(arguments: ["", "Shop", "2shop", "my_shop", "../x", "a b", "ä", "-a"])
  func `a name that cannot be part of an identifier is refused`(text: String) {
    #expect(PackName(text) == nil)
  }
}
