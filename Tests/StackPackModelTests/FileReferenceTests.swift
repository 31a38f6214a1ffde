import Documents
import StackPackModel
import Testing

@Suite struct FileReferenceTests {
  @Test(
    arguments: [
      ("!icon a.svg", .file("icons/a.svg")), ("!icon ./x/../a.svg", .file("icons/a.svg")),
      ("!icon A.svg", .wrongCase("icons/A.svg", actual: "icons/a.svg")),
      ("!icon b.svg", .missing("icons/b.svg")), ("!icon ../icons/a.svg", .leavesFolder),
      ("!icon /a.svg", .notRelative), ("!icon c:\\\\a.svg", .notRelative),
      ("!icon http://x/a.svg", .notRelative), ("!icon", .empty), ("!icon [a.svg]", .notScalar),
      ("!icon sub", .directory("icons/sub")), ("!icon .", .directory("icons")),
      ("!icon link", .unreadable("icons/link")), ("!include a.md", .file("includes/a.md")),
    ] as [(String, FileReference.Resolution)]
  )
  func `a tag leads to a file, or it is known why not`(
    text: String,
    resolution: FileReference.Resolution
  ) throws {
    let tree = MemoryTree([
      "stackpack.yaml": .file(Array("name: demo".utf8)),
      "settings/a.sty": .file(Array("nodes:\n  - icon: \(text)\n".utf8)),
      "icons/a.svg": .file([]), "icons/sub/b.svg": .file([]), "icons/link": .link(.outside),
      "includes/a.md": .file([]),
    ])
    let project = try Project.load(from: tree, origin: .memory)
    #expect(project.references.map(\.resolution) == [resolution])
    #expect(project.references.first?.key == "icon")
  }
}
