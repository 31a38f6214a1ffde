import Foundation
import StackPackModel
import Testing

@testable import Packaging

@Suite struct RobustnessTests {
  private let files: [PackPath: [UInt8]] = [
    "stackpack.yaml": Array("name: demo\n".utf8), "settings/a/b.sty": Array("ü\n".utf8),
    "resources/x": noise(150),
  ]

  /// A small archive as we write it, and one as others do.
  private func archives() throws -> [[UInt8]] {
    let entries = files.sorted { $0.key < $1.key }.map { ArchiveEntry($0.key, .file($0.value)) }
    let folder = ArchiveEntry("settings/a", .directory)
    var stored = HandMadeZip(
      files.sorted { $0.key < $1.key }.map { HandMadeZip.Entry($0.key.string, $0.value) }
    )
    stored.comment = Array("a comment".utf8)
    return [try ZipArchive.bytes(of: entries + [folder]), stored.bytes]
  }

  /// Reads all that can be read; whatever can be must be what was packed.
  private func read(_ bytes: [UInt8]) throws {
    let tree: ArchivedTree
    do throws(ArchiveError) {
      tree = try ArchivedTree(bytes)
    } catch {
      return
    }
    for file in try tree.entries(descending: { _ in true }) {
      guard let content = try? tree.contents(of: file.path), let original = files[file.path]
      else { continue }
      #expect(content == original)
    }
  }

  @Test func `an archive cut at any byte is an error, not a trap`() throws {
    for archive in try archives() {
      for end in archive.indices {
        #expect(throws: ArchiveError.self, "cut at \(end) of \(archive.count)") {
          try ArchivedTree(Array(archive[..<end]))
        }
      }
    }
  }

  @Test func `any flipped bit is seen or harmless`() throws {
    for archive in try archives() {
      for index in archive.indices {
        for bit in 0..<8 {
          var bytes = archive
          bytes[index] ^= 1 << bit
          try read(bytes)
        }
      }
    }
  }

  @Test func `many changed bytes are no trap`() throws {
    var random = SplitMix(state: 7)
    for archive in try archives() {
      for _ in 0..<3_000 {
        var bytes = archive
        for _ in 0..<Int.random(in: 2...12, using: &random) {
          let index = bytes.indices.randomElement(using: &random) ?? 0
          bytes[index] =
            [0, 1, 0x7F, 0x80, 0xFF, .random(in: 0...255, using: &random)]
            .randomElement(using: &random) ?? 0
        }
        if Bool.random(using: &random) {
          let start = bytes.indices.randomElement(using: &random) ?? 0
          bytes.removeSubrange(
            start..<min(bytes.count, start + .random(in: 0...20, using: &random))
          )
        }
        _ = try? ArchivedTree(bytes)
      }
    }
  }
}

/// Random numbers that are the same in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

@Suite struct OpeningTests {
  @Test func `an archive on disk is opened, through a link as well`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "a.sts")
    try ZipArchive.write(troublesome, to: path, replacing: false)
    symlink(path, folder.path(of: "link"))
    for name in ["a.sts", "link"] {
      let tree = try ArchivedTree.open(folder.path(of: name))
      #expect(try tree.contents(of: "stackpack.yaml").isEmpty == false)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a pipe, a folder and a device are refused without waiting`() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path(of: "pipe")
    mkfifo(pipe, 0o666)
    for path in [pipe, folder.path, "/dev/zero"] {
      #expect(throws: ArchiveError("cannot read '\(path)': it is not a regular file")) {
        try ArchivedTree.open(path)
      }
    }
  }

  @Test func `a file that is missing or no archive is named`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "a.sts")
    #expect(throws: ArchiveError("cannot read '\(path)': No such file or directory")) {
      try ArchivedTree.open(path)
    }
    try put([], at: path)
    #expect(try ArchivedTree.open(path).hazards.map(\.message) == ["it is not a ZIP archive"])
    #expect(throws: ArchiveError.self) { try ArchivedTree.open("a\0b") }
  }

  @Test func `a huge file is refused before it is read`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "a.sts")
    try put([], at: path)
    truncate(path, 512 << 20 + 1)
    #expect(throws: ArchiveError("cannot read '\(path)': it is larger than 512 MiB")) {
      try ArchivedTree.open(path)
    }
  }
}
