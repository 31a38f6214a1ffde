import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct IdentityTests {
  /// The text at every finding about a group with an identifier, in a pack called `demo`.
  private func found(_ rule: String, identifier: String) throws -> [String] {
    try found(rule, in: "nodes:\n  - _type: MainMenuGroup\n    identifier: \(identifier)\n")
  }

  private func found(_ rule: String, in text: String) throws -> [String] {
    Linter(only: [rule]).lint(try Example.settings(text).project()).map(\.span.text)
  }

  @Test(arguments: [
    "urn:stackpack:demo:main-menu-group:a", "URN:Stackpack:demo:main-menu-group:A",
    "urn:a:b", "urn:0-:(+,-.:=@;$_!*'%/?#)", "urn:a234567890123456789012345678901b:c",
    "'urn:a:b c'", "'urn:a::'",
  ])
  func `URNs are taken in all their shapes`(identifier: String) throws {
    #expect(try found("invalid-identifier", identifier: identifier) == [])
  }

  @Test(arguments: [
    // the identifier as written; what is marked
    ("urn", "urn"), ("'urn:a:'", ""), ("urn:a", ""), ("urn:-a:b", "-"), ("urn::b", ":"),
    ("urn:a_b:c", "_"), ("urn:a234567890123456789012345678901bc:c", "c"), ("demo", "demo"),
    ("42", "42"), ("'urn:a:ü'", "ü"), ("'urn:a:\"'", "\""), ("\"urn:a:x\\\"y\"", "\\\""),
    ("uri:a:b", "uri:a:b"), ("' '", "' '"), ("''", "''"), ("' urn:a:b|c'", "|"),
  ])
  func `anything else is not a URN`(identifier: String, marked: String) throws {
    #expect(try found("invalid-identifier", identifier: identifier) == [marked])
  }

  @Test(arguments: ["", "~", "[urn:a:b]", "{a: b}", "!include a.txt", "'{{ a }}:b'", "<<.Name>>:b"])
  func `what is no text, or no text yet, is left to other rules`(identifier: String) throws {
    for rule in ["invalid-identifier", "irregular-identifier", "unprefixed-identifier"] {
      #expect(try found(rule, identifier: identifier) == [])
    }
  }

  @Test(arguments: [
    ("urn:stackpack:other:monitor:a", ["other"]), ("urn:stackpack:demo2:monitor:a", ["demo2"]),
    ("urn:stackpack:common:monitor:a", ["common"]), ("urn:stackpack:Demo:monitor:a", []),
    ("urn:stackpack:other", []), ("urn:stackpack::monitor:a", []), ("urn:custom:other:a:b", []),
  ])
  func `an identifier belongs to the pack it names`(identifier: String, owner: [String]) throws {
    #expect(try found("foreign-identifier", identifier: identifier) == owner)
  }

  @Test(arguments: ["name: ''", "name: Not a name", "name: '<< .Name >>'", "name: ["])
  func `a pack without a proper name owns nothing, and nothing is foreign to it`(
    name: String
  ) throws {
    let example = Example.settings(
      "nodes:\n  - _type: Dashboard\n    identifier: urn:stackpack:demo:dashboard:a",
      with: ["stackpack.yaml": .text(name)]
    )
    let ids: Set = ["foreign-identifier", "unprefixed-identifier", "unusual-type-segment"]
    #expect(Linter(only: ids).lint(try example.project()).isEmpty)
  }

  @Test(arguments: [
    ("urn:stackpack:demo:main-menu-group:a:b:c:d", []), ("urn:stackpack:demo:menu:a:b", ["menu"]),
    ("urn:stackpack:demo:shared:menu:a", ["menu"]), ("urn:stackpack:demo:shared", ["shared"]),
    ("urn:stackpack:demo:Main-Menu-Group:a", []), ("urn:custom:menu:a", []),
  ])
  func `the type segment is the part behind the pack and the shared level`(
    identifier: String,
    segment: [String]
  ) throws {
    #expect(try found("unusual-type-segment", identifier: identifier) == segment)
  }

  @Test func `a merged identifier is reported at the node that lacks its own`() throws {
    let text = """
      nodes:
        - &a
          _type: MainMenuGroup
          identifier: urn:a:b
        - <<: *a
          name: Twin
        - *a
        - _type: Dashboard
          identifier: 'urn:a:b'
      """
    #expect(
      try found("duplicate-identifier", in: text) == ["MainMenuGroup", "*a", "'urn:a:b'"]
    )
  }

  @Test(arguments: [
    // the expression in double quotes of YAML; what is marked
    ("'urn:a:b/' + resource.attributes['c']", []), ("'urn:a:b c'", [" "]),
    ("'urn:a:' + resource.attributes['b'] + ' (x)'", [" "]),
    ("'urn:' + resource.attributes['a'] + '_b:c'", ["_"]), ("'urn:a:é'", ["é"]),
    ("'urn:a:' + (resource.attributes['b'] + '[c]')", ["["]), ("'urn:a'", [""]),
    ("'a b' + resource.attributes['c']", []), ("resource.attributes['a'] + ' b'", []),
    ("true ? 'urn:a:b c' : 'urn:a:d'", []), ("r'urn:a:b\\c'", ["r'urn:a:b\\\\c'"]),
    ("'urn:a:' + ''", [""]),
    ("'urn:a:b\\x20c'", ["'urn:a:b\\\\x20c'"]), ("'urn:a:{b}'", ["{"]),
  ])
  func `what is written of a URN is looked at, and what is filled in is not`(
    identifier: String,
    marked: [String]
  ) throws {
    let text = identifier.replacing("\\", with: "\\\\")
    let example = Example.settings(
      """
      nodes:
        - _type: OtelComponentMapping
          output:
            identifier: "\(text)"
      """
    )
    let found = Linter(only: ["invalid-component-urn"]).lint(try example.project())
    #expect(found.map(\.span.text) == marked)
  }

  @Test func `nodes that only share a name are told apart by type`() throws {
    let text = """
      nodes:
        - { _type: Monitor, name: A, identifier: urn:a:b }
        - { _type: Monitor, name: A, identifier: urn:a:b }
        - { _type: Monitor, name: 'A' }
        - { _type: Dashboard, name: A }
        - { _type: Nonsense, name: A }
        - { _type: Nonsense, name: A }
      """
    #expect(try found("shared-name", in: text) == ["'A'"])
  }

  @Test func `an id is taken away with its line, if it has one of its own`() throws {
    let text = """
      nodes:
        - id: -1
          _type: MainMenuGroup
        - _type: MainMenuGroup
          id: -2   # of the export
          name: A
      """
    let found = Linter(only: ["superfluous-id"]).lint(try Example.settings(text).project())
    let edits = found.flatMap(\.fixIts).flatMap(\.edits)
    #expect(found.count == 2)
    #expect(edits.map(\.span.text) == ["    id: -2   # of the export\n"])
  }
}
