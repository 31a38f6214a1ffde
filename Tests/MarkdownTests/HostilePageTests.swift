import Diagnostics
import Markdown
import Testing

@Suite struct HostilePageTests {
  private static let seed = """
    # A `b` #
    > - [c](d "e") ![f][g] <h@i.j>
    >   1. {{ k }} <a href='l'>m</a> <!-- n -->

    ```o
    p
    ```
    \t[q]: <r> 's'
    [g]: t
    u
    ---
    [comment]: # (split)
    <div v="w">
    http://x.y/(z).\r

    |a|*b*|\r
    |-|:-:|
    |**c|`d|e|_f__
    """

  @Test func `mutated pages are read without a trap, and all places are sound`() {
    var random = Xorshift()
    let alphabet = Array("[]()<>!`*_|'\"#-=*>:\\{}&;/ \n\t\r1.a~".utf8) + [0, 0xFF, 0xC3]
    for _ in 0..<3000 {
      var bytes = Array(Self.seed.utf8)
      for _ in 0...random.below(8) where !bytes.isEmpty {
        let index = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes.remove(at: index)
        case 1: bytes.insert(alphabet[random.below(alphabet.count)], at: index)
        default: bytes.removeSubrange(index..<min(bytes.count, index + random.below(12)))
        }
      }
      let page = readPage(SourceFile(path: "x.md", bytes: bytes))
      for link in page.links {
        #expect(link.whole.range.lowerBound <= link.span.range.lowerBound)
        #expect(link.whole.range.upperBound >= link.span.range.upperBound)
        #expect(link.whole.range.upperBound <= bytes.count)
      }
    }
  }

  @Test(arguments: [
    "[", "]", "![", "[a](", "[a](b", "[a](<b", "[a](b \"", "[a](b '", "[a](b (", "[a][", "[a]",
    "(", "`", "``` `` ` ", "`a``b", "<", "<a ", "<a b='", "<a b=\"c' ", "<!--", "<!-- --", "<?",
    "<!a", "<![CDATA[", "{{", "{", "[a]({{", "> ", ">", "- ", "- a\n", "1. ", "\n> ", "    ", "\t",
    "* * ", "# ", "```\n", "~~~ a\n", "<div>\n", "[a]: b\n", "[a]:\n", "[a]: b '\n", "a\n=\n",
    "http://", "http://a(", "https://a.b ", "\\", "&amp;", "[comment]: # (split)\n", "<a@", "\n\n",
    "[a]: b\n\n[a] ", "- \n\n", "![[a](b)", "[[a](b)](c)", "<p>\n\n", "*a ", "*a_ ", "a**b",
    "_a __b ", "a*_ ", "***",
    "*a **a b** c* ", "**[a](b", "a|b\n-|-\n", "|", "-|", "|a|\n|-|\n|b|c\n", "`a' ", "é**“",
  ])
  func `much of the same is read in no time`(piece: String) {
    let text = String(repeating: piece, count: 40_000 / piece.utf8.count)
    let start = ContinuousClock.now
    for text in [text, "[a " + text, "> - " + text, text + "a](b)"] {
      _ = readPage(SourceFile(path: "x.md", text: text))
    }
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `deep lists and long ones are read in no time`() {
    let deep = (0..<300).map { String(repeating: " ", count: $0 * 2) + "- a\n" }.joined()
    let text = deep + String(repeating: "\n", count: 20_000) + String(repeating: "> ", count: 9_000)
    let start = ContinuousClock.now
    _ = readPage(SourceFile(path: "x.md", text: text))
    #expect(ContinuousClock.now - start < .seconds(20))
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
