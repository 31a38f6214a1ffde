import Diagnostics
import Groovy
import Testing

@Suite struct OutlineTests {
  private func read(_ text: String) -> Script {
    let parsed = parse(SourceFile(path: "x.groovy", text: text))
    #expect(parsed.problems.map(\.message) == [])
    return parsed.tree
  }

  @Test func `package and imports are listed`() {
    let script = read(
      """
      package com.example.demo
      import com.stackstate.stackpack.ProvisioningScript
      import groovy.json.* ; import static java.lang.Math.abs as absolute
      import com.stackstate.stackpack.ProvisioningIO$
      """
    )
    #expect(script.package?.text == "com.example.demo")
    #expect(
      script.imports.map(\.name.text) == [
        "com.stackstate.stackpack.ProvisioningScript", "groovy.json", "java.lang.Math.abs",
        "com.stackstate.stackpack.ProvisioningIO$",
      ]
    )
    #expect(script.imports.map(\.name.last).first == "ProvisioningScript")
    #expect(script.imports[1].isWildcard && !script.imports[1].isStatic)
    #expect(script.imports[2].isStatic && script.imports[2].alias?.text == "absolute")
    #expect(script.span(of: script.imports[2].range).start == SourceLocation(line: 3, column: 24))
  }

  @Test(arguments: [
    ("class A { }", "class A"),
    (
      "class A extends b.C<D> implements E, F<G, H> { class I { } }",
      "class A : b.C + E F · class I"
    ),
    ("interface A extends B, C { }", "interface A + B C"),
    ("trait A { }\nenum B { C, D }", "trait A · enum B"),
    ("record A(int b) { }", "record A"),
    ("abstract class A<B extends C> extends D { }\nx = A.class", "class A : D"),
    ("@interface A { }", "interface A"),
    ("x = [class: 1]; trait = 2; a.trait b", ""),
  ])
  func `classes are listed with what they extend`(text: String, list: String) {
    let found = read(text).classes.map { declaration in
      "\(declaration.kind.rawValue) \(declaration.name.text)"
        + (declaration.superclass.map { " : \($0.text)" } ?? "")
        + (declaration.interfaces.isEmpty
          ? "" : " + " + declaration.interfaces.map(\.text).joined(separator: " "))
    }
    #expect(found.joined(separator: " · ") == list)
  }

  @Test(arguments: [
    ("class A { A(B c) { super(c) } }", "new A(c: B)"),
    ("class A {\n  @Override\n  B<c.D> e(Map<String, Object> f, G g) { } }", "!e(f: Map, g: G)"),
    (
      "class A {\n  @Override void a() { }\n  def b(c) { d(1) { } }\n  e() { } }",
      "!a() · b(c) · e()"
    ),
    (
      "class A { def x = b(1) { c() }\n  int y(final int z = 1, String... w) { } }",
      "y(z: int, w: String)"
    ),
    ("class A { def x = { a(1) { } }\n  static main(String[] args) { } }", "main(args: String)"),
    ("interface A { B c(D e); F g() }", "c(e: D) · g()"),
    ("abstract class A { abstract B c()\n  D e() throws F, G { } }", "c() · e()"),
    ("enum A { B(1), C(2)\n  A(int d) { } }", "new A(d: int)"),
    ("def a(b) { }\nString c() { }\nif (d) { }\ne(f) { }\nprintln g(h) { }", "a(b) · c()"),
    ("class A {\n  def a()\n  {\n  }\n}", "a()"),
  ])
  func `methods are listed with their parameters`(text: String, list: String) {
    let found = read(text).methods.map { method in
      let parameters = method.parameters.map { parameter in
        parameter.name.text + (parameter.type.map { ": \($0.text)" } ?? "")
      }
      return (method.isConstructor ? "new " : "") + (method.isOverride ? "!" : "")
        + "\(method.name.text)(\(parameters.joined(separator: ", ")))"
    }
    #expect(found.joined(separator: " · ") == list)
  }

  @Test(arguments: [
    ("a()", "a() last"),
    ("a().b('x').c", "a() · a().b('x')"),
    ("a.b?.c(d, 1 + 2, [e, f])\n0", "a.b.c(name d, other, list) dropped"),
    (
      "context().stackPack().importSnapshot(\"t.stj\", [a: b(), 'c d': 1, (e): 2]) >>\n  f()",
      "context() · context().stackPack() · "
        + "context().stackPack().importSnapshot('t.stj', map a, c d, ?) · b() · f()"
    ),
    ("return f(g: 1, 'h': [:])", "f(g: other, h: map )"),
    ("a.each { it.b() }\n0", "a.each(closure) dropped · it.b() last"),
    ("f(1) { a -> g() }\nh { }", "f(other, closure) dropped · g() last · h(closure) last"),
    ("log.info 'a', b\n0", "log.info('a', name b) dropped"),
    ("new A<B>(c).d()", "new A(name c) · new A().d() last"),
    ("'x'.execute()\n[1].each { }\n(a).b()", "….execute() · ….each(closure) · ….b()"),
    ("super(a); this.b(c)", "super(name a) dropped · this.b(name c) last"),
    ("if (a()) { b() }\nwhile (c()) d()", "a() · b() last · c() · d()"),
    ("x = \"a ${b(\"c\")} d\"", "b('c')"),
    ("f(\"a $b\")", "f('a $b') last"),
    ("@A(b()) class C { D e = f() }", "f()"),
    ("def x = a()\na()\n  .b()\n0", "a() · a() · a().b() dropped"),
    ("config['a'].b()\nx = [:] ?: c()", "config.a.b() dropped · c()"),
  ])
  func `calls are listed with what they are given`(text: String, list: String) {
    let script = read(text)
    let found = script.calls.map { call in
      let use =
        switch call.use {
        case .dropped: " dropped"
        case .last: " last"
        case .value: ""
        }
      let arguments = call.arguments.map { argument in
        (argument.label.map { "\($0.text): " } ?? "") + picture(argument.value)
      }
      return picture(call, in: script) + "(" + arguments.joined(separator: ", ") + ")" + use
    }
    #expect(found.joined(separator: " · ") == list)
  }

  private func picture(_ call: Call, in script: Script) -> String {
    let root = call.receiver.map { script.calls[$0] } ?? call
    return (root.isNew ? "new " : "") + script.path(of: call)
  }

  private func picture(_ value: Value) -> String {
    switch value {
    case .string(let literal): "'\(literal.content.string)'"
    case .map(let entries): "map " + entries.map { $0.key?.text ?? "?" }.joined(separator: ", ")
    case .list: "list"
    case .name(let name): "name \(name.text)"
    case .closure: "closure"
    case .other: "other"
    }
  }

  @Test(arguments: [
    ("f(config.a_b, config['c d'], config.e.f)", "config.a_b · config.c d · config.e.f"),
    ("x = context().stackPack().name", "context().stackPack().name"),
    ("a.b()", ""),
    ("a.b = c.d", "c.d"),
  ])
  func `names behind dots are listed`(text: String, list: String) {
    let script = read(text)
    let found = script.accesses.map { access in
      let names = access.names.map(\.text).joined(separator: ".")
      return (access.receiver.map { script.path(of: script.calls[$0]) + "()." } ?? "") + names
    }
    #expect(found.joined(separator: " · ") == list)
  }

  @Test(arguments: [
    ("'a\\'b\\n'", "a'b\n"), ("\"\\u00e9\\101\\$\"", "éA$"), ("'''a\\\nb'''", "ab"),
    ("/a\\/b\\d/", "a/b\\d"), ("$/a$$b$/c$/$/$", "a$b/c/$"), ("\"a ${b} \\n\"", "a ${b} \\n"),
    ("\"\"\"a\"b\"\"\"\"", "a\"b\""),
  ])
  func `a string says what it means`(text: String, content: String) {
    let script = read("x = " + text)
    #expect(script.strings.map(\.content.string) == [content])
    #expect(script.strings.first?.range == 4..<(4 + text.utf8.count))
  }

  @Test func `a character behind an escape knows its place`() throws {
    let literal = try #require(read("x = 'a\\u00e9bc'").strings.first)
    let span = literal.content.span(of: 3..<4)
    #expect(span.text == "b")
    #expect(span.start == SourceLocation(line: 1, column: 13))
  }
}
