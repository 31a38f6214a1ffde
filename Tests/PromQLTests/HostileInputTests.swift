import Diagnostics
import PromQL
import Testing

@Suite(.serialized) struct HostileInputTests {
  private static let seed =
    "sum by (a, \"b\") (rate(m{ns=~\"x.*|(?i:y)[a-z]{2,3}\", `c`!=\"\\n\"}[5m:1m] offset -1h30m))"
    + " / on(a) group_left (b) -(x @ end()) ^ 0x1F or WITH (r = 1.5Ki) topk(5, r default y[${z}])"

  @Test func `mutated queries are read without a trap, and all ranges are sound`() {
    var state: UInt64 = 88_172_645_463_325_252
    func random(below count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(max(1, count)))
    }
    let alphabet = Array("(){}[]\"'`\\$@#:,=!~<>+-*/%^.0159mseKxi \n\u{E9}".utf8) + [0, 0xFF, 0xC2]
    for _ in 0..<1000 {
      var bytes = Array(Self.seed.utf8)
      for _ in 0...random(below: 6) {
        let index = random(below: bytes.count)
        switch random(below: 3) {
        case 0: bytes.remove(at: index)
        case 1: bytes.insert(alphabet[random(below: alphabet.count)], at: index)
        default: bytes.removeSubrange(index..<min(bytes.count, index + random(below: 12)))
        }
        if bytes.isEmpty { bytes = [0x28] }
      }
      let text = MappedText(SourceFile(path: "x", bytes: bytes))
      let substitution = substitutingPlaceholders(in: text)
      #expect(substitution.bytes.count == bytes.count)
      for reading in [read(text), read(substitution)] {
        for remark in reading.remarks {
          #expect(remark.problem.span.range.upperBound <= bytes.count)
          #expect(!remark.problem.message.contains("\n"))
        }
        if let expression = reading.expression { check(expression, in: 0..<bytes.count) }
        #expect((reading.expression == nil) <= !reading.remarks.isEmpty)
      }
    }
  }

  /// Whether every part lies in the whole.
  private func check(_ expression: Expression, in range: Range<Int>) {
    #expect(range.contains(expression.range.lowerBound))
    #expect(expression.range.upperBound <= range.upperBound)
    for child in expression.children { check(child, in: range) }
  }

  @Test(arguments: [
    "(", "sum(", "-", "1+", "1^", "x[", "x[5m:1m]", " offset 5m", "@", "{", "{a=\"b\",", "a or ",
    "[",
    "\"", "`", "rate(x,", "sum by (a,", "1e+", "${a}", "$", "\\", "x @ ", "WITH (a=", "#", "é",
    "x{a=~\"(\"} + ", "on (a) ", "\\\\", "'\\", "1_", "5m",
  ])
  func `much of the same is read in no time`(piece: String) {
    let text = String(repeating: piece, count: 30_000 / piece.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure {
      for start in ["", "x", "x{a=~\"", "sum"] {
        let mapped = MappedText(SourceFile(path: "x", text: start + text))
        _ = read(mapped)
        _ = read(substitutingPlaceholders(in: mapped))
      }
    }
    #expect(time < .seconds(8))
  }

  @Test func `depth has a limit`() {
    let open = String(repeating: "(", count: 99)
    let close = String(repeating: ")", count: 99)
    #expect(pictures("\(open)x\(close)") == [])
    #expect(
      pictures("(\(open)x\(close))")
        == ["error 1:101 this expression is nested more than 100 levels deep"]
    )
    let many = Array(repeating: "x", count: 250).joined(separator: " + ")
    #expect(pictures(many) == [])
    #expect(pictures("\(many) + x").first?.hasSuffix("more than 250 operators in a row") ?? false)
  }
}

extension Bool {
  /// Whether the one implies the other.
  fileprivate static func <= (left: Bool, right: Bool) -> Bool { !left || right }
}
