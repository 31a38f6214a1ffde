import Diagnostics
import Handlebars
import Testing

@Suite struct PlatformRenderingTests {
  @Test(arguments: [
    (
      #""function": {{ get "urn:stackpack:common:monitor-function:threshold" }},"#,
      #""function": <get urn:stackpack:common:monitor-function:threshold>,"#
    ),
    (
      #"{{ get "urn:stackpack:a:b:c" "Type=Parameter;Name=metrics" }}"#,
      "<get urn:stackpack:a:b:c Parameter metrics>"
    ),
    (#"{{ getFirstExisting "urn:a:b" "urn:a:c" }}"#, "<getFirstExisting urn:a:b urn:a:c>"),
    (
      #"{{ getOrCreate (identifier "urn:stackpack:a" "ComponentType" element.type) (identifier "urn:system:auto" "ComponentType" element.type) (concat "Type=ComponentType;Name=" element.type) }}"#,
      "<getOrCreate urn:stackpack:a:component-type:my-host urn:system:auto:component-type:my-host ComponentType My Host>"
    ),
    (#"{{ getOrCreate "Layer" element.layer "Other" }}"#, "<resolveOrCreate Layer Other>"),
    (
      #"{{ resolve "DataSource" "StackState Metrics" }}"#, "<resolve DataSource StackState Metrics>"
    ),
    (#"{{ resolveOrCreate "Domain" element.type "Acme" }}"#, "<resolveOrCreate Domain My Host>"),
    (#"{{ resolveOrCreate "Domain" "" "Acme" }}"#, "<resolveOrCreate Domain Acme>"),
    (#""name": "{{integrationType}}:\{{ this \}}""#, #""name": "agent:{{ this }}""#),
    (
      #"\{{#if element.name\}}\{{ element.name \}}\{{else\}}x\{{/if\}}"#,
      "{{#if element.name}}{{ element.name }}{{else}}x{{/if}}"
    ),
    (#"\{{# join element.labels \",\" \}}"#, #"{{# join element.labels \",\" }}"#),
    ("{{ url }}", "http://x/?a=1&b='2'"),
    (
      #"{{# join labels "," "[" "]" }} { "name": "{{ this }}" } {{/ join }}"#,
      #"[{ "name": "a" },{ "name": "b" }]"#
    ),
    (#"{{# join tags "," }}"{{key}}:{{this}}"{{/ join }}"#, #""k:1","l:2""#),
    (#"{{# join none "," "[" "]" }}x{{/ join }}|{{# join none "," "(" ")" }}x{{/ join }}"#, "[]|"),
    (#"{{# join streams ";" }}{{ name }}{{ element.type }}{{/ join }}"#, "cpuMy Host;memMy Host"),
    ("{{ add 1 2 }} {{ add 1 0.5 2 }} {{ add 1 \"2\" }}", "3 3.5 3"),
    (#"{{ concat "a" 1 true "b" }}"#, "a1trueb"),
    ("{{ missing }}{{#each labels}}\"{{this}}\",{{/each}}", #""a","b","#),
    (#""s": "{{ include "./a.groovy" }}""#, #""s": "x = \"agent\"\n\ty""#),
    (#""s": "{{ include "hint.md" "identity" }}""#, ##""s": "# {{ name }} \\ \"q\"\n""##),
    (#"{{ include "icon.svg" "base64" }}"#, "data:image/svg+xml;base64,PHN2Zy8+"),
    (#"data:image/png;base64,{{ include "i.PNG" "base64" }}"#, "data:image/png;base64,AP8="),
    (
      "nodes:\n{{ include \"nodes.sty\" \"yaml\" }}\n",
      "nodes:\n- name: agent\n  s: \"x = \\\"agent\\\"\\n\\ty\"\n\n"
    ),
  ])
  func `a template of the platform is rendered`(text: String, result: String) {
    #expect(provisioning(text) == result)
  }

  @Test(arguments: [
    (#"{{ get }}"#, "1:4 'get' needs 1 to 2 values, not 0"),
    (#"{{ get "not-a-urn" }}"#, "1:8 an identifier begins with 'urn:'; 'not-a-urn' does not"),
    (#"{{ get absent }}"#, "1:8 an identifier was expected here, but the value is not defined"),
    (#"{{ get "urn:unknown" }}"#, "1:8 there is no node 'urn:unknown'"),
    (
      #"{{ get "urn:stackpack:a:b:c" "Name=metrics" }}"#,
      "1:30 'Type=…;Name=…' was expected here, not 'Name=metrics'"
    ),
    (
      #"{{ get "urn:stackpack:a:b:c" "Type=Parameter,Name=metrics" }}"#,
      "1:30 'Type=…;Name=…' was expected here, not 'Type=Parameter,Name=metrics'"
    ),
    (#"{{ include }}"#, "1:4 'include' needs 1 to 2 values, not 0"),
    (
      #"{{ include "./a.groovy" "utf8" }}"#,
      "1:25 there is no such encoding; handlebars, identity, base64, yaml are known"
    ),
    (#"{{ include "../secret.groovy" }}"#, "1:12 the path leaves 'provisioning'"),
    (#"{{ include "./a.svg" "base64" "x" }}"#, "1:31 'include' takes 1 to 2 values, not 3"),
    (#"{{ include ./a.groovy }}"#, "1:12 a path must stand in quotes"),
    (#"{{ include file }}"#, "1:12 'file' is not defined"),
    (
      #"{{ include "./hint.md" "base64" }}"#,
      "1:24 only png, jpg, gif and svg files can be included as base64"
    ),
    (#"{{ include "i.PNG" }}"#, "1:12 this file is no text"),
    (#"{{ include "absent.md" }}"#, "1:12 there is no file 'absent.md'"),
    (#"{{# join }}x{{/ join }}"#, "1:5 'join' needs 2 to 4 values, not 0"),
    (#"{{# join name "," }}x{{/ join }}"#, "1:10 'join' needs a list or map here, not a text"),
    (#"{{ join labels "," }}"#, "1:4 'join' needs a body: '{{#join}}…{{/join}}'"),
    (#"{{#get "urn:a"}}x{{/get}}"#, "1:4 'get' takes no body"),
    (
      #"{{ getOrCreate "urn:stackpack:a:layer:x" "urn:stackpack:a:layer:y" "Type=Layer;Name=x" }}"#,
      "1:42 the identifier of a new node begins with 'urn:system:auto'"
    ),
    (
      #"{{ getOrCreate "urn:stackpack:a:layer:x" "urn:system:auto:layer:x" "Type=Monitor;Name=x" }}"#,
      "1:68 no 'Monitor' can be created here, only ComponentType, Domain, Environment, Layer, RelationType"
    ),
    (#"{{ getOrCreate "urn:stackpack:a:layer:x" }}"#, "1:4 'getOrCreate' needs 3 values, not 1"),
    (
      #"{{ identifier "urn:stackpack:common" "ComponentType" }}"#,
      "1:4 'identifier' needs 3 values, not 2"
    ),
    (#"{{ resolveOrCreate "Layer" }}"#, "1:4 'resolveOrCreate' needs 3 values, not 1"),
    (
      #"{{ resolveOrCreate "Layer" absent "" }}"#,
      "1:35 a default name was expected here, not an empty text"
    ),
    (#"{{ unknownHelper "x" }}"#, "1:4 there is no helper 'unknownHelper'"),
    (#"{{ add 1 "x" }}"#, "1:10 'add' needs a number here, not a text"),
    (#"{{#if}}x{{/if}}"#, "1:4 'if' needs 1 value, not 0"),
  ])
  func `a helper that is called wrongly is reported at what is wrong`(text: String, problem: String)
  {
    #expect(provisioning(text) == "‹\(problem)›")
  }

  @Test(arguments: [
    ("?filterBy=duration--{{ multiply threshold 1000000 }}__x", "?filterBy=duration--250000000__x"),
    (
      "{{ multiply threshold 0.5 }} {{ multiply 0.1 3 }} {{ multiply 9223372036854775807 2 }}",
      "125 0.30000000000000004 1.8446744073709552E19"
    ),
    ("{{ multiply threshold }}", "‹1:4 'multiply' needs 2 values, not 1›"),
    ("{{ multiply threshold \"abc\" }}", "‹1:23 'multiply' needs a number here, not a text›"),
    ("{{ upper labels.pod }}", "‹1:4 there is no helper 'upper'›"),
    ("{{#if labels.a}}1{{else if labels.pod}}2{{else}}3{{/if}}", "2"),
    ("{{#unless labels.namespace}}cluster wide{{/unless}}", "cluster wide"),
    ("{{#each labels}}- {{ @key }}: {{ this }}\n{{/each}}", "- pod: p-1\n- k8s.pod: <x>\n"),
    ("{{#with labels}}{{ pod }}/{{ namespace }}{{/with}}", "p-1/"),
    ("{{!-- a comment with }} inside --}}text", "text"),
    ("{{{ labels.pod }}}{{& labels.[k8s.pod] }}{{ labels.[k8s.pod] }}", "p-1<x><x>"),
    ("a {{~ threshold ~}} b", "a250b"),
    (#"\{{ not evaluated \}}"#, "{{ not evaluated }}"),
  ])
  func `a hint is rendered`(text: String, result: String) {
    let data: Value = ["threshold": 250, "labels": ["pod": "p-1", "k8s.pod": "<x>"]]
    let helpers = HelperRegistry.standard.adding(PlatformHelpers.hints)
    #expect(rendering(text, data, .platform, helpers: helpers) == result)
  }

  @Test func `a file that includes itself is reported where it does`() {
    #expect(
      provisioning("{{ include \"loop.sty\" \"yaml\" }}")
        == "a‹loop.sty:1:5 'loop.sty' includes itself (the text is put in here 1:4)›"
    )
    #expect(
      provisioning("{{ include \"ping.sty\" \"yaml\" }}")
        == "‹pong.sty:1:4 'ping.sty' includes itself (the text is put in here 1:4)›"
    )
  }

  @Test func `a problem in an included file lies in that file`() {
    #expect(
      provisioning("{{ include \"broken.md\" }}x")
        == "a x‹broken.md:1:6 ',' means nothing in a tag (the text is put in here 1:4)›"
    )
  }
}

private let files: [String: [UInt8]] = [
  "a.groovy": Array("x = \"{{integrationType}}\"\n\ty".utf8),
  "hint.md": Array("# {{ name }} \\ \"q\"\n".utf8),
  "icon.svg": Array("<svg/>".utf8),
  "i.PNG": [0, 0xFF],
  "nodes.sty": Array("- name: {{ integrationType }}\n  s: \"{{ include \"a.groovy\" }}\"\n".utf8),
  "loop.sty": Array("a{{ include \"loop.sty\" \"yaml\" }}".utf8),
  "ping.sty": Array("{{ include \"pong.sty\" \"yaml\" }}".utf8),
  "pong.sty": Array("{{ include \"ping.sty\" \"yaml\" }}".utf8),
  "broken.md": Array("a {{ , }}".utf8),
]

private let helpers = HelperRegistry.standard.adding(
  PlatformHelpers.provisioning(
    nodes: { request in
      if request.identifiers == ["urn:unknown"] {
        return .failure(HelperFailure("there is no node 'urn:unknown'"))
      }
      let words = [request.kind.rawValue] + request.identifiers
      let selected = [request.type, request.name].compactMap { $0 }
      return .success(.string("<\((words + selected).joined(separator: " "))>"))
    },
    files: { path in
      if path.hasPrefix("../") { return .failure(HelperFailure("the path leaves 'provisioning'")) }
      let name = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
      guard let bytes = files[name] else {
        return .failure(HelperFailure("there is no file '\(name)'"))
      }
      return .success(SourceFile(path: name, bytes: bytes))
    }
  )
)

private func provisioning(_ text: String) -> String {
  let data: Value = [
    "integrationType": "agent", "url": "http://x/?a=1&b='2'", "labels": ["a", "b"], "name": "n",
    "tags": ["k": 1, "l": 2], "streams": [["name": "cpu"], ["name": "mem"]],
    "element": ["type": "My Host", "layer": ""],
  ]
  return rendering(text, data, .platform, helpers: helpers)
}
