import Diagnostics
import Markdown
import Testing

@Suite struct MistakeTests {
  /// The mistakes of a page: `1:1 unclosedCode`.
  private func mistakes(_ text: String) -> [String] {
    readPage(SourceFile(path: "x.md", text: text)).mistakes.map { mistake in
      "\(mistake.span.start.line):\(mistake.span.start.column) \(mistake.kind)"
    }
  }

  @Test(arguments: [
    ("`unclosed code span", "1:1 unclosedCode"),
    ("ends in ``-x` here", "1:9 unclosedCode"),
    ("`a` and b` here", "1:10 unclosedCode"),
    ("- the `name\n\nthe name`", "1:7 unclosedCode"),
    ("# Set `x", "1:7 unclosedCode"),
    ("`don't do this", "1:1 unclosedCode"),
  ])
  func `code that was begun and not ended is noted`(text: String, wanted: String) {
    #expect(mistakes(text) == [wanted])
  }

  @Test(arguments: [
    "`inline`", "``a ` b``", "the ` key", "press (`) or '`'", "it`s", "\\`x", "`this' and ``that''",
    "    `x", "```\n`x\n```", "<!-- `x -->", "```` ``` ````", "a `b\nc` d", "a `````x",
  ])
  func `backticks that are no code are left alone`(text: String) {
    #expect(mistakes(text) == [])
  }

  @Test(arguments: [
    ("**bold", "1:1 unclosedEmphasis"),
    ("a **bold *\n\nb", "1:3 unclosedEmphasis"),
    ("**bold **", "1:1 unclosedEmphasis"),
    ("**bold*", "1:1 unclosedEmphasis"),
    ("**Note:**text", "1:1 unclosedEmphasis"),
    ("- **a\n- b**", "1:3 unclosedEmphasis"),
    ("**a** **b **c", "1:7 unclosedEmphasis"),
    ("[**a](b)", ""),
    ("**`a` {{ b }}", ""),
    ("**{{ b }}", "1:1 unclosedEmphasis"),
    ("## **Überblick", "1:4 unclosedEmphasis"),
  ])
  func `strong text that was begun and not ended is noted`(text: String, wanted: String) {
    #expect(mistakes(text).joined(separator: " ") == wanted)
  }

  @Test(arguments: [
    "**bold** and *em*", "***both***", "**a *b* c**", "*a **b** c*", "a**b**c", "__a__ _b_",
    "a * b", "5 * 3 ** 2", "2**10", "snake_case_name", "*.log and **/*.yaml", "__init", "*required",
    "****1234", "* x\n* y", "** x", "\\**x", "`**x`", "    **x", "Memory**\n\n**only on Linux",
    "**a\nb**", "**a [b](c) d**", "**{{ a }}** x**{{ b }}**y", "“**a**”—**b**",
    "{{#if a}}**b{{else}}**c{{/if}}**", "<b title=\"**x\">", "**é**", "*a*b*",
  ])
  func `stars and underscores that are text are left alone`(text: String) {
    #expect(mistakes(text) == [])
  }

  @Test(arguments: [
    ("a | b\n--- | ---\n1 | 2 | 3", "3:9 extraCell"),
    ("| a |\n|---|\n| 1 | 2 | 3 |\n| 4 |", "3:7 extraCell"),
    ("text\n| a | b |\n|:-:|--:|\n| `x | y` | z |", "4:3 unclosedCode 4:13 extraCell"),
    ("> a | b\n> -|-\n> 1 | **2", "3:7 unclosedEmphasis"),
    ("- a | b\n  -|-\n  1 | 2 | 3", "3:11 extraCell"),
    ("a | b\n--- | --- | ---\n1 | 2", "1:1 unevenTable"),
    ("| a \\| b\n|:---\nc | d", "3:5 extraCell"),
  ])
  func `a row with too many cells is noted`(text: String, wanted: String) {
    #expect(mistakes(text).joined(separator: " ") == wanted)
  }

  @Test(arguments: [
    "a | b\n--- | ---\n1 | 2", "a | b\n--- | ---\n1 | 2 |\n3",
    "|a|b|\n|-|-|\n|1|2| |\n| 3 \\| 4 | 5 |",
    "a | b\n--- | ---\n1 | {{ x || y }}", "a | b\n---\n1 | 2 | 3", "a\n--- | ---\n1",
    "a\n:---\n1 | 2",
    "a | b\n--- | ---\n\n1 | 2 | 3", "a | b\n--- | ---\n- 1 | 2 | 3", "a | b\nc | d\n1 | 2 | 3",
    "    a | b\n    -|-\n    1 | 2 | 3", "> a | b\n> -|-\n1 | 2 | 3", "a | b\n-|-\n# 1 | 2 | 3",
    "```\na | b\n-|-\n1 | 2 | 3\n```", "|-|-|\n|1|2|3|",
  ])
  func `a sound table and what is none are left alone`(text: String) {
    #expect(mistakes(text) == [])
  }
}
