import Diagnostics
import STQL
import Testing

@Suite(.serialized) struct HostileInputTests {
  @Test(arguments: [
    "(", "NOT ", "type = \"a\" AND ", "withNeighborsOf(components=(", "\"", "${", "{A}", "\"${a}\"",
    "type in (\"a\",", "\\", "é", "#", "$", "withNeighborsOf(levels=\"1\",", "type = \"a\" OR NOT ",
  ])
  func `much of the same is read in no time`(piece: String) {
    let text = String(repeating: piece, count: 30_000 / piece.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure {
      for start in ["", "type in (\"", "name = '"] {
        for place in [Place.view, .presentation, .componentType] {
          let mapped = MappedText(SourceFile(path: "x", text: start + text))
          let reading = read(mapped, at: place)
          #expect(reading.query != nil || !reading.problems.isEmpty)
        }
      }
    }
    #expect(time < .seconds(8))
  }

  @Test func `depth has a limit`() {
    let open = String(repeating: "(", count: 99)
    let close = String(repeating: ")", count: 99)
    for (text, isSound) in [
      ("\(open)type = \"a\"\(close)", true), ("(\(open)type = \"a\"\(close))", false),
    ] {
      let problems = parse(MappedText(SourceFile(path: "x", text: text))).problems
      #expect(problems.isEmpty == isSound)
      #expect(problems.allSatisfy { $0.kind == .limit })
    }
  }
}
