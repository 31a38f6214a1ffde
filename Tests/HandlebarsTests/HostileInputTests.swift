import Diagnostics
import Handlebars
import Testing

@Suite struct HostileInputTests {
  private static let seed =
    "a {{#if labels.a}}x \\{{ y \\}} {{~ f \"s\" (g 1 k='v') z=@index ~}}{{else if b}}{{{ c }}}"
    + "{{else}}{{! n }}{{!-- m --}}{{> p q}}{{/if}}{{^d.[e f]}}é{{/d.[e f]}}"
    + "{{{{raw}}}} {{x}} {{{{/raw}}}}{{#each xs as |i j|}}{{../k}}{{/each}}{{#> l}}{{/l}}"

  @Test func `mutated templates are read without a trap, and all ranges are sound`() {
    var random = Xorshift()
    let alphabet = Array("{}{}{}~#/^!&>*\"'()[]|=.@\\ \n-a1\u{E9}".utf8) + [0, 0xFF, 0xC2]
    for _ in 0..<4000 {
      var bytes = Array(Self.seed.utf8)
      for _ in 0...random.below(6) {
        let index = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes.remove(at: index)
        case 1: bytes.insert(alphabet[random.below(alphabet.count)], at: index)
        default: bytes.removeSubrange(index..<min(bytes.count, index + random.below(12)))
        }
        if bytes.isEmpty { bytes = [0x7B] }
      }
      let parsed = Handlebars.parse(MappedText(SourceFile(path: "x", bytes: bytes)))
      for problem in parsed.problems {
        #expect(problem.span.range.upperBound <= bytes.count)
        #expect(!problem.message.contains("\n"))
      }
      _ = references(in: parsed.tree)
      _ = parsed.tree.picture
      #expect(covers(parsed.tree.statements, bytes.count))
    }
  }

  /// Whether statements follow each other without overlap.
  private func covers(_ statements: [Statement], _ count: Int) -> Bool {
    var end = 0
    for statement in statements {
      let range =
        switch statement {
        case .text(let text): text.range
        case .mustache(let mustache): mustache.range
        case .block(let block): block.range
        case .partial(let partial): partial.range
        case .comment(let comment): comment.range
        case .delimiters(let delimiters): delimiters.range
        }
      guard range.lowerBound >= end, range.upperBound <= count else { return false }
      end = range.upperBound
    }
    return true
  }

  @Test(arguments: [
    "{{", "{{{{", "{{#a}}", "{{/a}}", "{{ a", "\\{{", "{{ \"", "{{ [", "{{ (", "{{#a}}{{/a}}",
    "{{else if b}}", "{{else}}", "{{!--", "{{! ", "}}", "{{a}}", "{{#a}}{{#b}}{{/a}}",
    "{{a '\"", "\\{{ a \\}}", "a.", "{{a.b.c d=", "\\\\{{", "{{{{a}}}}", "{{=", "{{= a }}",
    "{{=<% %>=}}<%={{ }}=%>", "{{=| |=}}|= {{ }} =|a", "{{> a/b", "\n  {{! a }}\n",
  ])
  func `much of the same is read in no time`(piece: String) {
    let count = 50_000 / piece.utf8.count
    let text = String(repeating: piece, count: count)
    for dialect in [Dialect.platform, .mustache, .javaScript] {
      let parsed = Handlebars.parse(MappedText(SourceFile(path: "x", text: text)), as: dialect)
      _ = references(in: parsed.tree)
      #expect(parsed.problems.count <= 100)
    }
  }

  @Test(arguments: [
    ("{{#if a}}", "{{else if b}}", "{{/if}}"), ("{{ f ", "k=1 ", "}}"), ("{{ ", "a.", "a }}"),
    ("{{ f \"", "\\\"", "\" }}"), ("{{! ", "{{ a }", "}}"),
  ])
  func `one tag or block can be long`(start: String, middle: String, end: String) {
    let text = start + String(repeating: middle, count: 20_000) + end
    let parsed = Handlebars.parse(MappedText(SourceFile(path: "x", text: text)))
    #expect(parsed.problems == [])
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
