import Diagnostics
import Handlebars
import Testing

@Suite struct ParserTests {
  @Test(arguments: [
    ("", ""),
    ("plain { } }} text", #""plain { } }} text""#),
    ("a {{ x }} b", #""a " {{x}} " b""#),
    ("{{{ x }}}{{& y }}", "{{{x}}} {{{y}}}"),
    ("{{\n  multiply\n threshold 1000000 }}", "{{multiply threshold 1000000}}"),
    (
      "{{ f 1 -2.5 'a' \"b\\\"c\" true null undefined }}",
      #"{{f 1 -2.5 "a" "b\"c" true null undefined}}"#
    ),
    ("{{ f a=1 b = (g x k='v') }}", #"{{f a=1 b=(g x k="v")}}"#),
    (
      "{{ this }}{{ . }}{{ .. }}{{ ./a }}{{ this.a }}{{ ../../a.b }}",
      "{{this}} {{this}} {{..}} {{this.a}} {{this.a}} {{../../a.b}}"
    ),
    (
      "{{ a/b.c }}{{ labels.[k8s.pod.name] }}{{ labels.pod-name }}",
      "{{a.b.c}} {{labels.[k8s.pod.name]}} {{labels.pod-name}}"
    ),
    ("{{ @index }}{{ @../key }}{{ @root.x }}", "{{@index}} {{@../key}} {{@root.x}}"),
    ("{{ trueish }}{{ f elsewhere as }}{{ list.0 }}", "{{trueish}} {{f elsewhere as}} {{list.0}}"),
    ("{{! a }}{{!-- }} --}}{{!--}}", "{{! a }} {{! }} }} {{!}}"),
    (
      "{{> p }}{{> d/p x k=1 }}{{> \"a b\" }}{{> (f x) }}",
      #"{{>p}} {{>d.p x k=1}} {{>"a b"}} {{>(f x)}}"#
    ),
    ("{{#> p x}}a{{/p}}", #"(#>p x ["a"])"#),
    ("{{#*inline \"n\"}}a{{/inline}}{{* d x }}", #"(#*inline "n" ["a"]) {{*d x}}"#),
    (
      "{{{{raw x}}}} {{y}} {{{{/other}}}} {{{{/ raw }}}}b",
      #"(####raw x [" {{y}} {{{{/other}}}} "]) "b""#
    ),
  ])
  func `a tag becomes what it says`(text: String, tree: String) {
    let parsed = Handlebars.parse(MappedText(SourceFile(path: "x.hbs", text: text)))
    #expect(parsed.problems == [])
    #expect(parsed.tree.picture == tree)
  }

  @Test(arguments: [
    ("{{#if a}}x{{/if}}", #"(#if a ["x"])"#),
    ("{{# if a }}{{ b }}{{/ if }}", "(#if a [{{b}}])"),
    ("{{#if a}}1{{else if b}}2{{ else }}3{{/if}}", #"(#if a ["1"] else if b ["2"] else ["3"])"#),
    ("{{#a}}1{{^}}2{{/a}}", #"(#a ["1"] else ["2"])"#),
    ("{{^a}}1{{else}}2{{/a}}", #"(^a ["1"] else ["2"])"#),
    ("{{#each xs as |x i|}}{{x}}{{else}}none{{/each}}", #"(#each xs |x i| [{{x}}] else ["none"])"#),
    ("{{#if a}}{{else with b as |c|}}{{c}}{{/if}}", "(#if a [] else with b |c| [{{c}}])"),
    ("{{#a.[b c]}}{{/a.[b c]}}{{#x/y}}{{/x.y}}", "(#a.[b c] []) (#x.y [])"),
    ("{{#a}}{{#b}}{{^c}}1{{/c}}{{/b}}{{/a}}", #"(#a [(#b [(^c ["1"])])])"#),
  ])
  func `a block holds what stands before its closing tag`(text: String, tree: String) {
    let parsed = Handlebars.parse(MappedText(SourceFile(path: "x.hbs", text: text)))
    #expect(parsed.problems == [])
    #expect(parsed.tree.picture == tree)
  }

  @Test(arguments: [
    (#"\{{ x }} y"#, #""{{ x }} y""#),
    (#"\{{ x \}} y"#, #""{{ x }} y""#),
    (#"\{{#if x\}}\{{ x \}}\{{/if\}}"#, #""{{#if x}}{{ x }}{{/if}}""#),
    (#"\\{{ x }}"#, #""\" {{x}}"#),
    (#"a\}} {{ x }}:\{{ y \}}"#, #""a\}} " {{x}} ":{{ y }}""#),
    (#"\{{{ x \}}}"#, #""{{{ x }}}""#),
    ("a {{~ x ~}} b", #""a" {{x}} "b""#),
    ("a {{~{ x }~}} b {{~& y ~}}\n", #""a" {{{x}}} "b" {{{y}}} """#),
    ("a {{~#if x~}} b {{~else~}} c {{~/if~}} d", #""a" (#if x ["b"] else ["c"]) "d""#),
    ("a {{~! c ~}} b {{~!-- c --~}} d", #""a" {{! c }} "b" {{! c }} "d""#),
    ("a {{~> p ~}} b", #""a" {{>p}} "b""#),
    ("{{x~}} {{y}} {{~z}}", #"{{x}} "" {{y}} "" {{z}}"#),
    ("{{x~}} \\{{ y }}", #"{{x}} "{{ y }}""#),
  ])
  func `backslashes and tildes are taken out of texts`(text: String, tree: String) {
    let parsed = Handlebars.parse(MappedText(SourceFile(path: "x.hbs", text: text)))
    #expect(parsed.problems == [])
    #expect(parsed.tree.picture == tree)
  }

  @Test func `ranges cover tags and blocks as they are written`() throws {
    let text = "é {{#if  a }}x{{else}}{{ b.c }}{{/if}}!"
    let template = Handlebars.parse(MappedText(SourceFile(path: "x.hbs", text: text))).tree
    guard case .block(let block) = template.statements[1] else {
      Issue.record("a block was expected")
      return
    }
    #expect(template.span(of: block.range).text == "{{#if  a }}x{{else}}{{ b.c }}{{/if}}")
    #expect(template.span(of: block.opener).text == "{{#if  a }}")
    #expect(template.span(of: block.call.range).text == "if  a")
    #expect(template.span(of: block.alternatives[0].opener).text == "{{else}}")
    guard case .mustache(let mustache) = block.alternatives[0].body[0] else {
      Issue.record("a mustache was expected")
      return
    }
    #expect(template.span(of: mustache.range).text == "{{ b.c }}")
    #expect(template.span(of: mustache.call.callee.segments[1].range).text == "c")
    #expect(template.span(of: mustache.range).start == SourceLocation(line: 1, column: 23))
  }
}
