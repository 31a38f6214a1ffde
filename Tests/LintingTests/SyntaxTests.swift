import Diagnostics
import Linting
import StackPackModel
import Testing

@Suite struct SyntaxTests {
  /// `line:column text` of every finding.
  private func found(_ rule: String, in text: String) throws -> [String] {
    try diagnostics(rule, in: text).map {
      "\($0.span.start.line):\($0.span.start.column) \($0.span.text)"
    }
  }

  private func diagnostics(_ rule: String, in text: String) throws -> [Diagnostic] {
    Linter(only: [rule]).lint(try Example.settings(text).project())
  }

  /// The text after the first fix of every finding.
  private func mended(_ rule: String, in text: String) throws -> String {
    let edits = try diagnostics(rule, in: text).compactMap(\.fixIts.first).flatMap(\.edits)
    var bytes = Array(text.utf8)
    for edit in edits.sorted(by: { $0.span.range.lowerBound > $1.span.range.lowerBound }) {
      bytes.replaceSubrange(edit.span.range, with: edit.text.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Handlebars

  @Test(arguments: [
    "nodes:\n  - function: {{ get \"urn:a:b\" \"urn:c:d\" }} # two\n  - function: {{ get }}:a",
    "nodes:\n  - function: \"{{ get \"urn:a:b\" }}\"\n",
    "nodes:\n{{#each groups}}\n  - name: a\n{{/each}}\n",
    "nodes:\n  - name: {{ name\n    identifier: urn:a:b\n",
    "nodes:\n  - identifier: {{ prefix }}:monitor:a\n",
  ])
  func `what breaks YAML because of Handlebars is reported as Handlebars`(text: String) throws {
    #expect(try found("invalid-yaml", in: text) == [])
    let found = try diagnostics("handlebars-in-settings", in: text)
    #expect(found.count > 0)
    #expect(found.count { $0.notes.contains { $0.message.hasPrefix("YAML stumbles") } } == 1)
  }

  @Test func `Handlebars in a text above does not explain a syntax error`() throws {
    let text = """
      nodes:
        - name: "{{ name }}"
          # {{ comment }}
          description: of {{ name }}
         identifier: urn:a:b
      """
    #expect(try found("invalid-yaml", in: text) == ["5:4 i"])
    #expect(
      try found("handlebars-in-settings", in: text) == ["2:12 {{ name }}", "4:21 {{ name }}"]
    )
    #expect(try found("handlebars-in-comment", in: text) == ["3:7 {{ comment }}"])
  }

  @Test func `a comment behind a syntax error is still a comment`() throws {
    let text = "nodes: [\n}\n# {{ a }}\nb: {{ b }} # {{ c }}\n"
    #expect(try found("handlebars-in-comment", in: text) == ["3:3 {{ a }}"])
    #expect(try found("handlebars-in-settings", in: text) == ["4:4 {{ b }}"])
  }

  @Test(arguments: [
    ("{{{ a }}}", "{{{ a }}}"), ("{{ a", "{{"), ("}} {{ a }}", "{{ a }}"),
    ("{{ a }} }}", "{{ a }}"),
    ("{{", "{{"), ("{{ a }} {{ b }}", "{{ a }}"),
  ])
  func `an expression ends where its braces do`(text: String, expression: String) throws {
    let found = try found("handlebars-in-settings", in: "nodes: # none\nname: '\(text)'")
    #expect(found.map { $0.drop { $0 != " " }.dropFirst() } == [expression[...]])
  }

  @Test func `Handlebars that happens to be YAML is reported all the same`() throws {
    let text = "nodes:\n  - function: {{ get \"urn:a:b\" }}\n"
    #expect(try found("handlebars-in-settings", in: text) == ["2:15 {{ get \"urn:a:b\" }}"])
  }

  @Test func `flow maps that look like Handlebars from behind are fine`() throws {
    #expect(try found("handlebars-in-settings", in: "nodes: [ {a: {b: {c: 1}}} ]") == [])
  }

  @Test(arguments: [
    ("{{ get \"urn:a:b\" }}", "urn:a:b"), ("{{ get 'urn:a:b' }}", "urn:a:b"),
    ("{{ get \"urn:a:b\" \"Type=Layer\" }}", "{{ get \"urn:a:b\" \"Type=Layer\" }}"),
    ("{{ get urn }}", "{{ get urn }}"), ("{{ get \"urn:\" }}", "{{ get \"urn:\" }}"),
  ])
  func `an identifier in Handlebars can be written alone`(text: String, mended: String) throws {
    let start = "nodes:\n  - function: "
    #expect(try self.mended("handlebars-in-settings", in: start + text) == start + mended)
  }

  // MARK: Placeholders

  @Test(arguments: [
    ("<<.Name>>", true), ("<<- .Name ->>", true), ("<<\t.TemplateName\t>>", true),
    ("<<< .Name >>>", true), ("<< .Name", false), ("<< .Name > >", false), ("<<.name>>", false),
    ("<< .Names >>", false), ("<< .DisplayName | upper >>", false), ("<<", false),
  ])
  func `a placeholder is one that the scaffolding tool would fill in`(
    text: String,
    isOne: Bool
  ) throws {
    #expect(try found("unrendered-placeholder", in: "# \(text)").isEmpty != isOne)
  }

  @Test func `placeholders in images and beside the pack are nobody's business`() throws {
    let items: [PackPath: MemoryTree.Item] = [
      "icons/a.png": .file([0] + Array("<< .Name >>".utf8)),
      "docs/a.md": .file(Array("<< .Name >>".utf8)),
      "includes/a.md.hbs": .file(Array("<< .Name >>".utf8)),
    ]
    let project = try Project.load(from: MemoryTree(items), origin: .memory)
    let found = Linter(only: ["unrendered-placeholder"]).lint(project)
    #expect(found.map(\.span.file.path) == ["includes/a.md.hbs"])
  }

  // MARK: The shape of a file

  @Test(arguments: [
    ("- _type: A\n- _type: B\n", "nodes:\n- _type: A\n- _type: B\n"),
    ("---\n- _type: A\n", "---\nnodes:\n- _type: A\n"),
    ("- a\n", "- a\n"), ("[ { _type: A } ]\n", "[ { _type: A } ]\n"),
    ("  - _type: A\n", "  - _type: A\n"), ("node:\n- _type: A\n", "nodes:\n- _type: A\n"),
    ("Nodes: []\n", "nodes: []\n"), ("settings: []\n", "settings: []\n"),
  ])
  func `a file without nodes is mended where it is plain what was meant`(
    text: String,
    mended: String
  ) throws {
    #expect(try found("missing-nodes-list", in: text).count == 1)
    #expect(try self.mended("missing-nodes-list", in: text) == mended)
  }

  @Test(arguments: ["text", "{}", "nodes: text", "nodes: {}", "nodes: !include a.sty", "nodes: ''"])
  func `whatever is no list of nodes is an error`(text: String) throws {
    #expect(try found("missing-nodes-list", in: text).count == 1)
    #expect(try found("empty-settings", in: text) == [])
  }

  @Test(arguments: ["", "\n\n", "# nothing", "---\n", "--- # nothing\n...\n", "nodes:", "nodes: ~"])
  func `a file without a node is not an error`(text: String) throws {
    #expect(try found("missing-nodes-list", in: text) == [])
    #expect(try found("empty-settings", in: text).count == 1)
  }

  @Test func `what cannot be read has no other faults`() throws {
    let text = "\u{FEFF}a: 1\na: 2\r\nb: \"\tc\"\n_version: 1 \n  nodes: &x [1, *x]"
    for rule in RuleCatalog.ids where rule != "invalid-yaml" {
      let found = try diagnostics(rule, in: text).filter {
        $0.span.file.path.hasSuffix("example.sty")
      }
      #expect(found.isEmpty, "\(rule)")
    }
    #expect(try found("invalid-yaml", in: text).count == 1)
  }

  @Test func `an export is freed of its keys, and of nothing else`() throws {
    let text = """
      _version: "1.0" # of the export
      nodes: []
      timestamp: |
        now
      """
    let mended = """
      nodes: []
      timestamp: |
        now
      """
    #expect(try self.mended("export-leftover", in: text) == mended)
    #expect(try self.mended("export-leftover", in: "{ _version: 1, nodes: [] }").hasPrefix("{ _v"))
    #expect(try self.mended("export-leftover", in: "nodes: []\n_version:") == "nodes: []\n")
  }

  @Test(arguments: [
    ("nodes: []\n--- # two\nnodes: []\n", ["2:1 ---"]), ("---\nnodes: []\n", []),
    ("--- []\n--- []\n--- []\n", ["2:1 ---"]), ("nodes: []\n...\n", []),
    ("nodes: []\n...\n---\n", ["3:1 ---"]),
  ])
  func `the second document is told by its dashes`(text: String, places: [String]) throws {
    #expect(try found("several-documents", in: text) == places)
  }

  // MARK: Letters and blanks

  @Test func `files with CR LF are mended in one go, but for the carriage returns in between`()
    throws
  {
    #expect(try mended("odd-white-space", in: "nodes: []\r\n# a\r\n") == "nodes: []\n# a\n")
    #expect(try found("odd-white-space", in: "nodes: []\r\n#\tb\t\n") == ["1:10 \r", "2:2 \t"])
    #expect(try found("odd-white-space", in: "nodes: []\t \n# a\t") == [])
  }

  @Test(arguments: ["yes", "No", "ON", "off", "y", "N"])
  func `a name that YAML 1.1 takes for a boolean is put in quotes`(word: String) throws {
    let start = "nodes:\n  - _type: Dashboard\n    name: "
    #expect(try mended("ambiguous-boolean", in: start + word) == start + "\"\(word)\"")
  }

  @Test func `a bomb of aliases is not opened`() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...7 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(try found("excessive-document", in: text).count == 1)
    #expect(try found("yaml-anchor", in: text) == [])
  }
}
