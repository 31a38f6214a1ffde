import StackPackModel
import Testing

@testable import Packaging

private typealias Entry = HandMadeZip.Entry

@Suite struct ArchiveHazardTests {
  private func paths(_ entries: [Entry]) throws -> [String] {
    try ArchivedTree(HandMadeZip(entries).bytes).entries { _ in true }.map(\.path.string)
  }

  @Test(arguments: [
    ("/etc/passwd", "is an absolute path"), ("../a", "leads upwards with '..'"),
    ("a/../../b", "leads upwards with '..'"), ("a\\b", "holds a backslash"),
    ("C:/a", "starts with a drive letter"), ("./a", "holds a '.' between its slashes"),
    ("/", "has no name"), ("", "has no name"),
  ])
  func `an unsafe path is reported and not in the tree`(_ name: String, _ fault: String) throws {
    let entries = [Entry(name, "x"), Entry("b", "y")]
    #expect(try hazards(entries) == ["unsafePath: '\(name)' \(fault)"])
    #expect(try paths(entries) == ["b"])
  }

  @Test func `a name cannot speak to the terminal`() throws {
    let tree = try ArchivedTree(HandMadeZip([Entry("a\u{1B}[31m")]).bytes)
    #expect(tree.hazards.map(\.message) == ["'a\\u{1B}[31m' holds a control character"])
    #expect(tree.hazards.map(\.entry) == ["a\u{1B}[31m"])
  }

  @Test func `a name without end is not repeated in full`() throws {
    let name = String(repeating: "a", count: 60_000)
    let hazard = try #require(try ArchivedTree(HandMadeZip([Entry(name)]).bytes).hazards.first)
    #expect(hazard.kind == .unsafePath)
    #expect(hazard.entry == String(repeating: "a", count: 1_024) + "…")
    #expect(hazard.message == "'\(hazard.entry)' has a name longer than 1024 bytes")
  }

  @Test func `of entries with one name the first is read`() throws {
    let entries = [Entry("a", "first"), Entry("a", "second"), Entry("b/"), Entry("b/")]
    #expect(
      try hazards(entries) == [
        "duplicateName: 'a' is there twice", "duplicateName: 'b/' is there twice",
      ]
    )
    let tree = try ArchivedTree(HandMadeZip(entries).bytes)
    #expect(try tree.contents(of: "a") == Array("first".utf8))
  }

  @Test func `a file does not stand where a folder is needed`() throws {
    #expect(
      try hazards([Entry("a"), Entry("a/b"), Entry("a/")]) == [
        "duplicateName: 'a/b' lies in 'a', which is a file",
        "duplicateName: 'a/' is a folder where a file has that name",
      ]
    )
    #expect(
      try hazards([Entry("a/b"), Entry("a")]) == [
        "duplicateName: 'a' is a file where a folder has that name"
      ]
    )
  }

  @Test func `an encrypted entry is not read`() throws {
    let entries = [
      Entry("a", "x").with { $0.both { $0.flags = 1 } },
      Entry("b", "x").with { $0.local.flags = 1 },
    ]
    #expect(try hazards(entries) == ["encrypted: 'a' is encrypted", "encrypted: 'b' is encrypted"])
    let tree = try ArchivedTree(HandMadeZip(entries).bytes)
    #expect(try tree.entries { _ in true }.map(\.kind) == [.regular, .regular])
    #expect(throws: FileTreeError("cannot read 'a': it is encrypted")) {
      try tree.contents(of: "a")
    }
  }

  @Test(arguments: [1, 9, 12, 14, 93, 95, 99])
  func `a method other than stored and deflated is reported`(_ method: Int) throws {
    #expect(
      try hazards([Entry("a", "x").with { $0.both { $0.method = method } }]) == [
        "unsupportedMethod: 'a' is packed by method \(method), neither stored nor deflated"
      ]
    )
  }

  @Test func `a link is reported, and nobody follows it`() throws {
    let modes = [0o120777, 0o010644, 0o020644, 0o060644, 0o140644]
    let entries = modes.enumerated().map { index, mode in
      Entry("a\(index)", "/etc/passwd").with {
        $0.madeBy = 3 << 8 | 20
        $0.attributes = mode << 16
      }
    }
    #expect(
      try hazards(entries) == ["linkOrSpecial: 'a0' is a symbolic link"]
        + (1...4).map { "linkOrSpecial: 'a\($0)' is a pipe, a socket or a device" }
    )
    let tree = try ArchivedTree(HandMadeZip(entries).bytes)
    #expect(
      try tree.entries { _ in true }.map(\.kind) == [.link(.nowhere)]
        + [FileKind](repeating: .special, count: 4)
    )
    #expect(throws: FileTreeError.self) { try tree.contents(of: "a0") }
  }

  @Test func `the mode of a system without modes means nothing`() throws {
    let entry = Entry("a", "x").with { $0.attributes = 0o120777 << 16 }
    #expect(try hazards([entry]) == [])
  }

  @Test func `entries of folders differ from those of the command line`() throws {
    let entries = [
      Entry("settings/"), Entry("settings/a/b/c.sty"), Entry("settings/a/"), Entry("other/x/y"),
      Entry("icons/"),
    ]
    #expect(
      try hazards(entries) == [
        "directoryEntries: 'settings/' is an entry for a folder that needs none",
        "directoryEntries: 'icons/' is an entry for a folder that needs none",
        "directoryEntries: 'settings/a/b' is a folder without an entry",
      ]
    )
  }
}
