import Diagnostics
import Documents
import Testing

@Suite struct HOCONProblemTests {
  @Test(arguments: [
    "«{»", "«[»1", "a = {b = «[»1", "a«»", "«,»", "{ «,» }", "{ a : 1 ,«,» }", "a : 1,«,»", "[«,»]",
    "[1,«,»2]", "[«:»a]", "[a «:» b]", "{ a «}»", "{ a : «}»", "{ «:» 1 }", "a =«»", "a \n«b»",
    "«}»",
    "a = 1 «}»", "{}«x»", "{} «[»]", "a = [1 «}»", "a : \"x\" «:» 2", "{ a : 1 b «:» 2 }",
    "«{» a = 1 ", "a = «$»b", "a = «${»b", "a = «${»?b", "a = «${}»", "a = «${?}»", "a = ${ «?»b}",
    "a = ${b«:»}", "a = ${«$»{b}}", "a = ${b«\n»}", "«.a» = 1", "«a.» = 1", "«a..b» = 1",
    "a = «${b.}»", "a = «+»b", "a = 1«+»1", "a = 10e«+»3e", "«+=»", "a +=«»", "a = «`»", "a = x«^»",
    "a = x«?»", "a = «!»x", "a = «@»x", "a = x«*»", "a = «&»x", "a = x«\\»n", "a = «\"»x",
    "a = \"x«\n»\"", "a = \"x«\t»\"", "a = \"«\\x»\"", "a = \"«\\»", "a = \"\\u12«g»4\"",
    "a = «\"\"\"»x\"\"", "a = b «{c = 1}»", "a = {c = 1} «b»", "a = [1] «{c = 1}»", "a = 1 «[2]»",
    "a = ${?x} y «[1]»",
    "a {b = 1} «{»c = 2}", "«${»a", "«${a}» = 1", "{«{»a = 1} = 2}", "include «x»", "include«»",
    "include «:» 1", "{ include \"x\" «:» 1 }", "include «file» (\"x\")", "include file(\"x\"«»",
    "include file(\"x\") «)»", "a = [{b «+=» 1}]", "a += {b «+=» 1}",
  ])
  func `a mistake is reported where it is`(marked: String) {
    var text = ""
    var places: [Int] = []
    for scalar in marked.unicodeScalars {
      if scalar == "«" || scalar == "»" {
        places.append(text.utf8.count)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    let parsed = hocon(text)
    #expect(parsed.problems.map(\.span.range) == [places[0]..<places[1]], "\(parsed.json)")
    #expect(parsed.tree.root == nil)
  }

  @Test(arguments: [
    (
      "a = 1\na = 2",
      ["2:1 the key 'a' is given a value twice; the second one counts (first here 1:1)"]
    ),
    (
      "a.b = 1\na { \"b\" = [] }",
      ["2:5 the key 'b' is given a value twice; the second one counts (first here 1:3)"]
    ),
    (
      #""a\nb": 1, "a\nb": 2"#,
      [#"1:12 the key 'a\u{A}b' is given a value twice; the second one counts (first here 1:1)"#]
    ),
    ("a {b = 1}\na {c = 2}", []), ("a = 1\na = ${?B}", []), ("a = [1]\na = ${a} [2]", []),
    ("a = {b = 1}\na = null", []),
  ])
  func `a key with two plain values is reported`(text: String, pictures: [String]) {
    let parsed = hocon(text)
    #expect(parsed.problems.map(\.picture) == pictures)
    #expect(parsed.problems.allSatisfy { $0.kind == .duplicateKey })
  }

  @Test(arguments: [
    ("a = b", #"{"a"@1:1: "b"@1:5}"#),
    ("{\n a { b = [1, 2] } }", #"{"a"@2:2: {"b"@2:6: ["1"@2:11, "2"@2:14]}}"#),
    ("a.\"b.c\" = x y", #"{"a"@1:1: {"b.c"@1:3: "x y"@1:11}}"#),
    ("a = 1\na = 2", #"{"a"@2:1: "2"@2:5}"#),
    ("a = ${b}\nb = x", #"{"a"@1:1: "x"@2:5, "b"@2:1: "x"@2:5}"#),
    ("a {x = 1}\na {y = 2}", #"{"a"@1:1: {"x"@1:4: "1"@1:8, "y"@2:4: "2"@2:8}}"#),
    ("a = \"é\"\"x\"", #"{"a"@1:1: "éx"@1:5}"#),
  ])
  func `every value knows its place`(text: String, picture: String) {
    #expect(hocon(text).tree.root?.picture == picture)
  }

  @Test(arguments: [
    ("a = \"x\\u00e9 find\"", "1:14-1:18"), ("a = \"\"\"\n find\"\"\"", "2:2-2:6"),
    ("a = x \"y\" find", "1:11-1:15"), ("a = x ${b}\nb = \"a find\"", "2:8-2:12"),
    ("a = x  find  y", "1:8-1:12"), ("b = fi\na = ${b}nd", "1:5-1:7"),
  ])
  func `an offset in a text leads back to its line and column`(text: String, place: String) throws {
    let scalar = try #require(hocon(text).tree.root?["a"]?.text)
    let bytes = scalar.bytes
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: "find".utf8) })
    let span = scalar.span(of: start..<start + (place == "1:5-1:7" ? 2 : 4))
    #expect("\(span.start.line):\(span.start.column)-\(span.end.line):\(span.end.column)" == place)
  }

  @Test func `a value of an included file leads there`() throws {
    let parsed = hocon("p { include \"b\" }\nq = \"<\"${p.x}", files: ["b.conf": "\nx = y"])
    let included = try #require(parsed.tree.root?["p"]?["x"])
    #expect(included.span.file.path == "b.conf")
    #expect(included.span.start == SourceLocation(line: 2, column: 5))
    let joined = try #require(parsed.tree.root?["q"]?.text)
    #expect(joined.span(of: 0..<1).file.path == "stackpack.conf")
    #expect(joined.span(of: 1..<2).file.path == "b.conf")
  }

  @Test func `comments are found outside of quotes only`() {
    let document = hocon("# one\na = \"# no\" // two\r\nb = x#three\n").tree
    #expect(document.comments.map(\.text) == ["# one", "// two", "#three"])
  }

  @Test func `the first byte that is not UTF-8 is named`() {
    let file = SourceFile(path: "x.conf", bytes: Array("a = ".utf8) + [0xFF])
    #expect(
      read(file, as: .hocon).problems.map(\.picture) == [
        "1:5 the file is not UTF-8: byte 0xFF at offset 4"
      ]
    )
  }
}
