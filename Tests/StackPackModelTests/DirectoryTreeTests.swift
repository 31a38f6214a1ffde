import Foundation
import StackPackModel
import TestSupport
import Testing

@Suite struct DirectoryTreeTests {
  @Test func `links are told apart by what they lead to, and never followed out`() throws {
    let folder = try TemporaryFolder()
    let outside = try TemporaryFolder()
    try outside.write("secret", to: "secret.txt")
    try folder.write("a", to: "settings/a.sty")
    func link(_ name: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(name)",
        withDestinationPath: target
      )
    }
    try link("inside", to: "settings/a.sty")
    try link("outside", to: "\(outside.path)/secret.txt")
    try link("folder", to: "settings")
    try link("nowhere", to: "missing")
    try link("loop", to: "loop")
    mkfifo("\(folder.path)/pipe", 0o600)
    let tree = try DirectoryTree(folder.path)
    let kinds = try Dictionary(
      uniqueKeysWithValues: tree.entries { _ in true }.map { ($0.path.string, $0.kind) }
    )
    #expect(
      kinds == [
        "settings": .directory, "settings/a.sty": .regular, "inside": .link(.fileInside),
        "outside": .link(.outside), "folder": .link(.directory), "nowhere": .link(.nowhere),
        "loop": .link(.nowhere), "pipe": .special,
      ]
    )
    #expect(try tree.contents(of: "inside") == Array("a".utf8))
    for path in ["outside", "folder", "nowhere", "loop", "pipe", "../secret", "settings"] {
      #expect(throws: FileTreeError.self) { try tree.contents(of: PackPath(path)) }
    }
  }

  @Test func `what is no directory is said in one sentence`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", to: "file")
    #expect(throws: FileTreeError("'\(folder.path)/file' is not a directory")) {
      try DirectoryTree("\(folder.path)/file")
    }
    #expect(throws: FileTreeError("cannot open '\(folder.path)/no': No such file or directory")) {
      try DirectoryTree("\(folder.path)/no")
    }
  }

  @Test func `paths are ordered by component and compared by bytes`() {
    let paths: [PackPath] = ["a-b", "a/b", "a", "ab", "a/b/c"]
    #expect(paths.sorted().map(\.string) == ["a", "a/b", "a/b/c", "a-b", "ab"])
    #expect(PackPath("é") != PackPath("e\u{301}"))
  }
}
