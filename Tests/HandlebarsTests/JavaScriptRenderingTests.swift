import Handlebars
import Testing

/// Cases after the chapters of the specification of handlebars.js, in words of our own.
@Suite struct JavaScriptRenderingTests {
  @Test(
    arguments: [
      ("{{foo}}", ["foo": "&\"'`=<>"], "&amp;&quot;&#x27;&#x60;&#x3D;&lt;&gt;"),
      ("{{{foo}}}", ["foo": "&\"'`="], "&\"'`="),
      ("{{a}}{{b}}{{c}}{{d}}", ["a": false, "b": 0, "c": .null, "d": true], "false0true"),
      ("{{{a}}}{{{b}}}", ["a": false, "b": 0], "false0"),
      ("{{n}} {{m}} {{k}}", ["n": 1.0, "m": 1e21, "k": 1.5e-7], "1 1e+21 1.5e-7"),
      (
        "{{n}} {{m}}", ["n": 123456789012345680000.0, "m": 0.000001],
        "123456789012345680000 0.000001"
      ),
      (
        "{{list}} {{map}}", ["list": [1, [2, .null], "c"], "map": ["a": 1]],
        "1,2,,c [object Object]"
      ),
      (#"\{{foo}}"#, ["foo": "food"], "{{foo}}"),
      (#"content \{{foo}} {{foo}}"#, ["foo": "food"], "content {{foo}} food"),
      (#"\\{{foo}}"#, ["foo": "food"], #"\food"#),
      (#"\\ {{foo}}"#, ["foo": "food"], #"\\ food"#),
      (#"\{{foo}} \\{{foo}} \\{{foo}}"#, ["foo": "f"], #"{{foo}} \f \f"#),
      (#"\{{foo"#, [:], "{{foo"),
      ("{{awesome.[foo bar]}}{{[a b]}}", ["awesome": ["foo bar": "x"], "a b": "y"], "xy"),
      (
        "{{\"foo bar\"}}{{'foo bar'}}{{12}}{{12.34}}", ["foo bar": "a", "12": "b", "12.34": "c"],
        "aabc"
      ),
      (#"{{a.[b\]c]}}"#, ["a": ["b]c": "x"]], "x"),
      ("{{true}}{{false}}{{#true}}x{{/true}}", ["true": "a", "false": "b"], "abx"),
      (
        "{{#[foo bar]}}{{this}}{{/[foo bar]}}{{#\"a\"}}b{{/\"a\"}}", ["foo bar": "x", "a": true],
        "xb"
      ),
      ("{{foo-bar}}{{foo.foo-bar}}{{foo/foo-bar}}", ["foo-bar": 1, "foo": ["foo-bar": 2]], "122"),
      (
        "{{list.length}}{{list.0}}{{list.[1]}}{{s.length}}", ["list": ["a", "b"], "s": "xyz"],
        "2ab3"
      ),
      ("{{#each list}}{{../list.length}}{{/each}}", ["list": [1, 2]], "22"),
      ("{{foo.bar.baz}}{{x.y}}", ["foo": .null, "x": 1], ""),
      ("{{this}}{{.}}{{this.length}}", "abc", "abcabc3"),
      ("{{#hellos}}{{this}}{{/hellos}}{{[this]}}", ["hellos": ["a", "b"], "this": "x"], "abx"),
      ("{{text/[this]}}", ["text": ["this": "x"]], "x"),
      ("{{! note }}{{!-- a }} b --}}x{{~! y ~}} z", [:], "xz"),
      ("{{&foo}}", ["foo": "<"], "<"),
      ("{{#if a}}{{/if}}{{#unless a}}u{{/unless}}", ["a": 0], "u"),
    ] as [(String, Value, String)]
  )
  func `a tag prints its value`(text: String, data: Value, result: String) {
    #expect(rendering(text, data, .javaScript) == result)
  }

  @Test(
    arguments: [
      ("{{#g}}{{text}}! {{/g}}{{w}}", ["g": [["text": "a"], ["text": "b"]], "w": "x"], "a! b! x"),
      (
        "{{#g}}{{@index}}{{@key}}{{@first}}{{@last}} {{/g}}", ["g": ["a", "b"]],
        "00truefalse 11falsetrue "
      ),
      ("{{#people}}{{name}}{{^}}none{{/people}}", ["people": []], "none"),
      ("{{#people}}{{name}}{{else}}none{{/people}}", [:], "none"),
      ("{{^foo}}a{{else}}b{{/foo}}{{^bar}}c{{/bar}}", ["bar": 1], "a"),
      ("{{#a}}1{{else if b}}2{{else}}3{{/a}}", ["b": true], "2"),
      ("{{#a}}1{{else b}}2{{/a}}", ["b": true], "2"),
      ("{{#zero}}z{{this}}{{/zero}}{{#e}}e{{/e}}", ["zero": 0, "e": ""], "z0e"),
      ("{{#o}}{{a}}{{../b}}{{b}}{{/o}}", ["o": ["a": 1], "b": 2], "12"),
      (
        "{{#outer}}{{#inner}}{{text}}{{../x}}{{../../y}}{{/inner}}{{/outer}}",
        ["outer": ["inner": ["text": "t"], "x": "x"], "y": "y"], "txy"
      ),
      ("{{#each l}}{{#if ../t}}{{.}}{{../t}}{{/if}}{{/each}}", ["l": [1, 2], "t": "x"], "1x2x"),
      ("{{#each m}}{{@key}}={{this}};{{else}}none{{/each}}", ["m": ["a": 1, "b": 2]], "a=1;b=2;"),
      (
        "{{#each m}}x{{else}}none{{/each}}{{#each q}}x{{else}}none{{/each}}", ["m": [:]], "nonenone"
      ),
      ("{{#each l as |v k|}}{{k}}{{v}}{{/each}}", ["l": ["a", "b"]], "0a1b"),
      (
        "{{#each l}}{{#each this}}{{@../index}}{{@index}} {{/each}}{{/each}}",
        ["l": [[1, 2], [3]]], "00 01 10 "
      ),
      (
        "{{#each l}}{{#each this}}{{@root.x}}{{/each}}{{/each}}", ["l": [[1, 2], [3]], "x": "r"],
        "rrr"
      ),
      ("{{#with p}}{{first}}{{/with}}{{#with q}}a{{else}}b{{/with}}", ["p": ["first": "A"]], "Ab"),
      ("{{#with p as |x|}}{{x.first}}{{first}}{{/with}}", ["p": ["first": "A"]], "AA"),
      ("{{#if zero includeZero=true}}x{{/if}}{{#if zero}}y{{/if}}", ["zero": 0], "x"),
      ("{{#if e}}x{{else}}y{{/if}}{{#if l}}x{{else}}y{{/if}}", ["e": "", "l": []], "yy"),
      (
        "{{lookup m k}}{{#each l}}{{lookup ../m .}}{{/each}}",
        ["m": ["a": 1, "b": 2], "k": "a", "l": ["b"]], "12"
      ),
      (
        "{{lookup l 1}}{{lookup nothing 1}}{{#each (lookup m 'a')}}{{.}}{{/each}}",
        ["l": [7, 8], "m": ["a": [1, 2]]], "812"
      ),
      (
        "{{#each a as |x|}}{{#each x as |y|}}{{y}}{{x.length}}{{/each}}{{/each}}", ["a": [[1, 2]]],
        "1222"
      ),
      (
        "{{#p as |v|}}{{v}}{{../v}}{{this.v}}{{/p}}{{v}}", ["p": ["v": 3], "v": 4],
        "[object Object]434"
      ),
      ("{{log 'x'}}{{#log}}y{{/log}}", [:], ""),
      ("{{{{raw}}}} {{x}} {{{{/raw}}}}", ["raw": true], " {{x}} "),
      (
        "{{{{raw}}}} {{{{in}}}} {{{{/in}}}} {{{{/raw}}}}", ["raw": true], " {{{{in}}}} {{{{/in}}}} "
      ),
      ("{{{{a}}}}1{{{{a}}}}2{{{{/a}}}}3{{{{/a}}}}4", ["a": true], "1{{{{a}}}}2{{{{/a}}}}34"),
    ] as [(String, Value, String)]
  )
  func `a block is rendered as its value says`(text: String, data: Value, result: String) {
    #expect(rendering(text, data, .javaScript) == result)
  }

  @Test(arguments: [
    (" {{~foo~}} ", "bar<"), (" {{~foo}} ", "bar< "), (" {{foo~}} ", " bar<"),
    (" {{~{foo}~}} ", "bar<"), (" {{~#if foo~}} bar {{~/if~}} ", "bar"),
    (" {{#if foo~}} bar {{~/if}} ", " bar "), (" {{~^if foo~}} bar {{~/if~}} ", ""),
    (" \n\n{{~#if foo~}} \n\nbar \n\n{{~^~}}\n\nbaz \n\n{{~/if~}}\n\n ", "bar"),
    ("{{#if foo ~}} bar {{~^}} baz {{/if}}", "bar"), ("x {{~! c ~}} y", "xy"),
    ("foo {{~foo}} {{foo}} {{foo}} ", "foobar< bar< bar< "),
    ("{{#if foo}}\n  a\n{{else}}\n  b\n{{/if}}\nc", "  a\nc"),
    ("{{#if no}}\n  a\n{{else}}\n  b\n{{/if}}\nc", "  b\nc"),
    ("{{#if no}}\na\n{{else if foo}}\nb\n{{/if}}\nc", "b\nc"),
    ("a\n  {{#if foo}}  \nb\n  {{/if}}  \nc", "a\nb\nc"),
    ("{{! c }}\na\n{{!-- d --}}\nb", "a\nb"), ("a {{! c }}\nb", "a \nb"),
    ("{{{{raw}}}}\n x\n{{{{/raw}}}}\ny", "y"),
    ("{{#*inline \"p\"}}\nx\n{{/inline}}\n{{> p}}\ny", "x\ny"),
  ])
  func `white space goes as tildes and lines say`(text: String, result: String) {
    let escaped = rendering(text, ["foo": "bar<"], .javaScript) { $0.escapesHTML = false }
    #expect(escaped == result)
  }

  @Test(
    arguments: [
      (
        "D: {{#d}}{{> dude}}{{/d}}", ["dude": "{{n}}({{u}}) "],
        ["d": [["n": "Y", "u": 1], ["n": "A", "u": 2]]], "D: Y(1) A(2) "
      ),
      ("{{> dude d}}{{> dude}}", ["dude": "{{n}}."], ["d": ["n": "x"], "n": "y"], "x.y."),
      (
        "{{#each d}}{{> p this k=../h}}{{/each}}", ["p": "{{k}}{{n}}"],
        ["d": [["n": "x"]], "h": "h"], "hx"
      ),
      ("{{> p k='v'}}{{k}}", ["p": "{{k}}{{n}}"], ["n": "x"], "vx"),
      ("{{> (lookup . 'which')}}", ["a": "A"], ["which": "a"], "A"),
      (
        "{{> shared/dude}}{{> 'x y'}}{{> 404/a.b}}{{> [q r]}}",
        ["shared/dude": "1", "x y": "2", "404/a.b": "3", "q r": "4"], [:], "1234"
      ),
      ("{{#> absent}}fallback {{n}}{{/absent}}", [:], ["n": 1], "fallback 1"),
      ("{{#> p}}block {{n}}{{/p}}", ["p": "[{{> @partial-block}}]"], ["n": 1], "[block 1]"),
      ("{{#> p}}no{{/p}}", ["p": "yes"], [:], "yes"),
      ("{{#> p o}}{{n}}{{/p}}", ["p": "{{> @partial-block}}"], ["o": ["n": 2], "n": 1], "2"),
      ("{{#> p}}{{n}}{{/p}}", ["p": "{{> @partial-block o}}"], ["o": ["n": 2], "n": 1], "2"),
      (
        "{{#each l as |v|}}{{#> p}}{{v}}{{/p}}{{/each}}", ["p": "{{> @partial-block}}!"],
        ["l": [1, 2]], "1!2!"
      ),
      (
        "{{#> a}}{{#> b}}x{{/b}}{{/a}}",
        ["a": "a{{> @partial-block}}", "b": "b{{> @partial-block}}"], [:], "abx"
      ),
      (
        "{{#> o}}{{#> i}}t{{/i}}{{/o}}",
        [
          "o": "o<{{> @partial-block}}>", "i": "{{#> e}}{{> @partial-block}}{{/e}}",
          "e": "e<{{> @partial-block}}>",
        ], [:], "o<e<t>>"
      ),
      ("{{#*inline \"m\"}}in{{/inline}}{{> m}}", ["m": "out"], [:], "in"),
      ("{{> m}}{{#*inline \"m\"}}late{{/inline}}", [:], [:], "late"),
      ("{{#with .}}{{#*inline \"m\"}}a{{/inline}}{{> m}}{{/with}}{{> m}}", ["m": "b"], [:], "ab"),
      (
        "{{#> layout}}{{#*inline \"nav\"}}N{{/inline}}{{/layout}}", ["layout": "<{{> nav}}>"], [:],
        "<N>"
      ),
      (
        "{{#*inline \"m\"}}{{n}}{{/inline}}{{#each l}}{{> m}}{{/each}}", [:],
        ["l": [["n": 1], ["n": 2]]], "12"
      ),
      ("{{#*inline \"o\"}}{{> i}}{{/inline}}{{#*inline \"i\"}}x{{/inline}}{{> o}}", [:], [:], "x"),
      ("D:\n  {{> d}}\nend", ["d": "a\nb\n"], [:], "D:\n  a\n  b\nend"),
      (
        "D:\n  {{> d}}\nend", ["d": "{{> e}}x\n", "e": "{{{n}}}\n"], ["n": "1\n2"],
        "D:\n  1\n  2\n  x\nend"
      ),
      (
        "D:\n{{#each l}}\n {{> d}}\n{{/each}}\n",
        ["d": "{{this}}\n {{> e}}\n", "e": "e{{this}}!\n"], ["l": [1, 2]],
        "D:\n 1\n  e1!\n 2\n  e2!\n"
      ),
      ("a {{> d}}\nb", ["d": "x\ny\n"], [:], "a x\ny\n\nb"),
      ("{{> p}}", ["p": "{{#each l}}{{../n}}{{@root.n}}{{/each}}"], ["l": [1], "n": 3], "33"),
    ] as [(String, [String: String], Value, String)]
  )
  func `a partial is put in`(text: String, partials: [String: String], data: Value, result: String)
  {
    #expect(rendering(text, data, .javaScript, partials: partials) == result)
  }

  @Test func `options change what is printed and what is a problem`() {
    func strict(_ text: String, _ data: Value = [:]) -> String {
      rendering(text, data, .javaScript) { $0.isStrict = true }
    }
    #expect(strict("{{hello}}") == "‹1:3 'hello' is not defined›")
    #expect(strict("{{hello.bar}}", ["hello": [:]]) == "‹1:3 'bar' is not defined›")
    #expect(strict("{{hello.bar}}", ["hello": ["bar": .null]]) == "")
    #expect(strict("{{@hello}}") == "‹1:3 'hello' is not defined›")
    #expect(strict("{{#hello}}{{/hello}}") == "‹1:4 'hello' is not defined›")
    #expect(strict("{{^hello}}x{{/hello}}") == "‹1:4 'hello' is not defined›")
    #expect(strict("{{#hello.bar}}{{/hello.bar}}", ["hello": [:]]) == "‹1:4 'bar' is not defined›")
    #expect(strict("{{hello foo}}", ["foo": true]) == "‹1:3 there is no helper 'hello'›")
    #expect(strict("{{#unless foo}}ok{{/unless}}") == "ok")
    func assuming(_ text: String, _ data: Value = [:]) -> String {
      rendering(text, data, .javaScript) { $0.assumesObjects = true }
    }
    #expect(assuming("{{hello}}") == "")
    #expect(assuming("{{hello.bar}}", ["hello": [:]]) == "")
    #expect(assuming("{{hello.bar}}") == "‹1:3 'bar' is not defined›")
    #expect(assuming("{{hello}}", .null) == "‹1:3 'hello' is not defined›")
    #expect(assuming("{{@hello.bar}}") == "‹1:3 'bar' is not defined›")
    #expect(assuming("{{^hello}}foo{{/hello}}", ["hello": false]) == "foo")
    let nested: Value = ["a": ["b": 1], "c": 2]
    #expect(rendering("{{#a}}{{c}}{{/a}}", nested, .javaScript) == "")
    #expect(rendering("{{#a}}{{c}}{{/a}}", nested, .javaScript) { $0.looksOutwards = true } == "2")
    #expect(
      rendering(
        "{{> p}}{{> p a}}{{> p k=1}}",
        nested,
        .javaScript,
        partials: ["p": "[{{c}}{{b}}{{k}}]"]
      ) {
        $0.isolatesPartials = true
      } == "[][1][1]"
    )
    #expect(
      rendering(" {{> p}}\nx", [:], .javaScript, partials: ["p": "a\nb\n"]) {
        $0.preventsIndentation = true
      }
        == " a\nb\nx"
    )
    #expect(
      rendering("{{a 1}}", [:], .javaScript) { $0.knowsBuiltInHelpersOnly = true }
        == "‹1:3 there is no helper 'a'›"
    )
  }

  @Test(arguments: [
    ("{{foo bar}}", "1:3 there is no helper 'foo'"),
    ("{{#foo bar}}{{/foo}}", "1:4 there is no helper 'foo'"),
    ("{{foo.bar baz}}", "1:3 there is no helper 'foo.bar'"),
    ("{{lookup (y 1) 2}}", "1:11 there is no helper 'y'"),
    ("{{> absent}}", "1:5 there is no partial 'absent'"),
    ("{{> (lookup . 'x')}}", "1:5 the name of the partial is not defined"),
    ("{{> @partial-block}}", "1:5 there is no partial '@partial-block'"),
    ("{{#if}}{{/if}}", "1:4 'if' needs 1 value, not 0"),
    ("{{#if a b}}{{/if}}", "1:9 'if' needs 1 value, not 2"),
    ("{{#each}}{{/each}}", "1:4 'each' needs 1 value, not 0"),
    ("{{#with a b}}{{/with}}", "1:11 'with' needs 1 value, not 2"),
    ("{{#*unknown}}{{/unknown}}", "1:5 there is no decorator 'unknown'"),
    ("{{* d}}", "1:5 there is no decorator 'd'"),
    ("{{a/this/b}}", "1:5 'this' can only stand at the start of a path"),
    ("{{=<% %>=}}", "1:1 the delimiters '{{' and '}}' cannot be changed"),
  ])
  func `what cannot be rendered is a problem`(text: String, problem: String) {
    let result = rendering(text, [:], .javaScript)
    #expect(result.hasPrefix("‹\(problem)"), "\(result)")
  }
}
