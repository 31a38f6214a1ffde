import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct ManifestTests {
  @Test(
    arguments: [
      // The place of the mistake decides, not its neighbours.
      ("version: 1.0.0", "unquoted-version", ["the version is not in double quotes"]),
      ("version:   \"1.0.0\"", "unquoted-version", []),
      (
        "version:\n  \"1.0.0\"", "unquoted-version", ["a test deployment does not find the version"]
      ),
      (
        "\"version\": \"1.0.0\"", "unquoted-version",
        ["a test deployment does not find the version"]
      ),
      ("# version: \"9\"\nversion: \"1.0.0\"", "unquoted-version", []),
      ("version: \"1.0.0\" # version: \"2\"", "unquoted-version", []),
      ("version: 1.0", "invalid-version", ["'1.0' is not a semantic version"]),
      ("version: [1]", "invalid-version", []),
      ("version: [1]", "manifest-type-mismatch", ["'version' must be text, not a list"]),
      ("version: \"\"", "missing-manifest-key", ["'version' is empty"]),
      ("version: ~", "missing-manifest-key", ["'version' is empty"]),
      ("name: \" \"", "missing-manifest-key", ["'name' is empty"]),
      ("name: \" \"", "invalid-pack-name", []),
      ("schemaVersion: 2", "unsupported-schema-version", ["there is no schema version '2'"]),
      ("schemaVersion: !!str 2.0", "unquoted-schema-version", []),
      ("categories:", "missing-expected-key", ["'categories' is empty"]),
      ("categories:", "manifest-type-mismatch", []),
      ("categories: [ ~ ]", "manifest-type-mismatch", ["a category must be text, not nothing"]),
      ("provision:", "missing-expected-key", ["'provision' is empty"]),
      ("provision: Script", "missing-expected-key", []),
      ("provision: []", "manifest-type-mismatch", ["'provision' must be a map, not a list"]),
      (
        "provision: { companionStackPacks: common }", "manifest-type-mismatch",
        ["'companionStackPacks' must be a list, not text"]
      ),
      ("logoUrl: !resource", "missing-expected-key", []),
      ("logoUrl: !resource [ logo.svg ]", "manifest-type-mismatch", []),
      ("logoUrl: HTTPS://example.com/a.svg", "untagged-resource", []),
      (
        "logoUrl: !!str logo.svg", "untagged-resource",
        ["'logo.svg' is not looked up in 'resources/'"]
      ),
      (
        "configurationUrls: {}", "missing-lifecycle-page",
        [
          "there is no page for 'NOT_INSTALLED', 'PROVISIONING', 'WAITING_FOR_DATA', 'INSTALLED', "
            + "'DEPROVISIONING', 'ERROR'"
        ]
      ),
      ("configurationUrls:", "missing-lifecycle-page", []),
      ("configurationUrls:", "missing-expected-key", ["'configurationUrls' is empty"]),
      ("configurationUrls: { ? [a] : b }", "unknown-lifecycle-state", ["there is no state ''"]),
      ("isNew: \"true\"", "manifest-type-mismatch", ["'isNew' must be a boolean, not text"]),
      ("isNew: off", "manifest-type-mismatch", []),
      ("releaseStatus: [ HIDDEN ]", "invalid-release-status", ["'releaseStatus' cannot be a list"]),
      ("releaseStatus:", "invalid-release-status", []),
      ("releaseNotes: !resource notes.md", "malformed-classic-value", []),
      (
        "releaseNotes: [ notes.md ]", "malformed-classic-value",
        ["this must be text, not a list"]
      ),
      (
        "faqs: [ why ]", "malformed-classic-value",
        ["an item must be a map, not text"]
      ),
      ("steps:", "malformed-classic-value", []),
      (
        "steps: [ { name: a, display: A, value: { _type: text, default: \"\" } } ]",
        "malformed-classic-value", []
      ),
      (
        "dependencies: { common: [ 1 ] }", "malformed-classic-value",
        ["'common' must be text, not a list"]
      ),
      (
        "provision: { companionStackPacks: [ { name: a } ] }", "odd-companion",
        ["a map is not the name of a pack"]
      ),
    ] as [(String, String, [String])]
  )
  func `a corner of the manifest`(fragment: String, rule: String, messages: [String]) throws {
    #expect(try self.messages(of: rule, in: .manifest(fragment)) == messages)
  }

  @Test func `a mistyped key is reported once, unless packaging needs it`() throws {
    let optional = Example.manifest("catgories: [ Custom ]", without: ["categories"])
    #expect(try messages(of: "missing-expected-key", in: optional) == [])
    #expect(
      try messages(of: "unknown-manifest-key", in: optional) == [
        "'catgories' is not a key of the manifest"
      ]
    )
    let required = Example.manifest("verison: \"1.0.0\"", without: ["version"])
    let findings = try diagnostics(of: "missing-manifest-key", in: required)
    #expect(findings.map(\.message) == ["'version' is missing"])
    #expect(findings.flatMap(\.notes).map(\.message) == ["was this meant to be 'version'?"])
  }

  @Test(
    arguments: [
      ("", ["the manifest is empty"]), ("---\n", ["the manifest is nothing, not a map"]),
      ("name = demo\n", ["the manifest is text, not a map"]), ("{}", []),
      ("name: [", ["1 problem"]), ("a: 1\na: 2\n", []),
    ] as [(String, [String])]
  )
  func `what is no manifest is reported once`(text: String, expected: [String]) throws {
    let example = Example.file("stackpack.yaml", text)
    let found = try messages(of: "invalid-manifest", in: example)
    #expect(expected == ["1 problem"] ? found.count == 1 : found == expected)
    let isBroken = !expected.isEmpty
    let others = Linter(only: manifestRules.subtracting(["invalid-manifest"]))
    #expect(try others.lint(example.project()).isEmpty == isBroken || text == "{}")
  }

  @Test func `keys that come from an anchor are there`() throws {
    let text = """
      base: &base
        schemaVersion: "2.0"
        displayName: Demo
      <<: *base
      name: demo
      version: "1.0.0"
      """
    let example = Example.file("stackpack.yaml", text)
    #expect(try messages(of: "missing-manifest-key", in: example) == [])
    #expect(
      try messages(of: "unknown-manifest-key", in: example) == [
        "'base' is not a key of the manifest"
      ]
    )
  }

  @Test func `a long value does not make a long message`() throws {
    let name = String(repeating: "ü", count: 10_000)
    let found = try messages(of: "invalid-pack-name", in: .manifest("name: \"\(name)\""))
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.utf8.count < 120 && !$0.contains("\u{FFFD}") })
  }

  private var manifestRules: Set<String> {
    Set(
      RuleCatalog.groups.filter { $0.name == "Manifest" }.flatMap(\.rules).map {
        $0.documentation.id
      }
    )
  }

  private func diagnostics(of rule: String, in example: Example) throws -> [Diagnostic] {
    Linter(only: [rule]).lint(try example.project())
  }

  private func messages(of rule: String, in example: Example) throws -> [String] {
    try diagnostics(of: rule, in: example).map(\.message)
  }
}
