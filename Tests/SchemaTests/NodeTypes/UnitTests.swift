import StackPackModel
import Testing

@Suite struct `The units` {
  @Test func `are 244 different codes`() {
    #expect(Units.codes.count == 244)
    #expect(Set(Units.codes).count == 244)
  }

  @Test func `have labels that stand for codes`() {
    #expect(Set(Units.labels.values).isSubset(of: Units.codes))
    #expect(Set(Units.labels.keys).isDisjoint(with: Units.codes))
  }

  @Test(arguments: [
    ("percentunit", Units.Meaning.code), ("s", .code), ("\u{B5}s", .code),
    ("con\u{3BC}gm3", .code),
    ("\u{3BC}s", .wrongMu(code: "\u{B5}s")),
    ("currency\u{B5}BTC", .wrongMu(code: "currency\u{3BC}BTC")),
    ("bytes(IEC)", .label(code: "bytes")), ("ops/sec (ops)", .label(code: "ops")),
    ("", .empty),
    ("By", .unknown(suggestion: "bytes")), ("Seconds", .unknown(suggestion: "s")),
    ("%", .unknown(suggestion: "percent")), ("precent", .unknown(suggestion: "percent")),
    ("settings", .unknown(suggestion: nil)), ("zz", .unknown(suggestion: nil)),
  ])
  func `mean what they say`(text: String, meaning: Units.Meaning) {
    #expect(Units.meaning(of: text) == meaning)
  }
}
