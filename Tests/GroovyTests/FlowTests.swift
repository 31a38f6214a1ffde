import Diagnostics
import Groovy
import Testing

@Suite struct FlowTests {
  private func flow(_ text: String) -> (flow: Flow, written: (Range<Int>) -> String) {
    let parsed = parse(SourceFile(path: "x.groovy", text: text))
    #expect(parsed.problems.map(\.message) == [])
    return (parsed.tree.flow, { parsed.tree.span(of: $0).text })
  }

  @Test(arguments: [
    // the script; the variables that are parts of `e`
    ("x = e", "e x"), ("def x = e.a.b", "e x"), ("def x = e?.a['b'][0]", "e x"),
    ("Map<String, Object> x = e.asReadonlyMap()", "e x"),
    ("x = e.getData().get('a')\ny = x.b", "e x y"), ("y = x.b\nx = e", "e x y"),
    ("x = e\n  .a", "e x"), ("x = e.a; y = 1", "e x"), ("if (a) { x = e.a }", "e x"),
    ("x = new HashMap(e)", "e"), ("x = e.a + e.b", "e"), ("x = e.a ?: []", "e"),
    ("x = e.a.clone()", "e"), ("x = e*.a", "e"), ("x = e[0..2]", "e"), ("x = e as Map", "e"),
    ("x = !e", "e"), ("x = e.a\nx = []", "e"), ("x = [e]", "e"), ("x = e.get('a', [])", "e"),
    ("x = e.a\nx += 1", "e"), ("x = e.a\nfor (x in y) { }", "e"), ("x = e.a\nx++", "e"),
    ("x = e.a\ny.each { x -> x }", "e"), ("x = e.a\ntry { } catch (A x) { }", "e"),
    ("x = e.a\n(x, y) = z()", "e"), ("x = e.a\nfor (A x : y) { }", "e"),
    ("def f(x) { }\nx = e.a", "e"), ("x = y\ny = x", "e"), ("x = [:]\ny = x.e", "e"),
    ("e = e.asReadonlyMap()", "e"), ("e = [:]", ""), ("x = e.a\ne = f(e)", ""),
  ])
  func `a variable is a part of another if it can be nothing else`(text: String, parts: String) {
    #expect(flow(text).flow.parts(of: "e").sorted().joined(separator: " ") == parts)
  }

  @Test(arguments: [
    // the script; what is changed and under which key, and the condition
    ("e.a = 1", "e . a"), ("e.a.b = 1", "e.a . b"), ("e['a'] = 1", "e . a"), ("e[i] = 1", "e . ?"),
    ("e.a += 1", "e . a"), ("e.put('a', 1)", "e . a"), ("e.a.put(k, 1)", "e.a . ?"),
    ("e.putAll(a: 1)", "e . ?"), ("x = e.a.remove('b')", "e.a . ?"), ("e.a << 1", "e.a . ?"),
    ("e << 1", "e . ?"),
    ("e.a.add(1)", "e.a . ?"), ("e.a.add 1", "e.a . ?"), ("return e.a << 1", "e.a . ?"),
    ("x = e.get('a', [])", "e . ?"), ("e.get('a').add(1)", "e.get('a') . ?"),
    ("if (c) e.a = 1", "e . a if (c)"), ("if (c) { e.a = 1 }", "e . a if (c)"),
    ("while (c) { e.a = 1 }", "e . a"), ("x.each { e.a = 1 }", "e . a"),
    ("e.a", ""), ("e.a == 1", ""), ("e = 1", ""), ("x = e.a << 2", ""), ("e.get('a')", ""),
    ("x = e.price.add(1)", ""), ("f(e.a)", ""), ("[e: 1]", ""), ("e.a.replaceAll('b', 'c')", ""),
    ("e.a <= 1", ""), ("e().a", ""), ("put('a', 1)", ""), ("x = [put: 1]", ""),
  ])
  func `changes of values are found`(text: String, list: String) {
    let (flow, written) = flow(text)
    let found = flow.changes.map { change in
      let steps = change.path.steps.map { step in
        switch step {
        case .member(let name): ".\(name.text)"
        case .index: "[]"
        case .call(let name, let arguments):
          ".\(name?.text ?? "")(" + arguments.map { written($0.range) }.joined() + ")"
        case .other: "…"
        }
      }
      return change.path.root.text + steps.joined() + " . \(change.key?.text ?? "?")"
        + (change.condition.map { " if \(written($0))" } ?? "")
    }
    #expect(found.joined(separator: " · ") == list)
  }

  @Test(arguments: [
    ("a.b", "a.b"), ("a.b(c.d) { e }.f", "a.b(c.d) { e }.f | c.d | e"),
    ("new A<B>(c)", "A | B | c"), ("x = \"${a.b} c\"", "x | a.b"), ("a b.c", "a | b.c"),
    ("a.b c, d", "a.b c | c | d"), ("a\n.b\nc", "a\n.b | c"), ("(a).b", "a"),
    ("a[b].c['d'](e)", "a[b].c['d'] | b | e"), ("a.'b'.c", "a.'b'.c"), ("a(b)(c)", "a(b) | b | c"),
  ])
  func `paths go as far as they can`(text: String, list: String) {
    let (flow, written) = flow(text)
    #expect(flow.paths.map { written($0.range) }.joined(separator: " | ") == list)
  }

  @Test func `comparisons with texts are found on both sides`() {
    let (flow, _) = flow("a.b == 'x' && \"y\" == c && d == e && f == \"${g}\"")
    #expect(flow.comparisons.map { "\($0.path.root.text) \($0.text.text)" } == ["a x", "c y"])
  }

  @Test func `a word is mentioned by names and in texts, but not in remarks`() {
    let (flow, written) = flow("id = a.id // id\nb['id'] == \"$id and ids\" + 'ids' + 'my-id'")
    let found = flow.mentions(of: "id").map(written).sorted()
    #expect(found == ["$id and ids", "id", "id", "id", "my-id"])
    #expect(flow.mentions(of: "my-id").map(written) == ["my-id"])
  }

  @Test(arguments: [
    ("x = e.a\nx.b", "a b"), ("x = e\ny = x.a\ny.b", "a b"), ("x = e.a\nx = e.b\nx.c", nil),
    ("x = f()\nx.a", nil), ("x = y\ny = x\ny.a", nil), ("e.a.b", "a b"),
  ])
  func `the way to a value leads through variables`(text: String, way: String?) throws {
    let flow = flow(text).flow
    let steps = flow.steps(of: try #require(flow.paths.last), from: "e")
    let names = steps?.map { if case .member(let name) = $0 { name.text } else { "?" } }
    #expect(names?.joined(separator: " ") == way)
  }

  @Test func `a broken script says nothing`() {
    let flow = parse(SourceFile(path: "x.groovy", text: "e.a = 1 'x' (")).tree.flow
    #expect(flow.changes.isEmpty && flow.paths.isEmpty && flow.mentions(of: "x").isEmpty)
  }

  @Test(arguments: [
    ("", "a = "), ("a", ".put(b)"), ("", "a -> "), ("", "x = x.a\n"), ("a", ".b c"),
    ("x = a", ".a"), ("x", "[0]"), ("", "x.put('a', x.a ?: 1)\n"),
  ])
  func `much of the same is walked over`(start: String, unit: String) {
    let text = start + String(repeating: unit, count: 20_000)
    let flow = parse(SourceFile(path: "x.groovy", text: text)).tree.flow
    #expect(flow.parts(of: "x").count < 3)
    #expect(flow.paths.allSatisfy { flow.steps(of: $0, from: "y") == nil })
  }

  @Test(arguments: [("{ a -> ", "}"), ("f(", ")"), ("if (a) { x.y = ", "}"), ("a[", "]")])
  func `deep nesting is walked over`(open: String, close: String) {
    let text = String(repeating: open, count: 240) + "1" + String(repeating: close, count: 240)
    #expect(parse(SourceFile(path: "x.groovy", text: text)).tree.flow.paths.count >= 240)
  }
}
