import Diagnostics
import Documents
import Linting
import Testing

@Suite struct StyleTests {
  private func diagnostics(_ rule: String, in text: String) throws -> [Diagnostic] {
    Linter(only: [rule]).lint(try Example.settings(text).project())
  }

  @Test func `blanks that belong to a text stay`() throws {
    let text = """
      nodes:
        - name: |  \n\
            a  \n\
          \n\
          description: >-
            b \n\
              \n\
            c \n\
          title: "d \n\
            e"
          other: f \n\
            g
          last: h \n\
      # i \n\

      """
    let found = try diagnostics("trailing-blank", in: text)
    #expect(found.map(\.span.start.line) == [13])
    #expect(found.map { $0.notes.map(\.message) } == [["1 more in this file"]])
    var bytes = Array(text.utf8)
    for edit in found.flatMap(\.fixIts).flatMap(\.edits).reversed() {
      bytes.replaceSubrange(edit.span.range, with: edit.text.utf8)
    }
    let mended = String(decoding: bytes, as: UTF8.self)
    #expect(mended.hasSuffix("  last: h\n# i\n"))
    #expect(
      texts(in: mended) == texts(in: text),
      "removing blanks must not change what the file says"
    )
  }

  private func texts(in text: String) -> [String?] {
    let root = read(SourceFile(path: "a.sty", text: text), as: .yaml).tree.root
    return root?["nodes"]?.items.first?.entries.map(\.value.string) ?? []
  }

  @Test(arguments: [("nodes: []", true), ("nodes:\n  - a: |\n      b", false)])
  func `a line break at the end is safe to add unless a text goes on to there`(
    text: String,
    isSafe: Bool
  ) throws {
    let found = try diagnostics("missing-final-newline", in: text)
    #expect(found.flatMap(\.fixIts).map(\.isSafe) == [isSafe])
  }

  @Test(arguments: [
    ("logo.svg", ["write"]), ("'logo.svg'", ["write"]), ("\"logo.svg\"", []), ("'a b'", ["no fix"]),
    ("''", []),
  ])
  func `a path is put in quotes where that is simple`(path: String, outcome: [String]) throws {
    let project = try Example.manifest("logoUrl: !resource \(path)").project()
    let found = Linter(only: ["unquoted-resource-path"]).lint(project)
    #expect(found.map { $0.fixIts.isEmpty ? "no fix" : "write" } == outcome)
  }

  @Test func `ids are compared within one list`() throws {
    let text = """
      nodes:
        - _type: ComponentPresentation
          presentation:
            overview:
              columns: [ { columnId: a-b }, { columnId: a-b_c }, { columnId: c } ]
            filters: [ { filterId: a_b }, { filterId: urn:a-b:c } ]
      """
    #expect(try diagnostics("mixed-id-style", in: text).isEmpty)
  }
}
