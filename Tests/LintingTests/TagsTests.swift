import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct TagsTests {
  @Test(
    arguments: [
      // tag and path; files beside those of the example pack; rule; message and help
      (
        "!icon icons/menu.svg", "", "missing-file",
        ["there is no 'icons/icons/menu.svg'; leave out 'icons/': !icon looks there"]
      ),
      (
        "!icon resources/logo.svg", "", "missing-file",
        [
          "there is no 'icons/resources/logo.svg'; "
            + "'resources/logo.svg' exists, but !icon looks in 'icons/'"
        ]
      ),
      (
        "!icon menu.png", "", "missing-file",
        ["there is no 'icons/menu.png'; did you mean 'menu.svg'?"]
      ),
      (
        "!icon far-away.svg", "icons/tools/far-away.svg", "missing-file",
        ["there is no 'icons/far-away.svg'; did you mean 'tools/far-away.svg'?"]
      ),
      ("!icon nowhere.svg", "", "missing-file", ["there is no 'icons/nowhere.svg'"]),
      ("!icon ''", "", "missing-file", []),
      ("!icon MENU.svg", "", "missing-file", []),
      (
        "!icon MENU.svg", "", "wrong-case",
        ["the file is called 'menu.svg', not 'MENU.svg'; write 'menu.svg'"]
      ),
      ("!icon TOOLS", "icons/tools/a.svg", "wrong-case", []),
      (
        "!icon TOOLS", "icons/tools/a.svg", "folder-as-file",
        ["'TOOLS' is a folder; name a file in it"]
      ),
      ("!icon .", "", "folder-as-file", ["'.' is a folder; name a file in it"]),
      (
        "!icon cafe\u{301}.svg", "icons/caf\u{E9}.svg", "wrong-case",
        [
          "'caf\u{E9}.svg' is composed of other Unicode characters than the name of the file; "
            + "write 'caf\u{E9}.svg'"
        ]
      ),
      (
        "!icon C:/menu.svg", "", "foreign-path",
        ["'C:/menu.svg' is not a path below 'icons/'; put the file into the pack"]
      ),
      (
        "!icon a/../../x.svg", "", "foreign-path",
        ["'a/../../x.svg' leads out of 'icons/'; '!icon' names files in 'icons/' only"]
      ),
      ("!icon menu.SVG", "icons/menu.SVG", "odd-icon-format", []),
      (
        "!icon menu.svg.bak", "icons/menu.svg.bak", "odd-icon-format",
        ["'menu.svg.bak' is not an icon; use an SVG or PNG file"]
      ),
      ("!Icon menu.svg", "", "unknown-tag", ["there is no tag '!Icon'; did you mean '!icon'?"]),
      ("! menu.svg", "", "unknown-tag", []),
      ("!!strr menu.svg", "", "unknown-tag", ["there is no tag '!!strr'; did you mean '!!str'?"]),
      ("!<tag:yaml.org,2002:str> menu.svg", "", "unknown-tag", []),
      (
        "menu.svg", "", "untagged-icon",
        ["'menu.svg' is not looked up in 'icons/'; write '!icon' before it"]
      ),
      ("https://example.com/menu.svg", "", "untagged-icon", []),
      ("\"\"", "", "untagged-icon", []),
      ("menu", "", "untagged-icon", []),
      ("!icons menu.svg", "", "untagged-icon", []),
      (
        "!icon {a: b}", "", "misused-tag", ["'!icon' stands before a map; write one path behind it"]
      ),
      ("!include a.md", "includes/a.md", "include-on-structural-key", []),
    ] as [(String, String, String, [String])]
  )
  func `a corner of tags`(
    value: String,
    file: String,
    rule: String,
    expected: [String]
  ) throws {
    let text = """
      nodes:
        - _type: MainMenuGroup
          identifier: urn:stackpack:demo:main-menu-group:tools
          name: Tools
          iconbase64: \(value)
      """
    let example = Example.settings(text, with: file.isEmpty ? [:] : [file: .text("<svg/>")])
    let found = Linter(only: [rule]).lint(try example.project())
    let lines = found.map { [$0.message, $0.help].compactMap(\.self).joined(separator: "; ") }
    #expect(lines == expected)
  }

  @Test func `only values of a fixed form must not be included`() throws {
    let include = ["includes/a.txt": Example.Change.text("a\n")]
    let example = Example.settings(
      """
      nodes:
        - _type: ComponentPresentation
          identifier: urn:stackpack:demo:component-presentation:queue
          name: !include a.txt
          binding:
            _type: ComponentPresentationQueryBinding
            query: !include a.txt
          rank: { specificity: 10 }
          presentation:
            overview:
              name: { singular: queue, plural: queues, title: Queues }
              columns:
                - columnId: «!include» a.txt
                  title: Name
                  projection: { _type: NumericProjection, value: !include a.txt, unit: «!include» a.txt }
              sort:
                - columnId: name
                  direction: «!include» a.txt
      """,
      with: include
    )
    let found = Linter(only: ["include-on-structural-key"]).lint(try example.project())
    #expect(found.map(\.span.range) == example.marks)
  }

  @Test func `an alias does not repeat the mistake`() throws {
    let example = Example.settings(
      """
      nodes:
        - _type: MainMenuGroup
          identifier: urn:stackpack:demo:main-menu-group:tools
          name: Tools
          iconbase64: &icon !icon nowhere.svg
        - _type: MainMenuGroup
          identifier: urn:stackpack:demo:main-menu-group:more-tools
          name: More tools
          iconbase64: *icon
      """
    )
    #expect(Linter(only: ["missing-file"]).lint(try example.project()).count == 1)
  }

  @Test func `a link out of the pack is the business of other rules`() throws {
    let text = """
      nodes:
        - _type: MainMenuGroup
          identifier: urn:stackpack:demo:main-menu-group:tools
          name: Tools
          iconbase64: !icon linked.svg
      """
    for target: LinkTarget in [.outside, .nowhere, .directory, .fileInside] {
      let example = Example.settings(text, with: ["icons/linked.svg": .link(target)])
      #expect(Linter(only: ["missing-file", "folder-as-file"]).lint(try example.project()).isEmpty)
    }
  }

  @Test(arguments: ["Manifest", "Versions", "Tags"])
  func `a safe fix-it mends what its page shows`(group: String) throws {
    let rules = RuleCatalog.groups.filter { $0.name == group }.flatMap(\.rules)
    for rule in rules {
      let id = rule.documentation.id
      for example in rule.documentation.invalid {
        let project = try example.project()
        let found = Linter(only: [id]).lint(project)
        guard let fixIt = found.flatMap(\.fixIts).first(where: \.isSafe) else { continue }
        let mended = try self.mended(project, by: fixIt)
        #expect(Linter(only: [id]).lint(mended).count == found.count - 1, "\(id)")
        let invalid = Linter(only: ["invalid-manifest", "missing-file", "unknown-tag"])
        #expect(invalid.lint(mended).isEmpty, "\(id)")
      }
    }
  }

  private func mended(_ project: Project, by fixIt: FixIt) throws -> Project {
    var items = project.files.mapValues { MemoryTree.Item.file($0.bytes) }
    for edit in fixIt.edits.sorted(by: { $0.span.range.lowerBound > $1.span.range.lowerBound }) {
      let path = PackPath(edit.span.file.path)
      guard case .file(var bytes) = items[path] else { continue }
      bytes.replaceSubrange(edit.span.range, with: edit.text.utf8)
      items[path] = .file(bytes)
    }
    return try Project.load(from: MemoryTree(items), origin: project.origin)
  }
}
