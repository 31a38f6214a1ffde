import Handlebars
import Testing

/// Cases after the chapters of the Mustache specification, in words of our own.
@Suite struct MustacheRenderingTests {
  @Test(
    arguments: [
      ("Hello from {Mustache}!\n", [:], "Hello from {Mustache}!\n"),
      ("Hello, {{subject}}!", ["subject": "world"], "Hello, world!"),
      ("{{s}}", ["s": "& \" < >"], "&amp; &quot; &lt; &gt;"),
      ("{{{s}}}{{&s}}{{& s }}", ["s": "& \" < >"], "& \" < >& \" < >& \" < >"),
      ("\"{{n}} miles\"", ["n": 85], "\"85 miles\""),
      ("{{p}} {{{p}}} {{&p}}", ["p": 1.21], "1.21 1.21 1.21"),
      ("I ({{cannot}}) be seen", [:], "I () be seen"),
      ("I ({{nothing}})({{{nothing}}})({{&nothing}})", ["nothing": .null], "I ()()()"),
      (
        "{{person.name}} == {{#person}}{{name}}{{/person}}", ["person": ["name": "Joe"]],
        "Joe == Joe"
      ),
      ("{{a.b.c.d.e.name}}", ["a": ["b": ["c": ["d": ["e": ["name": "Phil"]]]]]], "Phil"),
      ("{{a.b.c}}", ["a": [:]], ""),
      ("{{a.b.c.name}}", ["a": ["b": [:]], "c": ["name": "Jim"]], ""),
      (
        "{{#a}}{{b.c.d.e.name}}{{/a}}",
        [
          "a": ["b": ["c": ["d": ["e": ["name": "Phil"]]]]],
          "b": ["c": ["d": ["e": ["name": "x"]]]],
        ],
        "Phil"
      ),
      ("{{#a}}{{b.c}}{{/a}}", ["a": ["b": [:]], "b": ["c": "ERROR"]], ""),
      ("Hello, {{.}}!", "world", "Hello, world!"),
      ("| {{s}} |  {{{s}}}\n", ["s": "---"], "| --- |  ---\n"),
      ("|{{ s }}|{{{ s }}}|{{& s }}|", ["s": "---"], "|---|---|---|"),
    ] as [(String, Value, String)]
  )
  func `a tag prints its value`(text: String, data: Value, result: String) {
    #expect(rendering(text, data, .mustache) == result)
  }

  @Test(
    arguments: [
      ("{{#b}}yes{{/b}}", ["b": true], "yes"),
      ("{{#b}}no{{/b}}", ["b": false], ""),
      ("{{#b}}no{{/b}}", ["b": .null], ""),
      ("{{#c}}Hi {{name}}.{{/c}}", ["c": ["name": "Joe"]], "Hi Joe."),
      ("{{#a}}{{one}}{{#b}}{{one}}{{two}}{{/b}}{{/a}}", ["a": ["one": 1], "b": ["two": 2]], "112"),
      (
        "{{#sec}}{{a}}, {{b}}, {{c.d}}{{/sec}}",
        ["a": "f", "b": "w", "sec": ["b": "x"], "c": ["d": "z"]], "f, x, z"
      ),
      ("{{#foo}}{{.}} is {{foo}}{{/foo}}", ["foo": "bar"], "bar is bar"),
      ("{{#list}}{{item}}{{/list}}", ["list": [["item": 1], ["item": 2], ["item": 3]]], "123"),
      ("{{#list}}Yay{{/list}}", ["list": []], ""),
      (
        "|{{#b}}A{{#b}}B{{/b}}C{{/b}}|{{#c}}x{{#c}}y{{/c}}{{/c}}", ["b": true, "c": false], "|ABC|"
      ),
      ("[{{#missing}}x{{/missing}}]", [:], "[]"),
      ("{{#list}}({{.}}){{/list}}", ["list": ["a", 1, 1.1]], "(a)(1)(1.1)"),
      ("{{#list}}({{#.}}{{.}}{{/.}}){{/list}}", ["list": [[1, 2, 3], ["a", "b"]]], "(123)(ab)"),
      ("{{#list}}({{.}})({{{.}}})({{&.}}){{/list}}", ["list": ["&"]], "(&amp;)(&)(&)"),
      ("{{#.}}({{value}}){{/.}}", [["value": "a"], ["value": "b"]], "(a)(b)"),
      ("{{#a.b.c}}Here{{/a.b.c}}{{#a.x}}no{{/a.x}}", ["a": ["b": ["c": true]]], "Here"),
      ("| {{#b}}\t|\t{{/b}} | {{#b}} {{! x }}\n {{/b}} |\n", ["b": true], "| \t|\t |  \n  |\n"),
      ("{{^b}}x{{/b}}{{^c}}y{{/c}}{{^n}}z{{/n}}", ["b": false, "c": true, "n": .null], "xz"),
      ("{{^l}}x{{/l}}{{^e}}y{{/e}}{{^m}}z{{/m}}", ["l": [1], "e": []], "yz"),
      ("{{^.}}empty{{/.}}", [], "empty"),
      ("{{^a.b.c}}not{{/a.b.c}}", ["a": [:]], "not"),
      ("|{{# b }}={{/ b }}|{{^ c }}={{/ c }}|", ["b": true], "|=|=|"),
    ] as [(String, Value, String)]
  )
  func `a section is rendered as its value says`(text: String, data: Value, result: String) {
    #expect(rendering(text, data, .mustache) == result)
  }

  @Test(arguments: [
    ("| This\n{{#b}}\n|\n{{/b}}\n| line\n", "| This\n|\n| line\n"),
    ("| This\n  {{#b}}\n|\n  {{/b}}\n| line\n", "| This\n|\n| line\n"),
    ("|\r\n{{#b}}\r\n{{/b}}\r\n|", "|\r\n|"),
    ("  {{#b}}\n#{{/b}}\n/", "#\n/"),
    ("#{{#b}}\n/\n  {{/b}}", "#\n/\n"),
    (" {{#b}}y{{/b}}\n {{#b}}g{{/b}}\n", " y\n g\n"),
    ("| This\n{{^n}}\n|\n{{/n}}\n| line", "| This\n|\n| line"),
    ("|\r\n{{^n}}\r\n{{/n}}\r\n|", "|\r\n|"),
    ("a\n{{! c }}\nb\n", "a\nb\n"),
    ("  {{! c }}\nb\n", "b\n"),
    ("|\r\n{{! c }}\r\n|", "|\r\n|"),
    ("!\n  {{! c }}", "!\n"),
    ("  12 {{! 34 }}\n", "  12 \n"),
    ("12345 {{! c }} 67890", "12345  67890"),
    ("a\n{{!\nlong\n}}\nb\n", "a\nb\n"),
    ("a\n\n{{#b}}\n\n{{/b}}\n\nc", "a\n\n\n\nc"),
    ("{{#b}}\n{{#b}}\nx\n{{/b}}\n{{/b}}\n", "x\n"),
  ])
  func `a line of its own goes with its tag`(text: String, result: String) {
    #expect(rendering(text, ["b": true], .mustache) == result)
  }

  @Test(arguments: [
    ("{{=<% %>=}}(<%text%>)", "(Hey!)"),
    ("({{=[ ]=}}[text])", "(Hey!)"),
    ("{{=| |=}}|#b||text||/b|{{text}}", "Hey!{{text}}"),
    ("{{=<% %>=}}<%={{ }}=%>{{text}}<%text%>", "Hey!<%text%>"),
    ("{{= @   @ =}}(@text@)", "(Hey!)"),
    ("|\n{{=@ @=}}\n|\n", "|\n|\n"),
    ("  {{=@ @=}}\n=", "="),
    ("| {{=@ @=}} |", "|  |"),
    ("{{=<% %>=}}<%{text}%><%&text%><%! }} %>.", "Hey!Hey!."),
    ("{{=<% %>=}}{<%text%>}{{<%text%>}}{<%{text}%>}{{{ }}}", "{Hey!}{{Hey!}}{Hey!}{{{ }}}"),
    ("{{=<% %>=}}a {{ b }} \\<%text%>", "a {{ b }} \\<%text%>"),
  ])
  func `delimiters can be changed`(text: String, result: String) {
    #expect(rendering(text, ["text": "Hey!", "b": true], .mustache) == result)
  }

  @Test(
    arguments: [
      ("\"{{>text}}\"", ["text": "from partial"], [:], "\"from partial\""),
      ("\"{{>absent}}\"", [:], [:], "\"\""),
      ("{{>p}}", ["p": "*{{text}}*"], ["text": "content"], "*content*"),
      (
        "{{>node}}", ["node": "{{content}}<{{#nodes}}{{>node}}{{/nodes}}>"],
        ["content": "X", "nodes": [["content": "Y", "nodes": []]]], "X<Y<>>"
      ),
      ("| {{>p}} |", ["p": "\t|\t"], [:], "| \t|\t |"),
      ("  {{data}}  {{> p}}\n", ["p": ">\n>"], ["data": "|"], "  |  >\n>\n"),
      ("|\r\n{{>p}}\r\n|", ["p": ">"], [:], "|\r\n>|"),
      ("  {{>p}}\n>", ["p": ">\n>"], [:], "  >\n  >>"),
      (">\n  {{>p}}", ["p": ">\n>"], [:], ">\n  >\n  >"),
      (
        "\\\n {{>p}}\n/\n", ["p": "|\n{{{content}}}\n|\n"], ["content": "<\n->"],
        "\\\n |\n <\n->\n |\n/\n"
      ),
      ("|{{> p }}|", ["p": "[]"], [:], "|[]|"),
    ] as [(String, [String: String], Value, String)]
  )
  func `a partial is put in with the blanks of its line`(
    text: String,
    partials: [String: String],
    data: Value,
    result: String
  ) {
    #expect(rendering(text, data, .mustache, partials: partials) == result)
  }
}
