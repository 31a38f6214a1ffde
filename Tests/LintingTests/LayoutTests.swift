import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct LayoutTests {
  private func found(_ rule: String, in items: [PackPath: MemoryTree.Item]) throws -> [String] {
    let project = try Project.load(from: MemoryTree(items), origin: .memory)
    return Linter(only: [rule]).lint(project).map { "\($0.span.file.path): \($0.message)" }
  }

  private func found(_ rule: String, in example: Example) throws -> [String] {
    Linter(only: [rule]).lint(try example.project()).map(\.span.file.path)
  }

  @Test(arguments: [
    ("setings", "settings"), ("Settings", "settings"), ("resource", "resources"),
    ("settigns", "settings"), ("incldues", "includes"), ("icon", "icons"),
  ])
  func `a folder with a slip in its name is reported`(name: String, meant: String) throws {
    let items: [PackPath: MemoryTree.Item] = [PackPath(name): .directory]
    #expect(
      try found("misspelled-item", in: items)
        == ["\(name): the platform does not look for '\(name)/'"]
    )
  }

  @Test(arguments: [
    "images", "sources", "tests", "docs", "coins", "_icons", ".settings", "settings2024",
  ])
  func `a folder of another name is the author's own`(name: String) throws {
    #expect(try found("misspelled-item", in: [PackPath(name): .directory]) == [])
  }

  @Test(arguments: [
    "README", "readme.txt", "Readme.md", "README.rst", "stackpack.yml", "Stackpack.yaml",
    "stackpak.yaml",
  ])
  func `a file with a slip in its name is reported`(name: String) throws {
    #expect(try found("misspelled-item", in: [PackPath(name): .file([])]).count == 1)
  }

  @Test(arguments: [
    ".stackpack.yaml", "README.md~", "stackpack.yaml.bak", "stackpack.conf", "stackpack.sts",
    "LICENSE", "CHANGELOG.md", "README.de.md",
  ])
  func `a file of another name is the author's own`(name: String) throws {
    #expect(try found("misspelled-item", in: [PackPath(name): .file([])]) == [])
  }

  @Test func `folders that clash are reported once, not file by file`() throws {
    let items: [PackPath: MemoryTree.Item] = [
      "icons/Menu/a.svg": .file([]), "icons/menu/a.svg": .file([]), "icons/menu/A.svg": .file([]),
    ]
    #expect(
      try found("clashing-paths", in: items) == [
        "icons/menu: the name 'menu' differs from that of a neighbour only in letter case",
        "icons/menu/a.svg: the name 'a.svg' differs from that of a neighbour only in letter case",
      ]
    )
  }

  @Test func `names that are not packaged may clash`() throws {
    let items: [PackPath: MemoryTree.Item] = ["Docs": .directory, "docs": .directory]
    #expect(try found("clashing-paths", in: items) == [])
  }

  @Test func `a name that is not UTF-8 is reported and clashes with nothing`() throws {
    let items: [PackPath: MemoryTree.Item] = [
      PackPath(bytes: Array("icons/".utf8) + [0xE9]): .file([]),
      PackPath(bytes: Array("icons/".utf8) + [0xEA]): .file([]),
    ]
    #expect(try found("unportable-name", in: items).count == 2)
    #expect(try found("clashing-paths", in: items) == [])
  }

  @Test(arguments: ["a\\b", "a\u{7}", "a\u{9B}", " a", "a ", "a.", "a?", "NUL", "com1.svg", "a|b"])
  func `a name that some systems refuse is reported`(name: String) throws {
    #expect(try found("unportable-name", in: [PackPath("icons/\(name)"): .file([])]).count == 1)
  }

  @Test(arguments: ["a b", "ä", ".a", "nulls.svg", "com10", "a(1).svg", "a+b@2x.png"])
  func `a name that all systems accept is not`(name: String) throws {
    #expect(try found("unportable-name", in: [PackPath("icons/\(name)"): .file([])]) == [])
  }

  @Test func `a root that is a link is one offence`() throws {
    let items: [PackPath: MemoryTree.Item] = ["settings": .link(.directory)]
    #expect(try found("folder-link", in: items) == ["settings: 'settings' is a link to a folder"])
    for rule in ["wrong-kind-of-item", "no-settings", "broken-link", "file-link"] {
      #expect(try found(rule, in: items) == [])
    }
  }

  @Test func `what editors leave behind is left to one rule`() throws {
    let items: [PackPath: MemoryTree.Item] = [
      "settings/.#menu.sty": .link(.nowhere), "settings/menu.sty.bak": .file([]),
      "settings/a.sty": .file([]),
    ]
    #expect(try found("broken-link", in: items) == [])
    #expect(try found("stray-settings-file", in: items) == [])
    #expect(try found("junk-file", in: items).count == 2)
  }

  @Test func `settings with another suffix are no settings`() throws {
    let items: [PackPath: MemoryTree.Item] = ["settings/a.yaml": .file([])]
    #expect(try found("no-settings", in: items).count == 1)
    #expect(
      try found("stray-settings-file", in: items)
        == ["settings/a.yaml: 'a.yaml' is never imported"]
    )
  }

  @Test func `a name that is none is not compared with the folder`() throws {
    let manifest = "name: << .Name >>\n"
    let project = try Project.load(
      from: MemoryTree(texts: ["stackpack.yaml": manifest]),
      origin: .directory("generic")
    )
    #expect(Linter(only: ["mismatched-folder-name"]).lint(project).isEmpty)
  }

  @Test func `a pack right at the limit is read`() throws {
    let sixteen = Dictionary(
      uniqueKeysWithValues: (1...16).map { ("resources/\($0).png", Example.Change.sized(32 << 20)) }
    )
    var nothing = sixteen
    for path in ["stackpack.yaml", "README.md", "settings", "icons"] { nothing[path] = .nothing }
    nothing["resources/logo.svg"] = .nothing
    nothing["resources/overview.md"] = .nothing
    nothing["resources/details.md"] = .nothing
    nothing["resources/setup.md"] = .nothing
    #expect(try found("oversized-pack", in: .pack("full", at: "", with: nothing)) == [])
    nothing["README.md"] = .text("!")
    #expect(try found("oversized-pack", in: .pack("too full", at: "", with: nothing)) == [""])
  }
}
