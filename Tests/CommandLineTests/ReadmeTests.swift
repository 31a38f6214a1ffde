import Foundation
import TestSupport
import Testing

@Suite struct ReadmeTests {
  @Test func `the report in the README is what the tool prints`() throws {
    let folder = try TemporaryFolder()
    _ = try Tool.run("init", "my-shop", in: folder.path)
    let monitor = "my-shop/settings/monitors/error-ratio.sty"
    let text = String(decoding: try folder.read(monitor), as: UTF8.self)
    try folder.write(text.replacing("intervalSeconds", with: "intervalSecond"), to: monitor)
    let report = try Tool.run("lint", "my-shop", in: folder.path).output
    let readme = try String(contentsOfFile: Repository.path("README.md"), encoding: .utf8)
    #expect(readme.contains("$ stackpack lint my-shop\n\(report)"), "\(report)")
  }

  @Test func `every command of the tool is in the README's table`() throws {
    let readme = try String(contentsOfFile: Repository.path("README.md"), encoding: .utf8)
    for command in ["init", "lint", "build", "inspect", "explain", "schema"] {
      #expect(readme.contains("| `stackpack \(command)"), "\(command)")
    }
  }
}
