import CEL
import Diagnostics
import Testing

@Suite struct ParserTests {
  private func read(_ text: String, _ options: ParsingOptions = .standard)
    -> Parsed<Expression?>
  {
    parse(MappedText(SourceFile(path: "x.cel", text: text)), options: options)
  }

  @Test(arguments: [
    ("${vars.name}", 1), ("'urn:' + ${vars.ns}", 10), ("resource.attributes.name']", 25),
    ("resource.attributes['name'", 27), ("resource.attributes[\"nope", 21), ("'a' 'b'", 5),
    ("not here", 5), ("true and false", 6), ("vars.a = 'b'", 8), ("vars.a == 'b' ? 'c'", 20),
    ("vars.a == 'b' : 'c'", 15), ("(vars.a == 'b'", 15), ("vars.a == 'b')", 14),
    ("['a', 'b'", 10), ("{'a' 1}", 6), ("{'a': 1, 'b'}", 13), ("resource.attributes..name", 20),
    ("resource.attributes.", 21), ("\"\\d+\" == vars.x", 1), ("has(resource)", 5),
    ("has(resource.attributes['a'])", 24), ("[1].map(1, 2)", 9), ("9223372036854775808", 1),
    ("if", 1), ("/* c */ true", 1), ("has(tags['namespace'])", 9), ("", 1), ("  ", 3),
    ("a.in", 3), ("f(1,)", 5), ("!-x", 2), ("-!x", 2), ("5.", 3), ("1e", 2), ("0X1F", 2),
    ("a & b", 3), ("rb'x'", 3), ("'\\ud800'", 1), ("b'\\u0041'", 1), ("'\\400'", 1), ("a;b", 2),
    ("'a\nb'", 1), ("`a`", 1), ("a.`b c", 3), ("[1,,2]", 4), ("a.b.c{d 1}", 9),
    ("0xFFFFFFFFFFFFFFFFF", 1),
    ("18446744073709551616u", 1), ("é", 1), ("a.f(", 5), ("[1, 2", 6), ("{'a': 1", 8), ("a?b", 4),
  ])
  func `what breaks the grammar is told where it does`(text: String, column: Int) {
    let parsed = read(text)
    #expect(parsed.tree == nil)
    #expect(parsed.problems.first?.span.start.column == column, "\(parsed.problems)")
    #expect(parsed.problems.first?.span.start.line == 1)
  }

  @Test func `a problem is told on one line`() {
    #expect(
      read("1 '''a\nb'''").problems.map(\.message) == [
        "the expression should end before '''a\\u{A}b'''"
      ]
    )
  }

  @Test(arguments: [
    "-9223372036854775808", "!-1", "[,]", "{,}", "[1,]", "{'a': 1,}", "a.`b-c/d e`", "a.?b[?c]",
    "[?a, b]", "{?'a': b}", "a.if", "a.as()", ".a.b(.c)", "a.b.C{d: 1, ?e: 2,}", "--1", "!!!x",
    "r'''a\\'''", "'''a'b''c'''", "\"\"\"a\r\nb\"\"\"", "b'\\xff\\377'", "rR", "1.5e-3 + .5",
    "0x1Fu",
    "a ? b : c ? d : e", "a in b in c", "// x\n a", "'\\u00e9\\U0001F600\\a\\`\\?'", "- 1",
    "(((a)))",
    "has(a.b)", "has(a[0].b)", "a.map(x, x)", "a.map(x, x, x)", "a.map(1)", "has(a, b)", "a.has(b)",
  ])
  func `what keeps to the grammar is read`(text: String) {
    #expect(read(text).problems.isEmpty)
    #expect(read(text).tree != nil)
  }

  @Test(arguments: [
    "(", "[", "{", "f(", "-(", "!(", "a[", "a?(", "{1:", "a.f(x, ", "!", "-", "a.", "a+",
  ])
  func `deep and long text is no danger`(part: String) {
    for end in ["", "1", "a)"] {
      let text = String(repeating: part, count: 100_000) + end
      _ = read(text)
    }
  }

  @Test func `depth is bounded`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
    }
    #expect(read(nested(99)).tree != nil)
    #expect(read(nested(100)).problems.first?.kind == .limit)
    #expect(read(nested(100)).problems.first?.span.start.column == 101)
    #expect(read(String(repeating: " ", count: 1_100_000)).problems.first?.kind == .limit)
  }

  @Test func `long chains are read`() throws {
    let sum = String(repeating: "a + ", count: 50_000) + "a"
    #expect(read(sum).tree?.nodes.count == 100_001)
    #expect(read(String(repeating: "a ? b : ", count: 50_000) + "c").tree != nil)
    #expect(read("a" + String(repeating: ".b", count: 50_000)).tree != nil)
  }

  @Test func `every part knows its place`() throws {
    let tree = try #require(read("(a + b.c) * size('é')[0]").tree)
    let text = tree.text.string
    let parts = tree.nodes.map { node in
      String(decoding: Array(text.utf8)[node.range], as: UTF8.self)
    }
    #expect(
      parts == ["a", "b", "b.c", "(a + b.c)", "'é'", "size('é')", "0", "size('é')[0]", text]
    )
    #expect(tree.root == 8)
    #expect(tree.span(of: 3).start.column == 1)
  }

  @Test func `uses of a variable are found`() throws {
    let tree = try #require(read("vars.a + other.vars.b + vars['c'] + string(has(vars.d))").tree)
    #expect(tree.uses(ofFieldsIn: "vars").map(\.field) == ["a", "c", "d"])
    #expect(tree.uses(ofFieldsIn: "vars").map(\.range.lowerBound) == [0, 24, 47])
  }

  @Test func `macros can be switched off and on`() {
    #expect(read("has(a)", ParsingOptions(macros: [])).tree != nil)
    #expect(read("cel.bind(1, 2, 3)").tree != nil)
    #expect(read("cel.bind(1, 2, 3)", .everything).tree == nil)
    #expect(read("a.all(k, v, k == v)", .everything).tree != nil)
    var plain = ParsingOptions.standard
    plain.optionalSyntax = false
    #expect(read("a.?b", plain).problems.first?.span.start.column == 3)
  }
}
