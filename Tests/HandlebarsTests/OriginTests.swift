import Diagnostics
import Handlebars
import Testing

@Suite struct OriginTests {
  @Test func `text leads to itself, and printed values to their tags`() {
    let origins = origins(of: "é a {{ n }}b{{#if n}}c{{/if}}", ["n": "<"], .java)
    #expect(
      origins
        == [
          ("é a ", "é a "), ("&lt;", "{{ n }}"), ("b", "b"), ("c", "c"),
        ].map { "\($0.0) ← \($0.1)" }
    )
  }

  @Test func `backslashes and blanks that are taken away leave places as they are`() {
    #expect(
      origins(of: #"a \{{ x \}} {{~ n ~}} b"#, ["n": 1], .platform)
        == ["a  ← a ", "{{ x  ← {{ x ", "}} ← }}", "1 ← {{~ n ~}}", "b ← b"]
    )
  }

  @Test func `a partial leads to its own file, and its indentation to the tag's line`() {
    let file = SourceFile(path: "p.hbs", text: "x\ny{{n}}\n")
    for dialect in [Dialect.javaScript, .mustache] {
      let rendered = rendered("a\n  {{> p}}\nb", ["n": 1], dialect, ["p": MappedText(file)])
      let text = rendered.tree
      #expect(text.string == "a\n  x\n  y1\nb")
      let places = text.bytes.indices.map { index in
        let span = text.span(of: index..<index + 1)
        return "\(span.file.path):\(span.start.line):\(span.start.column)"
      }
      #expect(places[0] == "x.hbs:1:1")
      #expect(places[2...4] == ["x.hbs:2:1", "x.hbs:2:2", "p.hbs:1:1"])
      #expect(places[5...9] == ["p.hbs:1:2", "x.hbs:2:1", "x.hbs:2:2", "p.hbs:2:1", "p.hbs:2:2"])
      #expect(places.last == "x.hbs:3:1")
    }
  }

  @Test func `an included text leads to its file, escapes too`() throws {
    let file = SourceFile(path: "hint.md", text: "a\"b\n{{n}}")
    let helpers = HelperRegistry.standard.adding(
      PlatformHelpers.provisioning(
        nodes: { _ in .failure(HelperFailure("no nodes")) },
        files: { _ in .success(file) }
      )
    )
    let template = parse(MappedText(SourceFile(path: "x.hbs", text: "\"{{ include 'h' }}\""))).tree
    let text = render(template, with: ["n": 1], helpers: helpers).tree
    #expect(text.string == #""a\"b\n1""#)
    #expect(text.span(of: 2..<4).text == "\"")
    #expect(text.span(of: 4..<5).start == SourceLocation(line: 1, column: 3))
    #expect(text.span(of: 5..<7).text == "\n")
    #expect(text.span(of: 7..<8).text == "{{n}}")
    #expect(text.span(of: 7..<8).file == file)
    #expect(text.span(of: 8..<9).file.path == "x.hbs")
  }

  @Test func `text of the data keeps its place`() {
    let file = SourceFile(path: "data.yaml", text: "name: a&b")
    let data: Value = ["name": .text(MappedText(file.span(6..<9)))]
    let text = rendered("<{{ name }}>", data, .java).tree
    #expect(text.string == "<a&amp;b>")
    #expect(text.span(of: 1..<2) == file.span(6..<7))
    #expect(text.span(of: 2..<7) == file.span(7..<8))
    #expect(text.span(of: 7..<8) == file.span(8..<9))
    #expect(text.span(of: 8..<9).file.path == "x.hbs")
  }

  @Test func `a template inside of a value leads through it`() {
    let file = SourceFile(path: "x.yaml", text: #"hint: "a\tb{{n}}""#)
    var text = MappedText(emptyAt: file.span(7..<7))
    text.append("a".utf8, from: file.span(7..<8), isVerbatim: true)
    text.append("\t".utf8, from: file.span(8..<10))
    text.append("b{{n}}".utf8, from: file.span(10..<16), isVerbatim: true)
    let result = render(parse(text).tree, with: ["n": "1"]).tree
    #expect(result.string == "a\tb1")
    #expect(result.span(of: 1..<2).text == #"\t"#)
    #expect(result.span(of: 3..<4).text == "{{n}}")
  }

  @Test func `delimiters of another kind lead to what was written`() {
    #expect(
      origins(of: "{{=<% %>=}}a<% n %>b", ["n": 1], .java) == ["a ← a", "1 ← <% n %>", "b ← b"]
    )
  }
}

private func rendered(
  _ text: String,
  _ data: Value,
  _ dialect: Dialect,
  _ partials: [String: MappedText] = [:]
) -> Parsed<MappedText> {
  let template = parse(MappedText(SourceFile(path: "x.hbs", text: text)), as: dialect).tree
  return render(template, with: data, options: RenderingOptions(dialect), partials: partials)
}

/// The stretches of a result and the text each was made of; single bytes that follow each other in the
/// template are one stretch.
private func origins(of text: String, _ data: Value, _ dialect: Dialect) -> [String] {
  let result = rendered(text, data, dialect).tree
  let bytes = result.bytes
  var stretches: [(text: [UInt8], span: SourceSpan)] = []
  for index in bytes.indices {
    let span = result.span(of: index..<index + 1)
    if let last = stretches.last, last.span == span, span.range.count > 1 || index == 0 {
      stretches[stretches.count - 1].text.append(bytes[index])
    } else if let last = stretches.last, last.span.range.count == last.text.count,
      last.span.file == span.file, last.span.range.upperBound == span.range.lowerBound,
      span.range.count == 1
    {
      stretches[stretches.count - 1].text.append(bytes[index])
      stretches[stretches.count - 1].span.range = last.span.range.lowerBound..<span.range.upperBound
    } else if let last = stretches.last, last.span == span {
      stretches[stretches.count - 1].text.append(bytes[index])
    } else {
      stretches.append(([bytes[index]], span))
    }
  }
  return stretches.map { "\(String(decoding: $0.text, as: UTF8.self)) ← \($0.span.text)" }
}
