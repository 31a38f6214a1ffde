import Diagnostics
import Groovy
import Testing

@Suite struct HostileInputTests {
  @Test(arguments: [
    "(", "f(", "a.b(", "{", "\"${", "'", "/", "= /", "\n/", "$/", "/*", "\\", "é", "f 'x' ", "a.",
    "new a<", "class A {", "[a: ", "x = [", "trait A ", "record A(", "@A(", "x['a']",
    "m(a, b) {}\n",
    "\"$a ${b}\" ", "a\nb /c", "([)]", "import a.b\n", "map.put('a', 1)\n", "a = [b: 1]\n",
  ])
  func `much of the same is read`(piece: String) {
    let text = String(repeating: piece, count: 20_000 / piece.utf8.count)
    for start in ["", "class A { ", "x = \"${", "importSnapshot('a', b"] {
      let parsed = parse(SourceFile(path: "x", text: start + text))
      #expect(parsed.problems.count <= 100)
      _ = parsed.tree.snapshotImports
      _ = parsed.tree.unknownContextMembers
      _ = parsed.tree.flow
    }
  }

  @Test func `any bytes are read, and every place lies in the text`() {
    var random = Random(state: 11)
    let pieces = Array("aZ0_$ \n\r\t'\"/\\(){}[].,;:=<>+-*?!@#`~é".utf8) + [0x00, 0xC3, 0xFF]
    for _ in 0..<4000 {
      let count = Int(random.next() % 60)
      let bytes = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
      let file = SourceFile(path: "x", bytes: bytes)
      let parsed = parse(file)
      let script = parsed.tree
      var ranges = parsed.problems.map(\.span.range)
      ranges += script.calls.map(\.range) + script.calls.flatMap(\.arguments).map(\.range)
      ranges += script.strings.map(\.content.span.range) + script.classes.map(\.range)
      let flow = script.flow
      ranges += flow.paths.map(\.range) + flow.changes.map(\.range)
      ranges += flow.assignments.map(\.value) + flow.changes.compactMap(\.condition)
      ranges += flow.comparisons.map(\.text.range) + flow.mentions(of: "a")
      for range in ranges {
        #expect(range.lowerBound >= 0 && range.upperBound <= count, "\(bytes)")
      }
    }
  }
}

/// Numbers that are the same in every run.
private struct Random {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
