import Diagnostics
import Images
import Testing

@Suite struct HostileImageTests {
  private static let svg =
    "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"b\"><!-- c -->]>"
    + "<svg xmlns=\"x\" onload='&a;&#1;' viewBox=\"0 0 1 1\"><style>a{b:url(c)}@import d;</style>"
    + "<g href='&a;'/><![CDATA[ é ]]>&lt;<?p q?></svg><!-- d -->"

  @Test func `mutated images are read without a trap`() {
    var random = Xorshift()
    let alphabet = Array("<>/!?-[]&;#x='\" \nsvg".utf8) + [0, 0xFF, 0xD9, 0xC2]
    for seed in [Array(Self.svg.utf8), RasterTests.png, RasterTests.jpeg] {
      for _ in 0..<1500 {
        var bytes = seed
        for _ in 0...random.below(6) where !bytes.isEmpty {
          let index = random.below(bytes.count)
          switch random.below(4) {
          case 0: bytes.remove(at: index)
          case 1: bytes.insert(alphabet[random.below(alphabet.count)], at: index)
          case 2: bytes[index] = UInt8(random.below(256))
          default: bytes.removeSubrange(index..<min(bytes.count, index + random.below(40)))
          }
        }
        let facts = inspectImage(SourceFile(path: "a.svg", bytes: bytes))
        for problem in facts.problems {
          #expect(problem.span.range.upperBound <= bytes.count)
          #expect(!problem.message.contains("\n"))
        }
        #expect(facts.problems.count <= 22)
      }
    }
  }

  @Test(arguments: [
    "<a>", "</a>", "<a/>", "<a ", "<", "<!--", "<![CDATA[", "<?a", "&a;", "&", "<a b='", "--",
    "]]>",
    "<a b='1'/>", "<!DOCTYPE", "\u{0}",
  ])
  func `much of the same is read in no time`(piece: String) {
    let middle = String(repeating: piece, count: 60_000 / piece.utf8.count)
    let start = ContinuousClock.now
    for text in [middle, "<svg>" + middle, "<svg><style>" + middle, "<svg a='" + middle] {
      let facts = inspectImage(SourceFile(path: "a.svg", text: text))
      #expect(facts.problems.count <= 22)
    }
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test(arguments: ["url(", "url(#", "@import", "/*", "&e;", "javascript:", "@namespace"])
  func `long styles and values are read in no time`(piece: String) {
    let middle = String(repeating: piece, count: 60_000 / piece.utf8.count)
    let start = ContinuousClock.now
    let entity = String(repeating: "x", count: 1000)
    for text in ["<svg><style>\(middle)</style></svg>", "<svg style='\(middle)'/>"] {
      let document = "<!DOCTYPE svg [<!ENTITY e '\(entity)'>]>" + text
      #expect(inspectImage(SourceFile(path: "a.svg", text: document)).problems == [])
    }
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `nesting and many attributes cost no more than their length`() {
    let deep = String(repeating: "<a>", count: 1_000_000)
    let problems = inspectImage(SourceFile(path: "a.svg", text: deep)).problems
    #expect(problems.first?.message == "elements are nested more than 1000 deep")
    let many = (0..<50_000).map { "a\($0)='1'" }.joined(separator: " ")
    #expect(inspectImage(SourceFile(path: "a.svg", text: "<svg \(many)/>")).problems == [])
  }
}

/// Random numbers that are the same in every run.
struct Xorshift {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return limit > 0 ? Int(state % UInt64(limit)) : 0
  }
}
