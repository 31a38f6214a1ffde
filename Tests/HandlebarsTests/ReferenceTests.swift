import Diagnostics
import Handlebars
import Testing

@Suite struct ReferenceTests {
  @Test(arguments: [
    ("{{ threshold }}{{{ labels.x }}}", "value threshold · value labels.x"),
    ("{{ multiply threshold 1000 }}", "helper multiply(2) · argument threshold"),
    (
      "{{ get (concat \"a\" b) k=c }}", "helper get(2) · helper concat(2) · argument b · argument c"
    ),
    ("{{#if a}}{{b}}{{else}}{{c}}{{/if}}", "block if(1) · argument a · value b in 0 · value c"),
    (
      "{{#each xs as |x|}}{{x.y}}{{this.x}}{{else if z}}{{x}}{{/each}}",
      "block each(1) · argument xs · value x.y in 0 named · value this.x in 0 · block if(1)"
        + " · argument z · value x in 4"
    ),
    ("{{^a}}{{b}}{{else}}{{c}}{{/a}}", "block a(0) · value b · value c in 0"),
    (
      "{{> p x}}{{> \"q\"}}{{> (f y)}}",
      "partial p(1) · argument x · partial q(0) · partial this(0) · helper f(1) · argument y"
    ),
    ("{{#> p}}{{a}}{{/p}}", "partial p(0) · value a in 0"),
    (
      "{{#*inline \"x\"}}{{a}}{{/inline}}{{* d}}",
      "decorator inline(1) · value a in 0 · decorator d(0)"
    ),
    ("{{ a.b | c }}{{! d }}\\{{ e }}", ""),
  ])
  func `every name is listed with what it is used for`(text: String, list: String) {
    let template = Handlebars.parse(MappedText(SourceFile(path: "x.hbs", text: text))).tree
    let found = references(in: template).map { reference in
      let given = reference.arguments.count + reference.namedArguments.count
      let isCallable = reference.role != .value && reference.role != .argument
      return "\(reference.role) \(reference.path.name)" + (isCallable ? "(\(given))" : "")
        + (reference.enclosing.map { " in \($0)" } ?? "")
        + (reference.isBlockParameter ? " named" : "")
    }
    #expect(found.joined(separator: " · ") == list)
  }

  @Test func `a name has its place`() throws {
    let file = SourceFile(path: "x.hbs", text: "é {{ multiply labels.[a b] 2 }}")
    let found = references(in: Handlebars.parse(MappedText(file)).tree)
    #expect(found.map(\.span.text) == ["multiply", "labels.[a b]"])
    #expect(found[0].span.start == SourceLocation(line: 1, column: 6))
  }
}
