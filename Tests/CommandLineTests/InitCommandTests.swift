import Foundation
import TestSupport
import Testing

@Suite struct InitCommandTests {
  @Test(arguments: ["generic", "minimal"])
  func `what a template becomes lints strictly and builds`(template: String) throws {
    let folder = try TemporaryFolder()
    let made = try Tool.run("init", "my-shop", "--template", template, in: folder.path)
    #expect(made.status == 0, "\(made.errors)")
    let linted = try Tool.run("lint", "my-shop", "--strict", in: folder.path)
    #expect(linted.status == 0)
    #expect(linted.output.hasPrefix("no findings in "), "\(linted.output)")
    #expect(try Tool.run("build", "my-shop", "--strict", in: folder.path).status == 0)
  }

  @Test func `a binary that was copied elsewhere still begins a pack`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Tool.path, toPath: "\(folder.path)/tool")
    let outcome = try Tool.run("init", "shop", in: folder.path, tool: "\(folder.path)/tool")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `files that exist are all named, and nothing is written`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "shop/README.md")
    try folder.write("mine", to: "shop/stackpack.yaml")
    let outcome = try Tool.run("init", "shop", in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("shop/README.md"))
    #expect(outcome.errors.contains("shop/stackpack.yaml"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/shop").count == 2)
    #expect(try Tool.run("init", "shop", "--force", in: folder.path).status == 0)
    #expect(try folder.read("shop/README.md") != Array("mine".utf8))
  }

  @Test func `without a name and a terminal it never asks`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Tool.run("init", in: folder.path)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("the pack needs a name"))
  }

  @Test(arguments: ["Shop", "../shop", "my_shop", ""])
  func `a name that is none is wrong usage`(name: String) throws {
    let folder = try TemporaryFolder()
    #expect(try Tool.run("init", name, in: folder.path).status == 64)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `a folder of templates is rendered, and a dry run only tells`() throws {
    let folder = try TemporaryFolder()
    try folder.write("name: << .Name >>\n", to: "templates/mine/stackpack.yaml")
    try folder.write(
      "# << .DisplayName >> from << .TemplateName >>\n",
      to: "templates/mine/README.md"
    )
    let dry = try Tool.run(
      "init",
      "shop",
      "--template-dir",
      "templates",
      "--template",
      "mine",
      "--dry-run",
      in: folder.path
    )
    #expect(dry.output == "shop/README.md\nshop/stackpack.yaml\n")
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/shop"))
    let made = try Tool.run(
      "init",
      "shop",
      "--template-dir",
      "templates",
      "--template",
      "mine",
      in: folder.path
    )
    #expect(made.status == 0, "\(made.errors)")
    #expect(try folder.read("shop/README.md") == Array("# Shop from mine\n".utf8))
  }

  @Test(.enabled(if: Repository.corpus("scaffold-templates") != nil))
  func `a published template is rendered without a blank left`() throws {
    let templates = try #require(Repository.corpus("scaffold-templates"))
    let folder = try TemporaryFolder()
    let outcome = try Tool.run(
      "init",
      "shop",
      "--template-dir",
      templates,
      "--template",
      "generic",
      in: folder.path
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    let files = try #require(FileManager.default.enumerator(atPath: "\(folder.path)/shop"))
    for case let path as String in files {
      guard let data = FileManager.default.contents(atPath: "\(folder.path)/shop/\(path)") else {
        continue
      }
      #expect(!String(decoding: data, as: UTF8.self).contains("<< ."), "\(path)")
    }
  }
}
