import Diagnostics
import Documents
import Testing

@Suite struct HOCONHostileTests {
  @Test(arguments: [
    String(repeating: "[", count: 20_000), String(repeating: "{a:", count: 20_000),
    Array(repeating: "a", count: 1000).joined(separator: ".") + " = 1",
    "a = " + String(repeating: "[", count: 101) + String(repeating: "]", count: 101),
    Self.lines(200) { "a\($0) {x = ${a\($0 + 1)}}" } + "a200 = 1",
    Self.lines(1000) { "a\($0) = ${a\($0 + 1)}" } + "a1000 = 1",
    Self.lines(1000) { "a\($0) = ${a\($0 + 1).x}" } + "a1000 = 1",
    "a0 = x\n" + Self.lines(60) { "a\($0 + 1) = ${a\($0)}${a\($0)}" },
    "a0 = [x, x]\n" + Self.lines(60) { "a\($0 + 1) = [${a\($0)}, ${a\($0)}]" },
    "a0 = [x, x]\n" + Self.lines(60) { "a\($0 + 1) = ${a\($0)} ${a\($0)}" },
  ])
  func `what would grow without bounds ends in a problem`(text: String) {
    let parsed = hocon(text)
    #expect(parsed.problems.map(\.kind) == [.limit])
    #expect(parsed.tree.root == nil)
  }

  @Test func `includes without an end are stopped`() {
    let text = "include \"0\"\ninclude \"0\""
    let parsed = readHOCON(SourceFile(path: "x.conf", text: text)) { path in
      guard let level = Int(path.dropLast(5)) else { return nil }
      let name = "\(level + 1).conf"
      return SourceFile(path: path, text: "include \"\(name)\"\ninclude \"\(name)\"")
    }
    #expect(parsed.problems.map(\.kind) == [.limit])
  }

  @Test(arguments: [
    (String(repeating: "\"x\" ", count: 5_000), "string"),
    (String(repeating: "[1]", count: 5_000), "list"),
    (String(repeating: "{b: 1}", count: 5_000), "map"),
    (String(repeating: "${?b}", count: 5_000) + "c", "string"),
  ])
  func `long rows are read`(value: String, kind: String) {
    let node = hocon("a = " + value).tree.root?["a"]
    #expect(node.map { $0.kind == .scalar ? "string" : "\($0.kind)" } == kind)
  }

  @Test func `many additions are read`() {
    #expect(hocon(Self.lines(300) { "a += \($0)" }).tree.root?["a"]?.items.count == 300)
  }

  /// Pieces of the language in random order: whatever they say, every place lies in the file.
  @Test(arguments: 0..<40) func `random text is read or rejected`(seed: UInt64) {
    let pieces = [
      "a", "b", ".", " ", "\n", "=", ":", "+=", ",", "{", "}", "[", "]", "\"", "\"\"\"", "\\", "${",
      "${?",
      "a}", "b.a}", "#", "//", "1", "-", "e+", "true", "null", "include ", "required(", "file(",
      "\"a\"", ")", "é",
      "\u{A0}", "\u{FEFF}", "\u{0}", "\\u00e9",
    ]
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    for _ in 0..<50 {
      var text = ""
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let parsed = hocon(text, files: ["a.conf": text])
      #expect(parsed.tree.root != nil || !parsed.problems.isEmpty)
      #expect(parsed.problems.allSatisfy { $0.span.range.upperBound <= text.utf8.count })
      #expect(hocon(text, resolve: false).problems.allSatisfy { $0.kind != .limit })
    }
  }

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map { line($0) + "\n" }.joined()
  }
}
