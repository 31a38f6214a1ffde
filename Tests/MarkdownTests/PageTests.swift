import Diagnostics
import Markdown
import Testing

@Suite struct PageTests {
  @Test(arguments: [
    ("# Title", "1 Title #title 1:3"),
    ("## What's `new` in [a](b)? ##", "2 What's new in a? #whats-new-in-a 1:4"),
    ("Title\ntwo\n===\n\nB\n-", "1 Title two #title-two 1:1 · 2 B #b 5:1"),
    ("# A\n# A\n# Ä b", "1 A #a 1:3 · 1 A #a-1 2:3 · 1 Ä b #ä-b 3:3"),
    ("####### x\n#x\n\n    # y", ""),
    ("> ## Q", "2 Q #q 1:6"),
    ("[a]: b\n===", ""),
    (
      "# The **main** *menu* of a_b_c _x_ * 2",
      "1 The main menu of a_b_c x * 2 #the-main-menu-of-a_b_c-x--2 1:3"
    ),
  ])
  func `headings are found`(text: String, list: String) {
    let page = readPage(SourceFile(path: "x.md", text: text))
    let found = page.headings.map { heading in
      "\(heading.level) \(heading.text) #\(heading.anchor)"
        + " \(heading.span.start.line):\(heading.span.start.column)"
    }
    #expect(found.joined(separator: " · ") == list)
  }

  @Test func `markers and comments are found`() {
    let text = """
      Left
      [comment]: # (split)
      Right <!-- a --> <!-- b
      c -->

      [comment]:  #   (split)
      [//]: # (note)

      <!-- d -->
      ```
      [comment]: # (split)
      ```
      """
    let page = readPage(SourceFile(path: "x.md", text: text))
    #expect(page.splits.map(\.start.line) == [2, 6])
    #expect(page.splits.first?.text == "[comment]: # (split)")
    #expect(page.comments.map(\.start.line) == [2, 3, 3, 6, 7, 9])
    #expect(page.comments.last?.text == "<!-- d -->")
    #expect(page.links.isEmpty)
  }

  @Test func `tags of HTML keep their attributes`() {
    let text = """
      line<br />next <Button value="/#x" disabled>a</button>

      <auto-widget data={metrics} rows='["a"]'></auto-widget>
      1 < 2 <3 a<b
      """
    let page = readPage(SourceFile(path: "x.md", text: text))
    let found = page.tags.map { tag in
      (["\(tag.isEnd ? "/" : "")\(tag.name)"] + tag.attributes.map { "\($0.name)=\($0.value)" })
        .joined(separator: " ")
    }
    #expect(
      found == [
        "br", "button value=/#x disabled=", "/button", "auto-widget data={metrics} rows=[\"a\"]",
        "/auto-widget",
      ]
    )
    #expect(page.tags[1]["value"] == "/#x")
    #expect(page.tags[1].attributes[0].span.text == "/#x")
    #expect(page.tags[0].span.text == "<br />")
  }

  @Test(arguments: [
    ("[pod](/#/components/x", "1:1 unclosedTarget"),
    ("[a](my file.md)", "1:5 blankInTarget"),
    ("[a]( b )", "1:6 blankAroundTarget"),
    ("[a][nope]", "1:1 undefinedReference"),
    ("x\n\n```bash\nkubectl", "3:1 unclosedFence"),
    ("a <!-- b", "1:3 unclosedComment"),
    ("<!-- b", "1:1 unclosedComment"),
    ("#Title", "1:1 headingWithoutBlank"),
    ("#1 #fff [ ] [x] a[0](b) [1]", ""),
    ("see [1] (a b) and [^1][^2]", ""),
    ("plain < 5 && > 3", ""),
  ])
  func `what was meant otherwise is noted`(text: String, list: String) {
    let page = readPage(SourceFile(path: "x.md", text: text))
    let found = page.mistakes.map { mistake in
      "\(mistake.span.start.line):\(mistake.span.start.column) \(mistake.kind)"
    }
    #expect(found.joined(separator: " · ") == list)
  }

  @Test func `line ends and byte order marks make no difference`() {
    let text = "\u{FEFF}# A\r\n\r\n[b](c)\r\n```\r\n[d](e)\r\n```\r[f](g)"
    let page = readPage(SourceFile(path: "x.md", text: text))
    #expect(page.headings.map(\.anchor) == ["a"])
    #expect(page.links.map(\.destination) == ["c", "g"])
    #expect(page.links.first?.span.start == SourceLocation(line: 3, column: 5))
  }
}
