import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct MenusTests {
  private func found(_ rule: String, _ keys: String) throws -> [String] {
    let lines = keys.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    let example = Example.settings(
      """
      nodes:
        - _type: MainMenuGroup
          identifier: urn:stackpack:demo:main-menu-group:tools
          name: Tools
      \(lines)
      """
    )
    return Linter(only: [rule]).lint(try example.project()).map(\.message)
  }

  @Test(
    arguments: [
      ("DATA:image/PNG;base64,AAAA", []), ("data:image/svg+xml,%3Csvg/%3E", []),
      ("data:image/svg+xml;charset=utf-8;base64,AAA", []), ("!icon menu.svg", []), ("''", []),
      ("menu.svg", []), ("\"data:image/png;base64,AA\\n  AA\"", []),
      ("data:image/png;base64,AA==AA", ["what stands behind 'base64,' is not base64"]),
      ("data:image/png;base64,AAA==", ["what stands behind 'base64,' is not base64"]),
      ("'data:image/png;base64,'", ["what stands behind 'base64,' is not base64"]),
      ("data:image/gif;base64,AAAA", ["menu icons are SVG or PNG, not 'image/gif'"]),
      ("'data:,'", ["menu icons are SVG or PNG, not ''"]),
      ("data:image/png;base64", ["there is no image behind 'data:image/png;base64'"]),
      (
        "https://example.com/menu.svg",
        ["'https://example.com/menu.svg' is not the address of an image"]
      ),
    ] as [(String, [String])]
  )
  func `the icon of a group`(value: String, expected: [String]) throws {
    #expect(try found("malformed-menu-icon", "iconbase64: \(value)") == expected)
  }

  @Test(arguments: [("' '", 1), ("~", 1), ("!icon ''", 0), ("a", 0)])
  func `an icon that is none`(value: String, count: Int) throws {
    #expect(try found("menu-group-without-icon", "iconbase64: \(value)").count == count)
  }

  @Test func `what a group is called twice is no conflict with itself`() throws {
    #expect(try found("conflicting-specificity", "specificity: 1\nrank: { specificity: 1 }") == [])
    #expect(try found("conflicting-specificity", "specificity: 1\nrank: { specificity: x }") == [])
    #expect(try found("clashing-menu-groups", "specificity: 1") == [])
  }

  @Test func `a group of former views is used`() throws {
    // The other group is that of the example pack.
    #expect(
      try found("unused-menu-group", "items: [ { viewIdentifier: 'urn:a:b' } ]")
        == ["no presentation of this pack joins the menu group 'Demo'"]
    )
  }
}
