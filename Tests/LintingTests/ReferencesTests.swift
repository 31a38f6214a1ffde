import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct ReferencesTests {
  private func found(_ rule: String, _ value: String, with more: String = "") throws -> [String] {
    let example = Example.settings(
      """
      nodes:
        - _type: MainMenuGroup
          identifier: urn:stackpack:demo:main-menu-group:tools
          name: Tools
          description: \(value)
      \(more)
      """
    )
    return Linter(only: [rule]).lint(try example.project()).map(\.span.text)
  }

  @Test(
    arguments: [
      // the text; what is reported of it
      ("see urn:stackpack:demo:monitor:a.", "urn:stackpack:demo:monitor:a"),
      ("'(urn:stackpack:demo:monitor:a)'", "urn:stackpack:demo:monitor:a"),
      ("/#/views/urn:stackpack:demo:query-view:a?x=1", "urn:stackpack:demo:query-view:a"),
      ("urn:stackpack:demo:monitor:", nil), ("urn:stackpack:demo:monitor:*", nil),
      ("urn:stackpack:demo:monitor:${name}", nil), ("urn:stackpack:demo", nil),
      ("urn:stackpack:demo:main-menu-group:demo", nil),
      ("urn:stackpack:demo:main-menu-group:tools", nil),
      ("urn:stackpack:other:monitor:a", nil),
      ("'#/dashboards/urn:stackpack:demo:dashboard:a'", nil),
    ]
  )
  func `references of the own pack are found`(value: String, reported: String?) throws {
    #expect(try found("dangling-reference", value) == [reported].compactMap(\.self))
  }

  @Test func `an identifier of another pack is mentioned once`() throws {
    let more = """
        - _type: MainMenuGroup
          identifier: urn:stackpack:demo:main-menu-group:more
          name: More
          description: urn:stackpack:other:monitor:a and urn:stackpack:other:monitor:b
      """
    let found = try found("foreign-reference", "urn:stackpack:other:monitor:a", with: more)
    #expect(found == ["urn:stackpack:other:monitor:a", "urn:stackpack:other:monitor:b"])
  }

  @Test func `what stands in a file that cannot be read may be defined`() throws {
    let example = Example.settings(
      """
      nodes:
        - _type: MainMenuGroup
          identifier: urn:stackpack:demo:main-menu-group:tools
          name: Tools
          description: urn:stackpack:demo:monitor:a
      """,
      with: ["settings/broken.sty": .text("nodes: [\n  identifier: urn:stackpack:demo:monitor:a")]
    )
    let project = try example.project()
    #expect(Linter(only: ["dangling-reference"]).lint(project).isEmpty)
  }
}
