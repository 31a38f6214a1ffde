import Diagnostics
import Documents
import Schema
import Testing

private let type = ObjectType(
  "T",
  "A thing.",
  obsolete: [
    ObsoleteField("heading", use: "title", "renamed"),
    ObsoleteField("size", use: "style.size", "moved", type: .number()),
  ]
) {
  Field("title", .string(), "The title.").optional
  Field("count", .number(), "The count.").optional
  Field("flag", .boolean, "The flag.").optional
  Field("way", .choice(Choice(nil, ["up", "down"], obsolete: [("top", "up")])), "The way.").optional
}

@Suite struct Mending {
  @Test(arguments: [
    ("titel: x", "title: x", false),
    ("heading: x", "title: x", true),
    ("count: '7'", "count: 7", true),
    ("count: 1e-8", "count: 1.0e-8", true),
    ("flag: off", "flag: false", true),
    ("flag: \"true\"", "flag: true", true),
    ("title: no", "title: \"no\"", true),
    ("way: top", "way: up", true),
    ("way: dwon", "way: down", false),
  ])
  func `replaces what is wrong`(text: String, mended: String, isSafe: Bool) throws {
    let fixIt = try #require(try fixIts(text).first)
    #expect(fixIt.isSafe == isSafe)
    let edit = try #require(fixIt.edits.first)
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(edit.span.range, with: edit.text.utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == mended)
  }

  @Test(arguments: ["size: 3", "heading: x\ntitle: z", "count: many", "zzz: 1"])
  func `leaves alone what needs a thought`(text: String) throws {
    #expect(try fixIts(text) == [])
  }

  private func fixIts(_ text: String) throws -> [FixIt] {
    let file = SourceFile(path: "test.yaml", text: text)
    let root = try #require(read(file, as: .yaml).tree.root)
    return type.read(root).violations.flatMap(\.fixIts)
  }
}
