import Diagnostics
import Handlebars
import Testing

@Suite struct ProblemTests {
  @Test(arguments: [
    ("{{ threshold", "1:1 this tag is not closed; '}}' is missing"),
    ("\"a\": {{ b\n\"c\": 1\n{{ d }}", "1:6 this tag is not closed; '}}' is missing"),
    ("{{# b\n\"c\": 1\n{{/b}}", "1:1 this tag is not closed; '}}' is missing"),
    ("a {{ b\nc {{ d }}", "1:3 this tag is not closed; '}}' is missing"),
    ("{{ threshold }", "1:14 '}}' was expected here, not '}'"),
    ("{{{ threshold }}", "1:15 '}}}' was expected here, not '}}'"),
    ("{{ x }}}", "1:8 a blank must stand between '}}' and '}'"),
    ("{{}}", "1:3 this tag is empty"),
    ("{{ }}", "1:4 this tag is empty"),
    ("{{ labels.pod name=}}", "1:20 a value was expected after 'name=', not '}}'"),
    ("{{ labels['pod'] }}", "1:10 a '.' was expected before '['"),
    ("{{ upper(x) }}", "1:9 a blank was expected before '('"),
    ("{{ labels.pod | upper }}", "1:15 '|' means nothing in a tag"),
    ("{{ threshold * 2 }}", "1:14 '*' means nothing in a tag"),
    ("{{ threshold == 2 }}", "1:14 '==' means nothing in a tag"),
    ("{{ a, b }}", "1:5 ',' means nothing in a tag"),
    ("{{ multiply threshold \"x }}", "1:23 this text is not closed; a second '\"' is missing"),
    ("{{ get 'x }}", "1:8 this text is not closed; a second \"'\" is missing"),
    ("{{ get 'x }}\ny: it's", "1:8 this text is not closed; a second \"'\" is missing"),
    ("{{ \"abc }}", "1:4 this text is not closed; a second '\"' is missing"),
    ("{{ \"abc\" }}", "1:4 a name was expected here, not a text"),
    ("{{ 12 }}", "1:4 a name was expected here, not '12'"),
    ("{{ multiply (threshold 2 }}", "1:26 ')' was expected here, not '}}' ('(' opens here 1:13)"),
    ("{{ f () }}", "1:6 the parentheses are empty"),
    ("{{ multiply a=1 2 }}", "1:17 '2' must stand before the named values"),
    ("{{ .labels }}", "1:4 a name cannot begin with '.'"),
    ("{{ labels. }}", "1:10 a name was expected after '.'"),
    ("{{ a..b }}", "1:6 a name was expected after '.', not '.'"),
    ("{{ a/../b }}", "1:6 '..' can only stand at the start of a path"),
    ("{{ element.data.[tags }}", "1:17 this name is not closed; ']' is missing"),
    ("{{ @ }}", "1:4 a name was expected after '@'"),
    ("{{ a\u{A0}}}", "1:5 this is a no-break space (U+00A0); a plain blank was expected"),
    ("{{ > partial }}", "1:4 no blank can stand between '{{' and '>'"),
    ("{{> }}", "1:5 the name of a partial was expected here, not '}}'"),
    ("{{> p a b }}", "1:9 a partial is given one context only"),
    ("{{ x as |y| }}", "1:6 values can only be named in a tag that opens a block"),
    ("{{=<% %>=}}", "1:1 the delimiters '{{' and '}}' cannot be changed"),
    ("{{! x", "1:1 this comment is not closed; '}}' is missing"),
    ("{{!-- x }}", "1:1 this comment is not closed; '--}}' is missing"),
    ("\\{{ element.externalId", "1:1 this escaped tag is not closed; '\\}}' is missing"),
    ("\\{{ a \\{{ b \\}}", "1:1 this escaped tag is not closed; '\\}}' is missing"),
  ])
  func `a broken tag is reported at what is wrong in it`(text: String, picture: String) {
    #expect(problems(in: text) == [picture])
  }

  @Test(arguments: [
    ("{{/if}}", ["1:1 '{{/if}}' closes a block that was never opened"]),
    ("{{#if labels.a}}x", ["1:1 this block is not closed; '{{/if}}' is missing"]),
    ("{{#if a}}x{{/if", ["1:11 this tag is not closed; '}}' is missing"]),
    (
      "{{#if labels.a}}x{{/each}}",
      [
        "1:21 'each' cannot be closed here; '{{/if}}' was expected ('{{#if labels.a}}' is still open 1:1)"
      ]
    ),
    (
      "{{#if a}}{{#each b}}x{{/if}}{{/each}}{{/if}}",
      [
        "1:25 'if' cannot be closed here; '{{/each}}' was expected ('{{#each b}}' is still open 1:10)",
        "1:38 '{{/if}}' closes a block that was never opened",
      ]
    ),
    ("{{else}}", ["1:1 '{{else}}' stands outside of a block"]),
    ("{{^}}", ["1:1 '{{^}}' stands outside of a block"]),
    (
      "{{#if a}}x{{else}}y{{else}}z{{/if}}",
      ["1:20 '{{else}}' stands behind the last part of the block (the last part begins here 1:11)"]
    ),
    (
      "{{#> p}}x{{else}}y{{/p}}",
      ["1:10 '{{else}}' cannot stand in this block (the block begins here 1:1)"]
    ),
    ("{{#if a}}x{{#else}}y{{/if}}", ["1:11 '{{#else}}' is written '{{else}}'"]),
    (
      "{{ #if a }}x{{ /if }}",
      [
        "1:4 no blank can stand between '{{' and '#'",
        "1:16 no blank can stand between '{{' and '/'",
      ]
    ),
    ("{{#}}x{{/}}", ["1:4 a name was expected here, not '}}'"]),
    ("{{#if a}}x{{/}}", ["1:11 the name of the block is missing; it is closed by '{{/if}}'"]),
    ("{{#if a | b}}x{{/if}}", ["1:9 '|' means nothing in a tag"]),
    ("{{#if a}}x{{/if x}}", ["1:17 '}}' was expected here, not 'x'"]),
    ("{{{{raw}}}} {{{{/rav}}}}", ["1:1 this block is not closed; '{{{{/raw}}}}' is missing"]),
    ("{{{{/raw}}}}", ["1:1 this closes a block that was never opened"]),
    ("{{#> \"a\nb\"}}x", ["1:1 this block is not closed; '{{/a\\u{A}b}}' is missing"]),
    (
      "{{#a}}\n{{ b * }}\n{{/a}}\n{{ c, d }}",
      ["2:6 '*' means nothing in a tag", "4:5 ',' means nothing in a tag"]
    ),
  ])
  func `a broken block is reported once, and what follows is read`(
    text: String,
    pictures: [String]
  ) {
    #expect(problems(in: text) == pictures)
  }

  @Test func `a problem lies where its author typed it`() {
    let file = SourceFile(path: "x.sty", text: "hint: \"{{ a \\\"b }}\"")
    var text = MappedText(emptyAt: file.span(7..<7))
    text.append("{{ a ".utf8, from: file.span(7..<12), isVerbatim: true)
    text.append("\"".utf8, from: file.span(12..<14))
    text.append("b }}".utf8, from: file.span(14..<18), isVerbatim: true)
    let problem = Handlebars.parse(text).problems.first
    #expect(problem?.span.range == 12..<14)
  }

  @Test func `nesting has a limit`() {
    let blocks = String(repeating: "{{#if a}}", count: 200)
    #expect(problems(in: blocks) == ["1:901 blocks are nested more than 100 deep"])
    let calls = "{{ f " + String(repeating: "(g ", count: 200) + "}}"
    #expect(problems(in: calls) == ["1:306 parentheses are nested more than 100 deep"])
    let fits = String(repeating: "{{#a}}", count: 100) + String(repeating: "{{/a}}", count: 100)
    #expect(problems(in: fits) == [])
  }
}

private func problems(in text: String) -> [String] {
  Handlebars.parse(MappedText(SourceFile(path: "x.hbs", text: text))).problems.map { problem in
    let place = "\(problem.span.start.line):\(problem.span.start.column)"
    guard let note = problem.related, let other = note.span?.start else {
      return "\(place) \(problem.message)"
    }
    return "\(place) \(problem.message) (\(note.message) \(other.line):\(other.column))"
  }
}
