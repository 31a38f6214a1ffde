import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct VersionsTests {
  private static let old = "urn:stackpack:demo:main-menu-group:old"
  private static let rules: Set = [
    "unraised-version", "small-version-step", "removed-identifier", "drifted-archive",
  ]

  private static func group(_ identifier: String) -> Example.Change {
    .text("nodes:\n  - _type: MainMenuGroup\n    identifier: \(identifier)\n")
  }

  private func findings(_ example: Example) throws -> [String] {
    Linter(only: Self.rules).lint(try example.pack()).map(\.message)
  }

  @Test(arguments: [
    ("0.9.0", "1.0.0", true), ("1.0.0-beta", "1.0.0", true), ("1.0.0+2", "1.0.0", true),
    ("1.0.1", "1.0.0", false), ("1.0.0", "1.0.0-rc.1", false), ("10.0.0", "9.0.0", false),
  ])
  func `a changed pack has a higher version`(now: String, before: String, isWrong: Bool) throws {
    let manifest = ["stackpack.yaml": Example.Change.text("name: demo\nversion: \(before)\n")]
    let found = try findings(.manifest("version: \"\(now)\"").against(manifest))
    #expect(
      found
        == (isWrong ? ["the pack has changed since '\(before)', and '\(now)' is not above it"] : [])
    )
  }

  @Test(arguments: [
    ("1.0.0", "1.1.0", ["first"]), ("1.0.0", "2.0.0", []), ("1.0.0", "2.0.0-beta", []),
    ("2.0.0-rc.1", "2.0.0", []),
    ("0.3.0", "0.3.1", ["second"]), ("0.3.0", "0.4.0", []), ("0.3.0", "1.0.0", []),
  ])
  func `what takes a node away is a large step`(
    before: String,
    now: String,
    place: [String]
  ) throws {
    let changes = [
      "stackpack.yaml": Example.Change.text("name: demo\nversion: \(before)\n"),
      "settings/old.sty": Self.group(Self.old),
    ]
    let found = Linter(only: Self.rules).lint(
      try Example.manifest("version: \"\(now)\"").against(changes).pack()
    )
    let steps = found.filter { $0.rule == "small-version-step" }.map(\.help)
    #expect(steps == place.map { "raise the \($0) number" })
    #expect(
      found.filter { $0.rule == "removed-identifier" }.map(\.message) == [
        "'\(Self.old)' of '\(before)' is gone"
      ]
    )
  }

  @Test func `an archive is held against its directory, whatever its version`() throws {
    let changes: [String: Example.Change] = [
      "includes/new.md": .text("new"), "settings/old.sty": Self.group(Self.old),
    ]
    let archive = Example.pack(
      "an archive",
      at: "",
      with: ["includes/old.md": .text("old"), "README.md": .text("another")],
      from: .archive("demo-1.0.0.sts")
    )
    #expect(
      try findings(archive.against(changes, from: .directory("demo"))) == [
        "'README.md' differs", "'includes/new.md' is not in the archive",
        "'includes/old.md' is not in the directory", "'settings/old.sty' is not in the archive",
      ]
    )
  }

  @Test func `without another pack nothing is compared`() throws {
    #expect(try findings(.manifest("version: \"0.1.0\"")) == [])
  }
}
