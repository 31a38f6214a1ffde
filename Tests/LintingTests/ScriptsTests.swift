import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct ScriptsTests {
  private func found(_ rule: String, _ example: Example) throws -> [String] {
    Linter(only: [rule]).lint(try example.project())
      .sorted { $0.span.range.lowerBound < $1.span.range.lowerBound }.map(\.span.text)
  }

  @Test(arguments: [
    // what stands before the id is made; what is reported
    ("def data = element.data\ndata.put('a', 1)", "data.put('a', 1)"),
    ("topologyElement.data.a = 1", "topologyElement.data.a = 1"),
    ("element['data']['tags'] << 'a'", "element['data']['tags'] << 'a'"),
    ("def d = element.getData()\nd?.remove('a')", "d?.remove('a')"),
    ("def tags = element.data.tags\ntags.each { tags.add('b') }", "tags.add('b')"),
    ("element.data.count += 1", "element.data.count += 1"),
    ("element.data.get('tags').clear()", "element.data.get('tags').clear()"),
    ("def data = element.data\ndata = [:]\ndata.put('a', 1)", nil),
    ("def data = [:]\ndata.putAll(element.data)", nil),
    ("def data = element.data.clone()\ndata.a = 1", nil),
    ("def data = element.data ?: [:]\ndata.a = 1", nil),
    ("def data = element.data + [a: 1]\ndata.a = 1", nil),
    ("def name = element.data.name.trim()\nname += 'a'", nil),
    ("[[a: 1]].each { data -> data.put('a', 1) }", nil),
    ("def sum = element.data.price.add(1)", nil), ("// element.data.a = 1", nil),
    ("def text = \"element.data.put('a', 1)\"", nil), ("element.data.a == 1", nil),
    ("element = new HashMap(element)\nelement.a = 1", nil),
  ])
  func `changes of the element are found, but not those of copies`(
    code: String,
    reported: String?
  ) throws {
    let script = """
      def element = topologyElement.asReadonlyMap()
      \(code)
      return Sts.createId(element.externalId, new HashSet(), element.typeName.toLowerCase())

      """
    #expect(try found("changed-element", .extractor(script)) == [reported].compactMap(\.self))
  }

  @Test func `a change in a script that stands in the template itself is found there`() throws {
    let example = Example.snapshot(
      #"""
      { "nodes": [ {
        "_type": "IdExtractorFunction", "id": -1, "name": "a",
        "groovyScript": "def data = topologyElement.data\ndata.put(\"a\", 1)\nreturn null",
        "parameters": [ { "_type": "Parameter", "name": "topologyElement", "type": "STRUCT_TYPE" } ]
      } ] }
      """#
    )
    let findings = Linter(only: ["changed-element"]).lint(try example.project())
    #expect(findings.map(\.span.text) == [#"data.put(\"a\", 1)"#])
    #expect(findings.map(\.span.file.path) == ["provisioning/templates/shared.stj"])
    #expect(findings.flatMap(\.notes).compactMap { $0.span?.text } == ["topologyElement.data"])
  }

  @Test(arguments: [
    // what the set is made of, what is done with it, and what is handed over; whether that is reported
    ("new HashSet()", "ids.add(element.name)", "externalId, ids", true),
    ("new HashSet<String>()", "ids << element.name", "externalId, ids", true),
    ("[] as Set", "", "externalId, ids", true), ("[]", "", "element.id, ids", true),
    ("[]", "", "externalId, new TreeSet()", true), ("[]", "", "element['id'], [] as Set", true),
    ("[]", "ids.addAll(element.data.ids)", "element.get('id'), ids", true),
    ("[]", "ids.add(externalId)", "externalId, new HashSet()", true),
    ("new HashSet()", "ids.add(externalId)", "externalId, ids", false),
    ("new HashSet()", "ids << \"urn:$externalId\"", "externalId, ids", false),
    ("new HashSet()", "ids.add(element['externalId'])", "externalId, ids", false),
    ("new HashSet()", "def id = externalId\nids.add(id)", "externalId, ids", false),
    ("new HashSet()", "fill(ids)", "externalId, ids", false),
    ("new HashSet()", "ids += extra", "externalId, ids", false),
    ("new HashSet()", "ids = ids + extra", "externalId, ids", false),
    ("element.data.ids as Set", "", "externalId, ids", false),
    ("new HashSet(element.data.ids)", "", "externalId, ids", false),
    ("new HashSet([externalId])", "", "externalId, ids", false),
    ("new HashSet()", "ids.add(element.name)", "make(element), ids", false),
    ("new HashSet()", "", "externalId", false), ("[]", "", "externalId, [externalId]", false),
    ("[]", "", "externalId, [externalId] as Set", false),
  ])
  func `a set without the external id is found where that is certain`(
    set: String,
    code: String,
    arguments: String,
    isReported: Bool
  ) throws {
    let isNamed = (code + " " + arguments).split { !$0.isLetter }.contains("externalId")
    let script = """
      def element = topologyElement.asReadonlyMap()
      \(isNamed ? "def externalId = element['externalId']" : "")
      def ids = \(set)
      \(code)
      return Sts.createId(\(arguments), "a")

      """
    #expect(try found("unlisted-external-id", .extractor(script)).isEmpty != isReported)
  }

  @Test func `extractors of relations need no identifiers`() throws {
    // The example has one with an empty set.
    #expect(try found("unlisted-external-id", .mapping("return element")) == [])
  }

  @Test(arguments: [
    ("syncs.find { it.name.contains('demo sync') }", "demo sync"),
    ("syncs.find { s -> s.name.startsWith('demo') }", "demo"),
    ("getSyncs().findAll { Sync s -> s.getName() == 'demo sync' }", "demo sync"),
    ("for (sync in all) { if ('demo' == sync.name) return sync }", "demo"),
    ("Graph.query { it.V().hasLabel('Sync').has('name', 'Dmo sync - a') }", "Dmo sync - a"),
    ("Graph.query { it.V().hasLabel('Sync').has('name', TextP.containing('demo')) }", "demo"),
    ("it.V().hasLabel('Sync').toList().find { it.get('name').endsWith('- A') }", "- A"),
    ("syncs.find { it.name.contains('Demo') }", nil), ("syncs.find { it.name.contains('x') }", nil),
    ("syncs.find { it.name.toLowerCase().contains('demo') }", nil),
    ("syncs.find { it.type.contains('demo') }", nil),
    ("views.find { it.name.contains('demo') }", nil),
    ("syncs.each { s -> views.find { it.name.contains('demo') } }", nil),
    ("syncs.find { it.name.contains(\"demo ${x}\") }", nil),
    ("async.find { it.name.contains('demo') }", nil), ("// sync.name == 'demo'", nil),
  ])
  func `names of synchronizations are compared letter by letter`(
    code: String,
    reported: String?
  ) throws {
    let expected = [reported].compactMap(\.self)
    #expect(try found("misspelled-sync-name", .action("return \(code)\n")) == expected)
  }

  @Test(arguments: [
    // the script before its return; what is reported
    ("element.data.a = 1", ["a"]), ("element.data['a'] = 1", ["a"]),
    ("element.data.put('a', 1)", ["a"]), ("element['data'].a = 1", ["a"]),
    ("def d = element.data\nd.a = d.a ?: 1", ["a"]),
    ("element.data.a = 1\nelement.data.a = 2", ["a"]),
    ("if (element.data.a == null) { element.data.a = 1 }", ["a"]),
    ("if (!element.data.containsKey('a')) element.data.a = 1", ["a"]),
    ("element.data.descripton = 1", ["descripton"]),
    ("element.data.a = 1; element.data.b = 2", ["a", "b"]),
    ("element.data.description = 1", []), ("element.type.name = 'a'", []), ("element.a = 1", []),
    ("element.data.a = 1\nelement.data.description = element.data.a", []),
    ("element.data.a = 1\nelement.data.description = \"${element.data.a}\"", []),
    ("element.data.a = 1\nelement.data.description = \"$element.data.a\"", []),
    ("element.data.a = 1\nprintln(element)", []), ("element.data.a = 1\nf(element.data)", []),
    ("element.data.a = 1\nelement.data.each { k, v -> v }", []),
    ("element.data.a = 1\nelement.data[k].b", []), ("element.data.a = 1\n\"$element\"", []),
    ("def d = element.data\nd = f(d)\nd.a = 1", []), ("element.data.a.b = 1", []),
    ("def a = element.data.get('a', [])\na << 1", []),
    ("element = f(element)\nelement.data.a = 1", []),
  ])
  func `keys that no template reads are found if all reading can be followed`(
    code: String,
    reported: [String]
  ) throws {
    #expect(try found("unread-mapped-key", .mapping("\(code)\nreturn element\n")) == reported)
  }

  @Test func `a template that reads all of the data reads every key`() throws {
    let path = "provisioning/templates/component.json.handlebars"
    for text in [
      #"\{{# join element.data "," \}}1\{{/ join \}}"#, #"\{{#with element\}}1\{{/with\}}"#,
    ] {
      let example = Example.mapping(
        "element.data.a = 1\nreturn element\n",
        with: [path: .text("{ \"a\": [ \(text) ] }")]
      )
      #expect(try found("unread-mapped-key", example) == [])
    }
  }

  @Test(arguments: [
    // the body of the joined list; whether an item may be empty
    (#"\{{#if a\}} { "a": 1 } \{{/if\}}"#, true), (#"\{{#unless a\}} "a" \{{/unless\}}"#, true),
    (#"\{{#if a\}} {} \{{/if\}} \{{! x \}} \{{#if b\}} {} \{{/if\}}"#, true),
    (#"\{{#if a\}} {} \{{else if b\}} {} \{{/if\}}"#, true),
    (#"\{{#if a\}} \{{#if b\}} {} \{{/if\}} \{{/if\}}"#, true),
    (#"\{{#if a\}} {} \{{else\}} \{{#if b\}} {} \{{/if\}} \{{/if\}}"#, true),
    (#"\{{#if a\}} {} \{{else\}} {} \{{/if\}}"#, false),
    (#"\{{#if a\}} {} \{{/if\}} \{{#unless a\}} {} \{{/unless\}}"#, false),
    (#"\{{#if a\}} {} \{{else if b\}} {} \{{else\}} {} \{{/if\}}"#, false),
    (#"\{{#if a\}} {} \{{/if\}} {}"#, false), (#"\{{#if a\}} {} \{{/if\}} \{{ b \}}"#, false),
    (#"{ "a": \{{#if a\}} 1 \{{/if\}} }"#, false), (#"\{{#if a\}}x\{{/if\}}"#, false),
    ("{}", false),
    ("", false), (#"\{{#a\}} {} \{{/a\}}"#, false),
  ])
  func `items that may be empty are found`(body: String, isReported: Bool) throws {
    let list = #"[ \{{# join element.data.checks "," \}}\#(body)\{{/ join \}} ]"#
    #expect(try found("empty-join-item", .component(checks: list)).isEmpty != isReported)
  }

  @Test func `only commas are too many`() throws {
    let list = #"[ \{{# join element.data.checks " " \}}\{{#if a\}} {} \{{/if\}}\{{/ join \}} ]"#
    #expect(try found("empty-join-item", .component(checks: list)) == [])
  }

  @Test(arguments: [
    // the labels; the query of a view; what is reported
    (#"{ "name": "a.b:1" }"#, #"label = \"a.b:{{ demo_url }}\""#, #""a.b:1""#),
    (#"{ "name": "a:b:1" }"#, #"label IN (\"x\", \"a:b:{{demo_url}}\")"#, #""a:b:1""#),
    (#"{ "name": "a.b:\{{ element.data.c \}}" }"#, #"label = \"a.b:{{ demo_url }}\""#, nil),
    (
      #"{ "name": "a.b:1" }, { "name": "a.b:\{{ element.data.c \}}" }"#,
      #"label = \"a.b:{{ demo_url }}\""#, nil
    ),
    (#"{ "name": "a.b:1" }"#, #"label = \"a.b:2\""#, nil),
    (#"{ "name": "a.b:1" }"#, #"label = \"{{ demo_url }}\""#, nil),
    (#"{ "name": "a.b:1" }"#, #"label = \"a.b:x{{ demo_url }}\""#, nil),
    (#"{ "name": "a.b:1" }"#, #"name = \"a.b:{{ demo_url }}\""#, nil),
    (#"{ "name": "a.b:" }"#, #"label = \"a.b:{{ demo_url }}\""#, nil),
    (#"{ "name": "a.b:sample-demo_url" }"#, #"label = \"a.b:{{ demo_url }}\""#, nil),
  ])
  func `labels that look like samples are found`(
    label: String,
    query: String,
    reported: String?
  ) throws {
    let view = #"""
      { "nodes": [ { "_type": "QueryView", "id": -1, "name": "a", "query": "\#(query)" } ] }
      """#
    let example = Example.component(
      labels: "[ \(label) ]",
      with: ["provisioning/templates/instance.stj": .text(view)]
    )
    #expect(try found("sample-label", example) == [reported].compactMap(\.self))
  }

  @Test(arguments: [
    // a method, and a call in another one; whether that is reported
    ("def f(a) { a }", "f()", true), ("def f(String a) { a }", "this.f()", true),
    ("def f(a) { a }", "x.each { f() }", true), ("def f(a) { a }", "f(null)", false),
    ("def f(a = 1) { a }", "f()", false), ("def f(Object... a) { a }", "f()", false),
    ("def f(a) { a }\ndef f() { 1 }", "f()", false), ("def f(a, b) { a }", "f()", false),
    ("def f(a) { a }", "x.f()", false), ("def f(a) { a }", "g().f()", false),
    ("def f(a) { a }", "f { 1 }", false), ("def f(a) { a }", "new f()", false),
    ("def context(a) { a }", "context()", false),
    ("def f(a) { a }", "def f = { 1 }\nf()", false), ("class B { def f(a) { a } }", "f()", false),
    ("class B { def f(a) { a }\ndef g() { f() } }", "1", false),
  ])
  func `a call without the value that the method takes is found`(
    method: String,
    call: String,
    isReported: Bool
  ) throws {
    let script = """
      class DemoProvision extends ProvisioningScript {
        \(method)
        def install(Map config) { \(call) }
      }

      """
    let example = Example.classic("provisioning/DemoProvision.groovy", script)
    #expect(try found("missing-argument", example).isEmpty != isReported)
  }
}
