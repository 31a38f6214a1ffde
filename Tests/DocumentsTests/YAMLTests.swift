import Diagnostics
import Documents
import Testing

@Suite struct YAMLTests {
  @Test(arguments: [
    ("a: b", #"{"a"@1:1: "b"@1:4}"#),
    ("a: 'b''c'", #"{"a"@1:1: "b'c"@1:4}"#),
    ("- !icon x.svg", #"[!icon "x.svg"@1:9]"#),
    ("- !icon\n- &a !include \"x\"", #"[!icon ""@1:8, !include "x"@2:15]"#),
    ("a: |\n  x\n   y\nb: >-\n  p\n  q\n", #"{"a"@1:1: "x\n y\n"@1:4, "b"@4:1: "p q"@4:4}"#),
    ("é: ü\n", #"{"é"@1:1: "ü"@1:4}"#),
    ("a: &x [1, 2]\nb: *x", #"{"a"@1:1: ["1"@1:8, "2"@1:11], "b"@2:1: ["1"@1:8, "2"@1:11]}"#),
    ("\u{FEFF}a: b", #"{"a"@1:1: "b"@1:4}"#),
    ("a:\nb:\n", #"{"a"@1:1: ""@1:3, "b"@2:1: ""@2:3}"#),
  ])
  func `YAML is read with the place of every value`(text: String, tree: String) throws {
    let parsed = read(SourceFile(path: "x.sty", text: text), as: .yaml)
    #expect(parsed.problems == [])
    let picture = try #require(parsed.tree.root).picture
    #expect(picture == tree)
  }

  @Test(arguments: [
    ("a: >-\n  one two\n  three\n\n  four\n", "three", "3:3-3:8"),
    ("a: >-\n  one two\n  three\n\n  four\n", "four", "5:3-5:7"),
    ("a: |2-\n    x\n   yes\n", "yes", "3:4-3:7"),
    ("a: |\n  - x\n\n  - find\n", "find", "4:5-4:9"),
    ("a: \"b\\u00e9c find\"", "find", "1:14-1:18"),
    ("a: 'it''s\n  find'", "find", "2:3-2:7"),
    ("a: one\n  two\n  find it", "find", "3:3-3:7"),
    ("a: >\n  x\n    more\n  find\n", "find", "4:3-4:7"),
    ("a: \"one \\\n   find\"", "find", "2:4-2:8"),
    ("- |+\n  x\n\n  find\n\n", "find", "4:3-4:7"),
    ("a: |2-\n    \n  - find\n    b", "find", "3:5-3:9"),
    ("a: >-\r\n  one\r\n  find\r\n", "find", "3:3-3:7"),
  ])
  func `an offset in a scalar leads back to its line and column`(
    text: String,
    needle: String,
    place: String
  ) throws {
    let parsed = read(SourceFile(path: "x.sty", text: text), as: .yaml)
    let root = try #require(parsed.tree.root)
    let scalar = try #require((root["a"] ?? root.items.first)?.text)
    let bytes = scalar.bytes
    let start = try #require(
      bytes.indices.first { bytes[$0...].starts(with: needle.utf8) },
      "the text is there"
    )
    let span = scalar.span(of: start..<start + needle.utf8.count)
    #expect("\(span.start.line):\(span.start.column)-\(span.end.line):\(span.end.column)" == place)
  }

  @Test(arguments: [
    ("a: 1\na: 2", "2:1 the key 'a' stands twice in one map (first here 1:1)"),
    ("a: {b: 1, \"b\": 2}", "1:11 the key 'b' stands twice in one map (first here 1:5)"),
    (
      "\"a\\nb\": 1\n\"a\\nb\": 2",
      "2:1 the key 'a\\u{A}b' stands twice in one map (first here 1:1)"
    ),
    ("a:\n\t- b", "2:1 a tab cannot indent YAML; use spaces"),
    (
      "a: b: c",
      "1:5 a map cannot begin here; check the indentation, or quote a value that contains ': '"
    ),
    ("a: *b", "1:4 the alias '*b' refers to no anchor before it"),
    ("&a [*a]", "1:5 the alias '*a' stands inside of its own anchor"),
    (
      "a: \"b",
      "1:6 the file ends in the middle of a quoted value (while scanning a quoted scalar 1:4)"
    ),
    ("a: @b", "1:4 '@' cannot begin a plain value; put the value in quotes"),
  ])
  func `a mistake is reported where it is`(text: String, picture: String) {
    let parsed = read(SourceFile(path: "x.sty", text: text), as: .yaml)
    #expect(parsed.problems.map(\.picture) == [picture])
  }

  @Test func `the first byte that is not UTF-8 is named`() {
    let file = SourceFile(path: "x.sty", bytes: Array("a: b\nc: ".utf8) + [0xC3, 0x28])
    #expect(
      read(file, as: .yaml).problems.map(\.picture) == [
        "2:4 the file is not UTF-8: byte 0xC3 at offset 8"
      ]
    )
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
    String(repeating: "- ", count: 100_000),
  ])
  func `deep nesting ends at a hundred levels`(text: String) {
    let parsed = read(SourceFile(path: "x.sty", text: text), as: .yaml)
    #expect(parsed.problems.map(\.kind) == [.limit])
    #expect(parsed.tree.root == nil)
  }

  @Test func `lists behind aliases are as deep as they would be without`() {
    func problems(_ levels: Int) -> [String] {
      let chain = (1..<levels).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }.joined()
      return read(SourceFile(path: "x.sty", text: "a0: &a0 []\n" + chain), as: .yaml)
        .problems.map(\.picture)
    }
    #expect(problems(99) == [])
    #expect(problems(100) == ["100:12 lists and maps are nested more than 100 deep"])
  }

  @Test func `a bomb of aliases is counted, not expanded`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let parsed = read(SourceFile(path: "x.sty", text: text), as: .yaml)
    #expect(
      parsed.problems.map(\.picture) == ["6:57 the file stands for more than 1,000,000 values"]
    )
  }

  @Test func `comments are found outside of scalars only`() {
    let text = "# one\na: '# no' # two\nb: |\n  # no\nc: x#no\n# three"
    let document = read(SourceFile(path: "x.sty", text: text), as: .yaml).tree
    #expect(document.comments.map(\.text) == ["# one", "# two", "# three"])
  }

  @Test(arguments: [
    ("~", Scalar.null), ("", .null), ("null", .null), ("true", .boolean(true)),
    ("12", .integer(12)),
    ("-0x1", .string), ("0x1F", .integer(31)), ("1.5", .number(1.5)), (".5", .number(0.5)),
    ("1e-8", .number(1e-8)), ("-.inf", .number(-.infinity)), ("1.2.3", .string), ("yes", .string),
    ("'12'", .string), ("!!str 12", .string), ("!!float 1e-8", .number(1e-8)),
    ("0o17", .integer(15)),
    (".", .string), ("-", .string), ("1_000", .string), ("nan", .string),
    ("99999999999999999999", .number(1e20)),
  ])
  func `plain scalars mean what YAML's core schema says`(text: String, scalar: Scalar) {
    let document = read(SourceFile(path: "x.sty", text: "[\(text)]"), as: .yaml).tree
    let value = document.root?.items.first
    #expect((text.isEmpty ? .null : value?.scalar) == scalar)
  }
}

extension DataNode {
  var picture: String {
    let tag = tag.map { "\($0) " } ?? ""
    switch kind {
    case .scalar:
      let text = (string ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\\n")
      return "\(tag)\"\(text)\"@\(span.start.line):\(span.start.column)"
    case .list: return tag + "[" + items.map(\.picture).joined(separator: ", ") + "]"
    case .map:
      return tag + "{"
        + entries.map { "\($0.key.picture): \($0.value.picture)" }.joined(separator: ", ") + "}"
    }
  }
}

extension Problem {
  var picture: String {
    let note = related.map { note in
      let place = note.span.map { " \($0.start.line):\($0.start.column)" } ?? ""
      return " (\(note.message)\(place))"
    }
    return "\(span.start.line):\(span.start.column) \(message)\(note ?? "")"
  }
}
