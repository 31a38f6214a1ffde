import Foundation
import StackPackModel
import Testing

@testable import Packaging

/// A pack with everything that has ever troubled an archive.
let troublesome: [ArchiveEntry] = [
  ArchiveEntry("stackpack.yaml", .file(Array("name: demo\nversion: \"1.0.0\"\n".utf8))),
  ArchiveEntry("README.md", .file([])),
  ArchiveEntry("settings/monitors", .directory),
  ArchiveEntry("settings/monitors/a.sty", .file(Array("a: 1\n".utf8))),
  ArchiveEntry("settings/überblick.sty", .file(Array("ü\n".utf8))),
  // The same letter in two ways to spell it, which Swift's strings call equal.
  ArchiveEntry("settings/caf\u{E9}.sty", .file(Array("composed\n".utf8))),
  ArchiveEntry("settings/cafe\u{301}.sty", .file(Array("decomposed\n".utf8))),
  ArchiveEntry("resources/empty", .directory),
  ArchiveEntry("resources/日本 😀.md", .file(Array("hi\n".utf8))),
  ArchiveEntry("resources/noise.bin", .file(noise(200_000))),
  ArchiveEntry("resources/zeros.bin", .file([UInt8](repeating: 0, count: 300_000))),
]

/// Bytes that cannot be deflated, always the same.
func noise(_ count: Int) -> [UInt8] {
  var state: UInt64 = 42
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt8(truncatingIfNeeded: state >> 56)
  }
}

@Suite struct ZipArchiveTests {
  @Test func `what was written is read again, in the same order`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "a.sts")
    try ZipArchive.write(troublesome, to: path, replacing: false)
    #expect(try ZipArchive.read(from: path) == troublesome)
    #expect(try folder.names == ["a.sts"])
  }

  @Test func `an archive of nothing is an archive`() throws {
    let bytes = try ZipArchive.bytes(of: [])
    #expect(bytes.count == 22)
    #expect(try ArchivedTree(bytes).entries { _ in true }.isEmpty)
  }

  @Test func `all files are deflated and names that need it are marked as UTF-8`() throws {
    let bytes = try ZipArchive.bytes(of: troublesome)
    for record in try ZipDirectory(bytes).records {
      #expect(record.method == (record.isDirectory ? 0 : 8))
      let local = try #require(ZipLocalEntry(in: bytes, at: record.offset))
      let needsUTF8 = record.name.contains { $0 >= 0x80 }
      #expect((record.flags & 1 << 11 != 0) == needsUTF8)
      #expect(local.flags == record.flags)
      #expect(!local.isZIP64)
      #expect(record.isDirectory || local.size == record.size)
    }
  }

  @Test func `neither time zone nor locale nor umask changes a byte`() async {
    await #expect(processExitsWith: .success) {
      let plain = try ZipArchive.bytes(of: troublesome)
      let dated = try ZipArchive.bytes(of: troublesome, modificationTime: 1_700_000_001)
      #expect(plain != dated)
      for zone in ["UTC", "Asia/Kolkata", "America/St_Johns", "Pacific/Kiritimati", "EST5EDT"] {
        for locale in ["C", "C.UTF-8", "POSIX"] {
          setenv("TZ", zone, 1)
          tzset()
          setlocale(LC_ALL, locale)
          umask(mode_t(zone.utf8.count * 7 % 0o777))
          #expect(try ZipArchive.bytes(of: troublesome) == plain)
          #expect(
            try ZipArchive.bytes(of: troublesome, modificationTime: 1_700_000_001) == dated
          )
        }
      }
    }
  }

  @Test(
    arguments: [
      (nil, 1980, 1, 1, 0, 0, 0), (0, 1980, 1, 1, 0, 0, 0), (Int.min, 1980, 1, 1, 0, 0, 0),
      (315_532_799, 1980, 1, 1, 0, 0, 0), (315_532_802, 1980, 1, 1, 0, 0, 2),
      (951_782_400, 2000, 2, 29, 0, 0, 0), (1_709_251_199, 2024, 2, 29, 23, 59, 58),
      (1_709_251_200, 2024, 3, 1, 0, 0, 0), (4_107_542_400, 2100, 3, 1, 0, 0, 0),
      (4_354_819_199, 2107, 12, 31, 23, 59, 58), (Int.max, 2107, 12, 31, 23, 59, 58),
    ] as [(Int?, Int, Int, Int, Int, Int, Int)]
  )
  func `a date is written in UTC, as near as ZIP can`(
    _ seconds: Int?,
    _ year: Int,
    _ month: Int,
    _ day: Int,
    _ hour: Int,
    _ minute: Int,
    _ second: Int
  ) throws {
    let entry = ArchiveEntry("a", .file([1]))
    let bytes = try ZipArchive.bytes(of: [entry], modificationTime: seconds)
    let record = try #require(try ZipDirectory(bytes).records.first)
    for place in [record.offset + 10, record.position + 12] {
      #expect(bytes.number16(at: place) == hour << 11 | minute << 5 | second / 2)
      #expect(bytes.number16(at: place + 2) == (year - 1980) << 9 | month << 5 | day)
    }
  }

  @Test func `a date only changes the date`() throws {
    let plain = try ZipArchive.bytes(of: troublesome)
    let dated = try ZipArchive.bytes(of: troublesome, modificationTime: 1_700_000_000)
    #expect(plain.count == dated.count)
    #expect(zip(plain, dated).count(where: !=) <= troublesome.count * 8)
    #expect(try ArchivedTree(dated).hazards.isEmpty)
  }
}

@Suite struct ArchiveNameTests {
  @Test(arguments: [
    ("", "cannot pack '': it has no name"),
    ("/a", "cannot pack '/a': it is an absolute path"),
    ("a/../b", "cannot pack 'a/../b': it leads upwards with '..'"),
    ("..", "cannot pack '..': it leads upwards with '..'"),
    ("./a", "cannot pack './a': it holds a '.' between its slashes"),
    ("a//b", "cannot pack 'a//b': it holds nothing between two slashes or after the last"),
    ("a/", "cannot pack 'a/': it holds nothing between two slashes or after the last"),
    ("a\\b", "cannot pack 'a\\b': it holds a backslash"),
    ("C:a", "cannot pack 'C:a': it starts with a drive letter"),
    ("a\nb", "cannot pack 'a\\nb': it holds a control character"),
    ("a\u{1B}[2J", "cannot pack 'a\\u{1B}[2J': it holds a control character"),
    ("a\u{9B}b", "cannot pack 'a\\u{009B}b': it holds a control character"),
    ("a\0", "cannot pack 'a\\0': it holds a control character"),
  ])
  func `a name that is not safe is refused`(_ name: String, _ message: String) {
    #expect(throws: ArchiveError(message)) {
      try ZipArchive.bytes(of: [ArchiveEntry(PackPath(name), .file([]))])
    }
  }

  @Test func `a name that is not UTF-8, too long or too deep is refused`() {
    for (name, fault) in [
      ([0x61, 0xFF], "has a name that is not UTF-8"),
      ([UInt8](repeating: 0x61, count: 1_025), "has a name longer than 1024 bytes"),
      (
        Array(repeatElement("a/", count: 65).joined().utf8) + [0x61],
        "lies more than 64 folders deep"
      ),
    ] {
      #expect(EntryName.fault(in: name) == fault)
      #expect(throws: ArchiveError.self) {
        try ZipArchive.bytes(of: [ArchiveEntry(PackPath(bytes: name), .file([]))])
      }
    }
  }

  @Test(arguments: ["...", "a..b", "~", "a b", "C", "ä:b", "ab:c", ".hidden", "a\u{301}", "#"])
  func `a name that only looks odd is kept`(_ name: String) throws {
    let bytes = try ZipArchive.bytes(of: [ArchiveEntry(PackPath(name), .file([1]))])
    #expect(try ZipDirectory(bytes).records.map(\.name) == [Array(name.utf8)])
  }

  @Test func `a name is not given twice`() {
    let file = ArchiveEntry("a", .file([]))
    #expect(throws: ArchiveError("cannot pack 'a' twice")) {
      try ZipArchive.bytes(of: [file, ArchiveEntry("a", .directory)])
    }
    #expect(throws: ArchiveError("cannot pack 'a/b/c': 'a' is a file")) {
      try ZipArchive.bytes(of: [ArchiveEntry("a/b/c", .file([])), file])
    }
  }

  @Test func `more than an archive can list is refused`() throws {
    let many = (0..<65_536).map { ArchiveEntry(PackPath("a\($0)"), .directory) }
    #expect(throws: ArchiveError.self) { try ZipArchive.bytes(of: many) }
    let most = try ZipArchive.bytes(of: Array(many.dropLast()))
    #expect(try ZipDirectory(most).records.count == 65_535)
  }

  @Test func `more than four gibibytes are refused before anything is packed`() {
    let large = [UInt8](repeating: 0, count: 64 << 20)
    let entries = (0..<64).map { ArchiveEntry(PackPath("a\($0)"), .file(large)) }
    #expect(throws: ArchiveError("cannot pack more than 4 GiB into a ZIP archive")) {
      try ZipArchive.bytes(of: entries)
    }
  }
}
