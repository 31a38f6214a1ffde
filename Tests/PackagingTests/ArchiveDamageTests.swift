import StackPackModel
import Testing

@testable import Packaging

private typealias Entry = HandMadeZip.Entry

@Suite struct DamageTests {
  @Test func `a header that tells another story than the list is damage`() throws {
    let file = Entry("a", "hello")
    for (entry, fault) in [
      (file.with { $0.local.name = Array("b".utf8) }, "is called 'b' where its bytes are"),
      (file.with { $0.local.method = 8 }, "has two compression methods"),
      (file.with { $0.local.checksum += 1 }, "has two checksums"),
      (file.with { $0.local.packedSize = 4 }, "has two packed sizes"),
      (file.with { $0.local.size = 4 }, "has two sizes"),
      (file.with { $0.offset = 3 }, "is not where the list of entries says"),
      (file.with { $0.offset = 1 << 31 }, "is not where the list of entries says"),
      (
        file.with { $0.both { $0.packedSize = 900 } }, "runs into the list of entries"
      ),
      (
        file.with { $0.both { $0.flags = 8 } },
        "is followed by other sizes or another checksum than the list of entries has"
      ),
    ] {
      #expect(try hazards([entry]).contains("damaged: 'a' \(fault)"))
    }
  }

  @Test func `bytes that do not match their checksum or size are damage`() throws {
    let entries = [
      Entry("a", "hello").with { $0.both { $0.checksum ^= 1 } },
      try Entry(deflating: noise(3_000), as: "b").with { $0.packed[1_500] ^= 1 },
      try Entry(deflating: noise(3_000), as: "c").with { $0.both { $0.size = 2_999 } },
      try Entry(deflating: noise(3_000), as: "d").with { $0.both { $0.size = 3_001 } },
      try Entry(deflating: noise(3_000), as: "e").with {
        $0.packed += [0, 0]
        $0.both { $0.packedSize += 2 }
      },
      Entry("f/", "text"),
    ]
    let found = try hazards(entries)
    for (line, name) in zip(found, ["a'", "b'", "c'", "d'", "e'", "f/'"]) {
      #expect(line.hasPrefix("damaged: '\(name) "))
    }
    #expect(found.count == entries.count)
    #expect(found.last == "damaged: 'f/' is a folder that holds bytes")
    #expect(found[2].hasSuffix("is wrong size (read 3000, expected 2999)"))
    let tree = try ArchivedTree(HandMadeZip(entries).bytes)
    for name in ["a", "b", "c", "d", "e"] {
      #expect(throws: FileTreeError.self) { try tree.contents(of: PackPath(name)) }
    }
  }

  @Test func `entries that share bytes are damage`() throws {
    let inner = Entry("inner", "hello")
    let outer = Entry("outer", inner.localHeader + inner.packed)
    let offset = 30 + "outer".utf8.count
    let again = inner.with {
      $0.offset = offset
      $0.isGhost = true
    }
    #expect(
      try hazards([outer, again]) == [
        "damaged: 'outer' shares bytes with another entry",
        "damaged: 'inner' shares bytes with another entry",
      ]
    )
  }

  @Test func `an entry that only a reader from the front would see is damage`() throws {
    for hidden in 0...2 {
      var entries = [Entry("a", "x"), Entry("b", "y"), Entry("c", "z")]
      entries[hidden].isListed = false
      let name = ["a", "b", "c"][hidden]
      #expect(
        try hazards(entries) == [
          "damaged: '\(name)' is between the other entries, but not in the list of entries"
        ]
      )
    }
  }
}

@Suite struct BombTests {
  @Test func `what unpacks to more than its limit is not unpacked`() throws {
    let zeros = try Entry(deflating: [UInt8](repeating: 0, count: 2 << 20), as: "a")
    #expect(
      try hazards([zeros]) == ["tooLarge: 'a' unpacks to more than 200 times its packed size"]
    )
    let fewer = try Entry(deflating: [UInt8](repeating: 0, count: 1 << 20), as: "a")
    #expect(try hazards([fewer]) == [])
    let large = Entry("a", "x").with { $0.both { $0.size = 32 << 20 + 1 } }
    #expect(try hazards([large]) == ["tooLarge: 'a' is larger than 32 MiB"])
  }

  @Test func `a size that is a lie does not help a bomb`() throws {
    let zeros = try Entry(deflating: [UInt8](repeating: 0, count: 8 << 20), as: "a").with {
      $0.both { $0.size = 10 }
    }
    #expect(try hazards([zeros]) == ["damaged: 'a' holds more than the 10 bytes it declares"])
  }

  @Test func `the limit for the whole archive counts what was unpacked`() throws {
    let large = try Entry(
      deflating: noise(200_000) + [UInt8](repeating: 7, count: 31 << 20),
      as: "a"
    )
    let entries = (0..<20).map { index in
      large.with { $0.both { $0.name = Array("a\(index)".utf8) } }
    }
    let found = try hazards(entries)
    #expect(found.count == 4)
    #expect(
      found.first == "tooLarge: 'a16' makes the archive unpack to more than 512 MiB"
    )
  }

  @Test func `folders cannot unfold to more than a tree may hold`() throws {
    let entries = (0..<2_000).map { index in
      Entry("\(index)/" + String(repeating: "a/", count: 60) + "a")
    }
    #expect(throws: ArchiveError("it holds more than 65535 files and folders")) {
      try ArchivedTree(HandMadeZip(entries).bytes)
    }
  }
}
