import Diagnostics
import Markdown
import Testing

@Suite struct LinkTests {
  @Test(arguments: [
    ("[a](b)", "1:5 inline b"),
    ("é [a](<b c> \"t\")", "1:8 inline b c"),
    ("![a](p.png)", "1:6 inline image p.png"),
    ("[![a](p.png)](q)", "1:15 inline q · 1:7 inline image p.png"),
    ("[a [b](c) d](e)", "1:8 inline c"),
    ("[a]()", "1:5 inline "),
    ("[a](b(c)d) [x](y\\)z)", "1:5 inline b(c)d · 1:16 inline y)z"),
    ("[a](b?x=1&amp;y=2)", "1:5 inline b?x=1&y=2"),
    (
      "[pod](/#/components/{{ componentUrnForUrl }}/metrics)",
      "1:7 inline /#/components/{{ componentUrnForUrl }}/metrics"
    ),
    ("[t](x{{\nthreshold }}y)", "1:5 inline x{{\nthreshold }}y"),
    ("{{ include \"[a](b)\" }}", ""),
    ("[a]: b\n\n[a]", "1:6 definition b"),
    ("[a]:\n  <b c>\n  'title'\n[d]: e", "2:4 definition b c · 4:6 definition e"),
    ("![a]\n\n[a]: p.png", "3:6 definition image p.png"),
    ("[^1]: note", ""),
    ("<https://a.b/c> <m@a.b>", "1:2 autolink https://a.b/c · 1:18 autolink mailto:m@a.b"),
    ("<https://{{ host }}/x>", "1:2 autolink https://{{ host }}/x"),
    ("a <a href=\"b\">c</a> <img src=d>", "1:12 html b · 1:30 html image d"),
    ("<div>\n<a href='b&amp;c'>[x](y)</a>\n</div>", "2:10 html b&c"),
    ("see http://a.b/c, or (https://d.e/f).", "1:5 bare http://a.b/c · 1:23 bare https://d.e/f"),
    ("[http://a.b](https://a.b)", "1:14 inline https://a.b"),
    ("xhttp://a.b http:// HTTP://c", "1:21 bare HTTP://c"),
    ("- [a](b)\n\n  > [c](d)", "1:7 inline b · 3:9 inline d"),
    ("# [a](b)", "1:7 inline b"),
    ("a | b\n--- | ---\n[a](b) | c", "3:5 inline b"),
    ("x\n|[a](b) | c|\n|:--|---:|\n`d` | [e\\|f](g\\|h) |", "2:6 inline b · 4:14 inline g|h"),
    ("> a | b\n> -|-\nc | [d](e)", "3:9 inline e"),
    ("**[a](b) c**", "1:7 inline b"),
  ])
  func `what points somewhere is found`(text: String, list: String) {
    let page = readPage(SourceFile(path: "x.md", text: text))
    let found = page.links.map { link in
      let start = link.span.start
      return "\(start.line):\(start.column) \(link.kind)\(link.isImage ? " image" : "")"
        + " \(link.destination)"
    }
    #expect(found.joined(separator: " · ") == list)
    #expect(page.mistakes.isEmpty)
  }

  @Test(arguments: [
    "`[a](b)` ``x ` [c](d)``",
    "```\n[a](b)\n```",
    "~~~ html\n<a href=\"b\">\n~~~~\n",
    "    [a](b)\n\n    http://c",
    "- x\n\n      [a](b)",
    "> ```\n> [a](b)\n> ```",
    "<!-- [a](b) -->",
    "x <!-- [a](b)\n http://c --> y",
    "<!--\n\n[a](b)\n-->",
    "<script>\nlet a = '<a href=\"b\">'\n</script>",
    "\\[a](b)",
    "[a] (b)",
    "[comment]: # (http://a.b)",
  ])
  func `code and comments hold no links`(text: String) {
    let page = readPage(SourceFile(path: "x.md", text: text))
    #expect(page.links.isEmpty)
  }

  @Test func `text behind a list or after a lazy line is no code`() {
    let page = readPage(SourceFile(path: "x.md", text: "- a\n    [b](c)\n\ntext\n    [d](e)\n"))
    #expect(page.links.map(\.destination) == ["c", "e"])
  }

  @Test func `references know their definition`() {
    let text = "[Text][Big  Label] ![x] [x][]\n\n[big label]: a\n[X]: b\n[x]: c"
    let page = readPage(SourceFile(path: "x.md", text: text))
    let found = page.references.map { reference in
      "\(reference.isImage ? "image " : "")\(reference.label) \(reference.destination)"
        + " \(reference.span.text)"
    }
    #expect(found == ["big label a [Text][Big  Label]", "image x b ![x]", "x b [x][]"])
    #expect(page.links.map(\.isImage) == [false, true, false])
  }

  @Test func `a place leads back through mapped text`() throws {
    let file = SourceFile(path: "x.sty", text: "hint: |\n  see\n  [a](b)\n")
    var text = MappedText(emptyAt: file.span(10..<10))
    text.append("see\n".utf8, from: file.span(10..<14), isVerbatim: true)
    text.append("[a](b)\n".utf8, from: file.span(16..<23), isVerbatim: true)
    let link = try #require(readPage(text).links.first)
    #expect(link.span.start == SourceLocation(line: 3, column: 7))
    #expect(link.whole.text == "[a](b)")
  }

  @Test(arguments: [
    ("a/b.md#c?d", true, "a/b.md"), ("../a.png?x", true, "../a.png"), ("#a", false, ""),
    ("/#/x", false, "/"), ("http://a.b", false, "http://a.b"), ("mailto:a", false, "mailto:a"),
    ("{{ a }}/b", false, "{{ a }}/b"), ("", false, ""),
  ])
  func `a link to a file is told apart`(target: String, isRelative: Bool, path: String) throws {
    let page = readPage(SourceFile(path: "x.md", text: "[a](\(target))"))
    let link = try #require(page.links.first)
    #expect(link.isRelative == isRelative && link.path == path)
  }
}
