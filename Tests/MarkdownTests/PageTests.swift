import Diagnostics
import Markdown
import Testing

@Suite struct PageTests {
  private func links(_ text: String) -> [String] {
    readPage(SourceFile(path: "a.md", text: text)).links.map { link in
      "\(link.kind) \(link.destination) \(link.span.start.line):\(link.span.start.column)"
    }
  }

  @Test(
    arguments: [
      ("[a](b.md)", ["inline b.md 1:5"]), ("![a](b.png \"title\")", ["image b.png 1:6"]),
      ("x\n[a](<b c.md>)", ["inline b c.md 2:6"]),
      ("[![i](a.png)](b.md)", ["image a.png 1:7", "inline b.md 1:15"]),
      ("[x]: y.md", ["definition y.md 1:6"]), ("<http://a.b>", ["automatic http://a.b 1:2"]),
      ("see http://a.b/c.", ["automatic http://a.b/c 1:5"]),
      ("<a href=\"x.md\"><img src='y.png'></a>", ["html x.md 1:10", "html y.png 1:26"]),
      ("`[a](b)` \\[a](b)", []), ("```\n[a](b)\n```\n[c](d)", ["inline d 4:5"]),
      ("<!-- [a](b)\n[a](b) --> [c](d)", ["inline d 2:16"]),
      ("[a](b(c).md)", ["inline b(c).md 1:5"]),
      ("[a](/#/x/{{ urn }}/y)", ["inline /#/x/{{ urn }}/y 1:5"]), ("[a]( )", []), ("[a](", []),
      ("~~~\n```\n[a](b)\n~~~", []),
    ] as [(String, [String])]
  )
  func `links are found where they are`(text: String, expected: [String]) {
    #expect(links(text) == expected)
  }

  @Test func `marks that split a page are no links`() {
    let page = readPage(
      SourceFile(path: "a.md", text: "a\n[comment]: # (split)\nb\n[comment]: # (x)\n")
    )
    #expect(page.splits.map(\.start.line) == [2])
    #expect(page.links.isEmpty)
  }

  @Test(arguments: [
    ("a.md", true), ("../a.md", true), ("#a", false), ("/a", false), ("http://a", false),
    ("mailto:a@b", false), ("{{ url }}", false), ("a/b:c", true),
  ])
  func `what is relative names a file`(destination: String, isRelative: Bool) {
    let page = readPage(SourceFile(path: "a.md", text: "[a](\(destination))"))
    #expect(page.links.first?.isRelative == isRelative)
  }

  @Test func `a million brackets take no time`() {
    for text in ["[", "](", "`", "<", "![", "[](", "<a href="] {
      _ = readPage(SourceFile(path: "a.md", text: String(repeating: text, count: 200_000)))
    }
  }
}
