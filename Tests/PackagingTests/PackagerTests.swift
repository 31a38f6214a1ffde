import Foundation
import StackPackModel
import Testing

@testable import Packaging

private let roots = ["stackpack.yaml", "README.md", "settings", "resources", "icons", "includes"]

/// The names of the entries as an archive has them.
private func names(_ packed: PackedFiles) -> [String] {
  packed.entries.map { $0.path.string + ($0.kind == .directory ? "/" : "") }
}

@Suite struct PackagerTests {
  @Test func `entries come root by root, folders before what is in them`() throws {
    var tree = MemoryTree(texts: [
      "README.md": "", "stackpack.yaml": "name: a", "CHANGELOG.md": "", "settings/z.sty": "",
      "settings/a.sty": "", "settings/a/b.sty": "", "settings/a/B.sty": "",
      "settings/a-b/c.sty": "",
      "resources/logo.svg": "", "includes/x/y/z.md": "", "tests/a.sty": "", "settingsX/a": "",
    ])
    tree.items["icons"] = .directory
    tree.items["resources/empty"] = .directory
    let packed = try Packager.entries(of: tree, roots: roots)
    #expect(
      names(packed) == [
        "stackpack.yaml", "README.md", "settings/a/", "settings/a/B.sty", "settings/a/b.sty",
        "settings/a-b/", "settings/a-b/c.sty", "settings/a.sty", "settings/z.sty",
        "resources/empty/", "resources/logo.svg", "includes/x/", "includes/x/y/",
        "includes/x/y/z.md",
      ]
    )
    #expect(packed.skipped.isEmpty)
    let hazards = try ArchivedTree(try ZipArchive.bytes(of: packed.entries)).hazards
    #expect(hazards.isEmpty)
  }

  @Test func `leftovers stay behind and are named`() throws {
    var tree = MemoryTree(texts: [
      "stackpack.yaml": "", "settings/a.sty": "", "settings/a.sty~": "", "settings/.git/config": "",
      "resources/.DS_Store": "", "icons/x/Thumbs.db": "",
    ])
    // What Emacs puts beside a file is a link that leads nowhere.
    tree.items["settings/.#a.sty"] = .link(.nowhere)
    let packed = try Packager.entries(of: tree, roots: roots)
    #expect(names(packed) == ["stackpack.yaml", "settings/a.sty", "icons/x/"])
    #expect(
      packed.skipped == [
        "settings/.#a.sty", "settings/.git", "settings/a.sty~", "resources/.DS_Store",
        "icons/x/Thumbs.db",
      ]
    )
  }

  @Test func `a file can get other bytes`() throws {
    let tree = MemoryTree(texts: ["stackpack.yaml": "version: 1", "settings/a.sty": ""])
    let packed = try Packager.entries(
      of: tree,
      roots: roots,
      replacing: ["stackpack.yaml": [1, 2, 3]]
    )
    #expect(packed.entries.first == ArchiveEntry("stackpack.yaml", .file([1, 2, 3])))
    #expect(throws: ArchiveError("cannot replace 'README.md': it is not in the pack")) {
      try Packager.entries(of: tree, roots: roots, replacing: ["README.md": []])
    }
  }

  @Test(
    arguments: [
      (.link(.outside), "it is a link that leads out of the pack"),
      (.link(.directory), "it is a link to a folder"),
      (.link(.nowhere), "it is a link that leads nowhere"),
      (.special, "it is a pipe, a socket or a device"),
    ] as [(MemoryTree.Item, String)]
  )
  func `what is no file of the pack is an error`(_ item: MemoryTree.Item, _ reason: String) {
    for path: PackPath in ["settings/a/b", "settings", "stackpack.yaml"] {
      #expect(throws: ArchiveError("cannot pack '\(path.string)': \(reason)")) {
        try Packager.entries(of: MemoryTree([path: item]), roots: roots)
      }
    }
    #expect(throws: Never.self) {
      try Packager.entries(of: MemoryTree(["elsewhere/a": item]), roots: roots)
    }
  }

  @Test func `a directory is packed, links to its files as files`() throws {
    let folder = try TemporaryFolder()
    for name in ["settings", "settings/b", "resources", "other"] {
      mkdir(folder.path(of: name), 0o777)
    }
    try put([1], at: folder.path(of: "settings/a.sty"))
    try put([2], at: folder.path(of: "other/x"))
    symlink("../../other/x", folder.path(of: "settings/b/link"))
    let tree = try DirectoryTree(folder.path)
    let packed = try Packager.entries(of: tree, roots: roots)
    #expect(
      packed.entries == [
        ArchiveEntry("settings/a.sty", .file([1])), ArchiveEntry("settings/b", .directory),
        ArchiveEntry("settings/b/link", .file([2])),
      ]
    )
    symlink("/etc/hostname", folder.path(of: "resources/link"))
    #expect(
      throws: ArchiveError("cannot pack 'resources/link': it is a link that leads out of the pack")
    ) {
      try Packager.entries(of: tree, roots: roots)
    }
  }

  @Test(arguments: [
    "settings/.DS_Store", "icons/Thumbs.db", "icons/thumbs.db", "icons/Desktop.ini",
    "settings/a.sty~", "settings/.a.sty.swp", "settings/.a.swo", "a/b.bak", "a/b.orig", "a/b.rej",
    "a/b.tmp", "a/.git", "a/.gitignore", "a/.git/config", "a/.svn/entries", "a/__MACOSX/b",
    "a/._b", "a/old.sts", "a/#b#", "a/.#b", "a/b/c~/d",
  ])
  func `a leftover is known by its name`(_ path: String) {
    #expect(JunkFile.isJunk(PackPath(path)))
  }

  @Test(arguments: [
    "stackpack.yaml", "settings/a.sty", "a/.hidden", "a/#", "a/#b", "a/git", "a/tmp", "a/b.tmpl",
    ".git", "old.sts", "x~", "a/thumbs", "a/.swpx",
  ])
  func `a file of the pack, or what is no business of the packer, is none`(_ path: String) {
    #expect(!JunkFile.isJunk(PackPath(path)))
  }
}
