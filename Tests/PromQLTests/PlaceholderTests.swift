import Diagnostics
import PromQL
import Testing

@Suite struct PlaceholderTests {
  @Test(arguments: [
    (
      "rate(m{ns=\"${tags.singleValue('n')}\"}[${__interval}])",
      "m{ns=\"xxxxxxxxxxxxxxxxxxxxxxxx\"}"
    ),
    ("m{ns='${tags.singleValue('n')}'}", "m{ns='xxxxxxxxxxxxxxxxxxxxxxxx'}"),
    ("x[${a}]", "x[001m]"), ("x[1h: ${a}]", "x[1h: 001m]"), ("x offset ${a}", "x offset 001m"),
    ("x offset -${a}", "x offset -001m"), ("x / ${a}", "x / 1111"), ("x_${a}_y", "x_xxxx_y"),
    ("x{a=\"$1 $${b}\"}", "x{a=\"$1 $${b}\"}"), ("x{a=\"${'}'}\"}", "x{a=\"xxxxxx\"}"),
    ("x{a=\"${ {'a': 1} }\"}", "x{a=\"xxxxxxxxxxxxx\"}"), ("x # ${", "x # ${"),
    ("x{a=\"${é}\"}", "x{a=\"xxxxx\"}"), ("x{a=\"\\\\${b}\"}", "x{a=\"\\\\xxxx\"}"),
  ])
  func `a placeholder becomes what its position wants`(text: String, filled: String) {
    let result = substitution(text)
    #expect(String(decoding: result.bytes, as: UTF8.self).contains(filled))
    #expect(result.text.bytes == result.bytes)
    #expect(result.problems.isEmpty)
    #expect(result.bytes.count == text.utf8.count)
  }

  @Test(arguments: [
    (
      "rate(m{ns=\"${tags.singleValue('ns')\"}[5m])",
      "1:12 this placeholder is not closed; '}' is missing"
    ),
    ("m{ns=\"${ }\"}", "1:7 this placeholder is empty"),
    ("x[${", "1:3 this placeholder is not closed; '}' is missing"),
  ])
  func `a broken placeholder is reported where it opens`(text: String, picture: String) {
    let problems = substitution(text).problems
    #expect(problems.map { "\($0.span.start.picture) \($0.message)" } == [picture])
  }

  @Test(arguments: [
    ("m{ns=\"${tagz.singleValue('ns')}\"}", "1:9"), ("m{ns=\"${tags.cluster-name}\"}", "1:9"),
    ("m{ns=\"${tags['ns']}\"}", "1:9"), ("m{ns=\"${nosuch}\"}", "1:9"),
  ])
  func `what is inside a placeholder is found for those who know its language`(
    text: String,
    start: String
  ) throws {
    let result = substitution(text)
    let content = try #require(result.placeholders.first).contentRange
    #expect(result.original.span(of: content).start.picture == start)
    #expect(result.placeholders.first?.position == .text)
  }

  @Test func `places behind a placeholder are those of the file`() {
    let text = "rate(m{ns=\"${tags.singleValue('n')}\"}[5q])"
    #expect(pictures(text, at: "p.tpl") == ["error 1:39 '5q' is neither a number nor a duration"])
    let parsed = parse(substitution(text).text)
    #expect(parsed.problems.map { $0.span.start.picture } == ["1:39"])
  }

  @Test(arguments: [
    ("x[$a]", "x[1m]"), ("x > $limit", "x > 111111"), ("x{a=\"$b ${c}\"}", "x{a=\"$b xxxx\"}"),
    ("x[${d:csv}]", "x[0000001m]"), ("x $1", "x $1"), ("x[$__interval]", "x[0000000001m]"),
  ])
  func `a variable of a dashboard can do without braces outside of texts`(
    text: String,
    filled: String
  ) {
    let mapped = MappedText(SourceFile(path: "x", text: text))
    let result = substitutingPlaceholders(in: mapped, written: .variable)
    #expect(String(decoding: result.bytes, as: UTF8.self) == filled)
  }

  private func substitution(_ text: String) -> Substitution {
    substitutingPlaceholders(in: MappedText(SourceFile(path: "x", text: text)))
  }
}
