import Diagnostics
import Documents
import Testing

/// Reads a text as HOCON.
func hocon(_ text: String, resolve: Bool = true, files: [String: String] = [:]) -> Parsed<Document>
{
  readHOCON(SourceFile(path: "stackpack.conf", text: text), resolve: resolve) { path in
    files[path].map { SourceFile(path: path, text: $0) }
  }
}

@Suite struct HOCONTests {
  @Test(arguments: [
    ("", "{}"), (" \n# nothing", "{}"), ("{}", "{}"), ("[1, \"a\"]", #"[1, "a"]"#),
    ("\u{FEFF}a = b", #"{"a": "b"}"#), ("a = b\r\nc = d\r\n", #"{"a": "b", "c": "d"}"#),
    ("a = 1 # one\nb = 2 // two", #"{"a": 1, "b": 2}"#), ("a : { b = 1 }", #"{"a": {"b": 1}}"#),
    ("a { b = 1 }", #"{"a": {"b": 1}}"#), ("a\n\n{ b = 1 }", #"{"a": {"b": 1}}"#),
    ("a\n =\n 1", #"{"a": 1}"#), ("{ a : 1, }", #"{"a": 1}"#),
    ("[1\n2\n, 3,\n]", "[1, 2, 3]"), ("a\u{A0}=\u{3000}b\u{2003}c", "{\"a\": \"b\u{2003}c\"}"),
    (#"{"a\"b": "\u00e9\ud83d\ude00\/\n"}"#, #"{"a\"b": "é😀/\n"}"#),
    (#"a = "\ud83d""#, "{\"a\": \"\u{FFFD}\"}"),
  ])
  func `the frame of a file is free`(text: String, value: String) {
    #expect(hocon(text).json == value)
  }

  @Test(arguments: [
    ("true", "true"), ("truest", #""truest""#), ("null", "null"), ("nullable", #""nullable""#),
    ("yes", #""yes""#), ("12", "12"), ("-0", "0"), ("007", "7"), ("1.", "1.0"), ("-.5", "-0.5"),
    (".5", #"".5""#), ("1e3", "1000.0"), ("1E-2", "0.01"), ("1e", #""1e""#), ("-", #""-""#),
    ("9223372036854775807", "9223372036854775807"),
    ("9223372036854775808", #""9223372036854775808""#), ("1.2.3", #""1.2.3""#),
    ("3.1.2-master-SNAPSHOT", #""3.1.2-master-SNAPSHOT""#), ("10 s", #""10 s""#),
    ("Splunk Topology   v2 ", #""Splunk Topology   v2""#), ("1.10 # x", "1.1"),
    (#""a" b"#, #""a b""#), (#""a""b""#, #""ab""#), (#"null "x" 1.0"#, #""null x 1.0""#),
    ("a/b", #""a/b""#), ("(a);'b'|%~<>", #""(a);'b'|%~<>""#), ("a//b", #""a""#),
    (#""""a"b""c\n""""""#, #""a\"b\"\"c\\n\"\"""#), ("\"\"\"\n x\n\"\"\"", #""\n x\n""#),
    (#""""#, #""""#), ("[1] [2, 3]", "[1, 2, 3]"), ("{a: 1} {b: 2}", #"{"a": 1, "b": 2}"#),
    ("[a b\nc d]", #"["a b", "c d"]"#),
    (#"{"0": a, "2": c, "1": b} [d]"#, #"["a", "b", "c", "d"]"#),
  ])
  func `values in a row are one value`(text: String, value: String) {
    #expect(hocon("v = \(text)").json == #"{"v": \#(value)}"#)
  }

  @Test(arguments: [
    ("a.b.c = 1", #"{"a": {"b": {"c": 1}}}"#), (#""a.b" = 1"#, #"{"a.b": 1}"#),
    (#"a."b.c".d = 1"#, #"{"a": {"b.c": {"d": 1}}}"#), ("a b = 1", #"{"a b": 1}"#),
    (#"a "b"c = 1"#, #"{"a bc": 1}"#), ("3.14 = 1", #"{"3": {"14": 1}}"#),
    ("true = 1", #"{"true": 1}"#), (#""" = 1"#, #"{"": 1}"#),
    (#"a."".b = 1"#, #"{"a": {"": {"b": 1}}}"#),
    ("a . b = 1", #"{"a ": {" b": 1}}"#), (#""include" = 1"#, #"{"include": 1}"#),
    ("includes = 1", #"{"includes": 1}"#),
    ("a.b = 1\na { c = 2 }", #"{"a": {"b": 1, "c": 2}}"#),
    ("a {x = 1}, a = null, a {y = 2}", #"{"a": {"y": 2}}"#),
    ("a = [1], a = [2]", #"{"a": [2]}"#), ("a = {b = 1}, a = 2", #"{"a": 2}"#),
    ("a += 1, a += [2]", #"{"a": [1, [2]]}"#),
    ("x { a.b += 1, a.b += 2 }", #"{"x": {"a": {"b": [1, 2]}}}"#),
  ])
  func `keys are paths, and objects of equal keys merge`(text: String, value: String) {
    #expect(hocon(text).json == value)
  }

  @Test func `a scalar knows whether it is text`() {
    let root = hocon("a = 1, b = \"1\", c = 1 2, d = ${a}0, e = ${?x}1").tree.root
    #expect(
      root?.entries.map(\.value.scalar) == [
        .integer(1), .string, .string, .string, .integer(1),
      ]
    )
  }

  @Test func `getters read text as other types`() {
    let root = hocon("a = yes, b = \"off\", c = \"42\", d = 1.0, e { 1 = y, 0 = x }, f = maybe")
      .tree
      .root
    #expect(root?["a"]?.hoconBoolean == true)
    #expect(root?["b"]?.hoconBoolean == false)
    #expect(root?["c"]?.hoconNumber == 42)
    #expect(root?["d"]?.string == "1.0")
    #expect(root?["e"]?.hoconItems?.map(\.string) == ["x", "y"])
    #expect(root?["f"]?.hoconBoolean == nil)
    #expect(root?["f"]?.hoconNumber == nil)
    #expect(root?["f"]?.hoconItems == nil)
  }
}

extension Parsed<Document> {
  /// The value as JSON, or the problems where there are any but repeated keys.
  var json: String {
    let problems = problems.filter { $0.kind != .duplicateKey }
    guard problems.isEmpty else { return problems.map(\.picture).joined(separator: "\n") }
    return tree.root.map { $0.json.line } ?? "nothing"
  }
}

extension DataNode {
  fileprivate var json: JSONValue {
    switch kind {
    case .list: return .array(items.map(\.json))
    case .map: return .object(entries.map { .init(key: $0.name, value: $0.value.json) })
    case .scalar:
      switch scalar {
      case .null: return .null
      case .boolean(let value): return .boolean(value)
      case .integer(let value): return .integer(value)
      case .number(let value): return .number(value)
      case .string, nil: return .string(string ?? "")
      }
    }
  }
}
