import Diagnostics
import Documents
import Testing

@Suite struct HOCONSubstitutionTests {
  @Test(arguments: [
    ("a = ${b.c}, b.c = 1", #"{"a": 1, "b": {"c": 1}}"#), ("a = [${?x}, 1]", #"{"a": [1]}"#),
    ("a = ${?x}", "{}"), ("a = ${?x}${?y}", "{}"), ("a = ${?x} ${?y}", #"{"a": " "}"#),
    ("a = ${?x} 1", #"{"a": " 1"}"#), ("a = 1, b = x ${a}y", #"{"a": 1, "b": "x 1y"}"#),
    ("a = null, b = ${a}", #"{"a": null, "b": null}"#), (#"a = "${b}""#, #"{"a": "${b}"}"#),
    (#""b.c" = 1, a = ${"b.c"}"#, #"{"b.c": 1, "a": 1}"#),
    ("b c = 1, a = ${ b c }", #"{"b c": 1, "a": 1}"#),
    ("a = ${x} [2] ${y}, x = [1], y = [3]", #"{"a": [1, 2, 3], "x": [1], "y": [3]}"#),
    ("a = ${x} {c = 1}, x {b = 0}", #"{"a": {"b": 0, "c": 1}, "x": {"b": 0}}"#),
    ("a = ${?HOME}", "{}"), ("a.0 = x, a = ${a} [y]", #"{"a": ["x", "y"]}"#),
    ("a = ${x} {0 = y} [z], x = {1 = w}", #"{"a": ["y", "w", "z"], "x": {"1": "w"}}"#),
    ("a = ${x}, a.c = 1, x = {b = 0}", #"{"a": {"b": 0, "c": 1}, "x": {"b": 0}}"#),
  ])
  func `substitutions see final values`(text: String, value: String) {
    #expect(hocon(text).json == value)
  }

  @Test(arguments: [
    ("a = 1, a = ${a}", #"{"a": 1}"#), ("a = 1, a = ${a}x, a = ${a}y", #"{"a": "1xy"}"#),
    ("a = [1], a = ${a} [2]", #"{"a": [1, 2]}"#), ("a = ${?a}x", #"{"a": "x"}"#),
    ("a = 1, a = ${?a}x${?a}", #"{"a": "1x1"}"#), ("a = ${a}, a = 2", #"{"a": 2}"#),
    ("a = ${nowhere}, a = 2", #"{"a": 2}"#), ("a = ${?b}x, b = ${?a}", #"{"a": "x", "b": "x"}"#),
    ("a = 1, b = ${a}, a = ${b}", #"{"a": 1, "b": 1}"#),
    ("b = ${a}, a = 1, a = ${b}", #"{"b": 1, "a": 1}"#),
    ("a {b = 5}, a = ${a}, a {c = 6}", #"{"a": {"b": 5, "c": 6}}"#),
    ("a.b = {c = 5}, a.b = ${a.b}", #"{"a": {"b": {"c": 5}}}"#),
    ("f {a {c = 1}}, f = ${f.a}, f {a = 2}", #"{"f": {"a": 2, "c": 1}}"#),
    ("a {b {c = 5}}, a {x = ${a.b}}, a {b = 2}", #"{"a": {"b": 2, "x": 2}}"#),
    ("a {b = 1, c = ${a.b}}, a {b = 2}", #"{"a": {"b": 2, "c": 2}}"#),
    ("a = 4, a {b = 1, c = ${a.b}}", #"{"a": {"b": 1, "c": 1}}"#),
    (
      "a {x = ${b.y}, z = 1}, b {x = ${a.z}, y = 2}, b.y = 4",
      #"{"a": {"x": 4, "z": 1}, "b": {"x": 1, "y": 4}}"#
    ),
    (
      "d {a = ${i.b}, b = 2}, i.b = 7, i = ${d}, j = ${i.b}",
      #"{"d": {"a": 7, "b": 2}, "i": {"b": 2, "a": 7}, "j": 2}"#
    ),
  ])
  func `a key made of substitutions looks back to what it was`(text: String, value: String) {
    #expect(hocon(text).json == value)
  }

  @Test(arguments: [
    ("a = ${HOME}", "1:5 '${HOME}' is not defined; '${?…}' allows that"),
    ("a = ${b}, a {c = 1}", "1:5 '${b}' is not defined; '${?…}' allows that"),
    ("a = ${a}", "1:5 '${a}' leads back to itself"),
    ("a = ${b}, b = ${a}", "1:15 '${a}' leads back to itself"),
    ("a = 1, a = [${a}]", "1:13 '${a}' leads back to itself"),
    ("a {b = ${a}}", "1:8 '${a}' leads back to itself"),
    (
      "a = x${b}, b = [1]",
      "1:5 text, lists and maps in a row cannot be one value; a separator is missing"
    ),
    (
      "x = [], a = ${x} {b = 1}",
      "1:13 text, lists and maps in a row cannot be one value; a separator is missing"
    ),
  ])
  func `what cannot be replaced is reported where it is`(text: String, picture: String) {
    #expect(hocon(text).json == picture)
  }

  @Test func `an undefined substitution leaves the rest of the tree`() {
    let parsed = hocon("a = ${x}\nb = y ${x}\nc = 1")
    #expect(parsed.problems.count == 2)
    #expect(parsed.problems.allSatisfy { $0.kind == .reference })
    #expect(parsed.tree.substitutions.map(\.text) == ["${x}", "y ${x}"])
    #expect(parsed.tree.root?["a"]?.style == .substitution)
    #expect(parsed.tree.root?["c"]?.scalar == .integer(1))
  }

  @Test func `substitutions can be left`() {
    let parsed = hocon("a = ${?x}\nb = [${a} 1, 2]", resolve: false)
    #expect(parsed.problems == [])
    #expect(
      parsed.tree.root?.picture == #"{"a"@1:1: "${?x}"@1:5, "b"@2:1: ["${a} 1"@2:6, "2"@2:14]}"#
    )
    #expect(parsed.tree.substitutions.map(\.text) == ["${?x}", "${a} 1"])
  }

  @Test(arguments: [
    ("", "{}"), ("# a = b\n! c\n  \n", "{}"), ("a=b", #"{"a": "b"}"#), ("a b c", #"{"a": "b c"}"#),
    ("a : b \r\nc=1", #"{"a": "b ", "c": "1"}"#), ("a", #"{"a": ""}"#), ("a==b", #"{"a": "=b"}"#),
    ("a = b\\\n   c", #"{"a": "bc"}"#), ("a=\\\r\nb", #"{"a": "b"}"#), ("a=b\\", #"{"a": "b"}"#),
    ("a\\ b\\=c = d", #"{"a b=c": "d"}"#), ("a=\\t\\q\\\\", #"{"a": "\tq\\"}"#),
    ("a=\\u0041\\ud83d\\ude00\\u12", #"{"a": "A😀12"}"#), ("a=1\na=2", #"{"a": "2"}"#),
    ("a=x\na.b=y\na.c=z", #"{"a": {"b": "y", "c": "z"}}"#),
    ("a.b.c=y\na=x", #"{"a": {"b": {"c": "y"}}}"#), ("a..b=1", #"{"a": {"": {"b": "1"}}}"#),
  ])
  func `properties are read as Java does`(text: String, value: String) {
    #expect(hocon(#"include "p.properties""#, files: ["p.properties": text]).json == value)
  }

  @Test func `a property knows its place and how deep it may lie`() throws {
    let file = ["p.properties": "\n\na.b = x"]
    let value = try #require(hocon(#"include "p""#, files: file).tree.root?["a"]?["b"])
    #expect(value.span.start == SourceLocation(line: 3, column: 7))
    let deep = ["p.properties": String(repeating: ".", count: 100_000) + "=x"]
    #expect(
      hocon(#"include "p""#, files: deep).problems.map(\.message) == [
        "the key has more than 100 parts"
      ]
    )
  }

  @Test(arguments: [
    (#"include "b""#, #"{"x": 1, "y": 1}"#), (#"include "b.conf""#, #"{"x": 1, "y": 1}"#),
    (#"include file("b"), x = 2"#, #"{"x": 2, "y": 2}"#),
    (#"include required( file( "b" ) )"#, #"{"x": 1, "y": 1}"#),
    ("include\n\"b\"", #"{"x": 1, "y": 1}"#),
    (#"x = 2, include required("/b")"#, #"{"x": 1, "y": 1}"#),
    (#"p.q { include "b" }"#, #"{"p": {"q": {"x": 1, "y": 1}}}"#),
    (#"p { include "outer" }, o = 3"#, #"{"p": {"z": 3}, "o": 3}"#),
    (#"include "sub/c""#, #"{"d": "beside"}"#), (#"include "nowhere""#, "{}"),
    (#"include "../b""#, "{}"),
    (#"include classpath("b"), include url("b")"#, "{}"),
    (#"p { include "add" }"#, #"{"p": {"l": [1, 2]}}"#),
    (#"include "both""#, #"{"from": "conf", "json": true, "properties": "yes"}"#),
    (#"include "p.properties""#, #"{"a": {"b": "x"}}"#),
  ])
  func `an included file is merged where it stands`(text: String, value: String) {
    let files = [
      "b.conf": "x = 1\ny = ${x}", "outer.conf": "z = ${o}", "sub/c.conf": #"include "d""#,
      "sub/d.conf": "d = beside", "d.conf": "d = top", "add.conf": "l += 1\nl += 2",
      "both.conf": "from = conf", "both.json": #"{"from": "json", "json": true}"#,
      "both.properties": "from = properties\njson = no\nproperties = yes", "p.properties": "a.b: x",
    ]
    #expect(hocon(text, files: files).json == value)
  }

  @Test(arguments: [
    ("a = ${\"\"\"x\ny\"\"\"}", #"1:5 '${"""x\u{A}y"""}' is not defined; '${?…}' allows that"#),
    (#"include required("x")"#, "1:18 the file 'x' is required here and not in the pack"),
    (#"include "loop""#, "1:9 the file 'loop.conf' includes itself"),
    (#"include "list""#, "1:9 an included file must be a map, 'list.conf' is a list"),
    (#"include "broken""#, "1:4 the file ends where a value was expected"),
    (#"a = [{include "ref"}]"#, "1:15 a file with substitutions cannot be included in a list"),
  ])
  func `an include that goes wrong is reported`(text: String, picture: String) {
    let files = [
      "loop.conf": #"include "loop""#, "list.conf": "[]", "broken.conf": "a =",
      "ref.conf": "a = ${?b}",
    ]
    #expect(hocon(text, files: files).json == picture)
  }
}
