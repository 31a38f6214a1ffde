import StackPackModel
import Testing

@testable import Packaging

private typealias Entry = HandMadeZip.Entry

@Suite struct ArchivedTreeTests {
  @Test func `an archive is a tree like the directory it was made from`() throws {
    let tree = try ArchivedTree(try ZipArchive.bytes(of: troublesome))
    var memory = MemoryTree()
    for entry in troublesome {
      guard case .file(let bytes) = entry.kind else {
        memory.items[entry.path] = .directory
        continue
      }
      memory.items[entry.path] = .file(bytes)
      #expect(try tree.contents(of: entry.path) == bytes)
    }
    #expect(tree.hazards.isEmpty)
    for descends: (PackPath) -> Bool in [
      { _ in true }, { _ in false }, { $0.root != "settings" }, { $0 != "settings/monitors" },
    ] {
      #expect(try tree.entries(descending: descends) == memory.entries(descending: descends))
    }
  }

  @Test func `what is not there or no file cannot be read`() throws {
    let tree = try ArchivedTree(HandMadeZip([Entry("a/"), Entry("b")]).bytes)
    #expect(throws: FileTreeError("cannot read 'c': no such file")) {
      try tree.contents(of: "c")
    }
    #expect(throws: FileTreeError("cannot read 'a': it is a folder")) {
      try tree.contents(of: "a")
    }
    #expect(try tree.contents(of: "b").isEmpty)
  }

  @Test func `archives of other writers are read`() throws {
    var local = Entry("settings/a.sty", "hello")
    local.local.extra = [0xFE, 0xCA, 0, 0]
    var late = Entry("b.sty", "hello").with {
      $0.both { $0.flags = 1 << 3 }
      $0.descriptor.append32($0.listed.checksum)
      $0.descriptor.append32(5)
      $0.descriptor.append32(5)
      $0.local.checksum = 0
      $0.local.packedSize = 0
      $0.local.size = 0
    }
    #expect(try hazards([late]) == [])
    late.descriptor.insert(contentsOf: [0x50, 0x4B, 7, 8], at: 0)
    let folder = try Entry(deflating: [], as: "c/")
    let entries = [local, late, folder, try Entry(deflating: noise(3_000), as: "d")]
    #expect(try hazards(entries) == [])
    let tree = try ArchivedTree(HandMadeZip(entries).bytes)
    #expect(try tree.contents(of: "settings/a.sty") == Array("hello".utf8))
    #expect(try tree.contents(of: "b.sty") == Array("hello".utf8))
    #expect(try tree.contents(of: "d") == noise(3_000))
  }
}

@Suite struct UnreadableArchiveTests {
  @Test func `what is no archive is refused`() {
    for (bytes, message) in [
      ([], "it is not a ZIP archive"), (noise(5_000), "it is not a ZIP archive"),
      (
        HandMadeZip([Entry("a", "hello")]).bytes.dropLast(),
        "it is cut short: the list of its entries is missing"
      ),
    ] as [([UInt8], String)] {
      #expect(throws: ArchiveError(message)) { try ArchivedTree(bytes) }
    }
  }

  @Test func `an archive in parts is refused`() {
    var archive = HandMadeZip([Entry("a")])
    archive.disk = 1
    #expect(throws: ArchiveError("it is one part of a ZIP archive that was split")) {
      try ArchivedTree(archive.bytes)
    }
  }

  @Test func `ZIP64 is refused`() {
    var archive = HandMadeZip([Entry("a")])
    archive.beforeEnd = [0x50, 0x4B, 6, 7] + [UInt8](repeating: 0, count: 16)
    var large = Entry("a")
    large.listed.size = 0xFFFF_FFFF
    var extra = Entry("a")
    extra.local.extra = [9, 9, 1, 0, 7, 1, 0, 4, 0, 1, 2, 3, 4]
    for archive in [archive, HandMadeZip([large]), HandMadeZip([extra])] {
      #expect(throws: ArchiveError("it uses ZIP64, which a StackPack does not need")) {
        try ArchivedTree(archive.bytes)
      }
    }
  }

  @Test(arguments: [0, 1, 3, 65_535])
  func `a list with another length than it says is refused`(_ count: Int) {
    var archive = HandMadeZip([Entry("a"), Entry("b")])
    archive.count = count
    #expect(throws: ArchiveError("the list of its entries is damaged")) {
      try ArchivedTree(archive.bytes)
    }
  }

  @Test(arguments: [true, false])
  func `bytes before and after an archive are forgiven, as other readers do`(
    _ placesCountPrefix: Bool
  ) throws {
    var archive = HandMadeZip([Entry("a", "hello")])
    archive.prefix = Array("#!/bin/sh\n".utf8)
    archive.placesCountPrefix = placesCountPrefix
    archive.comment = Array("PK".utf8) + [5, 6]
    archive.suffix = noise(100)
    let tree = try ArchivedTree(archive.bytes)
    #expect(tree.hazards.isEmpty)
    #expect(try tree.contents(of: "a") == Array("hello".utf8))
  }
}
