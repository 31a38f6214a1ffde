import Diagnostics
import Handlebars
import Testing

@Suite struct RenderingLimitTests {
  @Test(arguments: [Dialect.javaScript, .java, .mustache])
  func `a partial without end is reported`(dialect: Dialect) {
    let result = rendering("{{> a}}", [:], dialect, partials: ["a": "{{> b}}", "b": " {{> a}}\n"])
    #expect(result.contains("blocks and partials call each other more than 150 deep"))
  }

  @Test func `a broken partial is reported in its file, with the tag that asks for it`() {
    let result = rendering("a{{> p}}{{> p}}", [:], .java, partials: ["p": "b{{#if}}"])
    #expect(
      result.hasPrefix(
        "abb‹p.hbs:1:2 this block is not closed; '{{/if}}' is missing (the text is put in here 1:2)›"
      )
    )
  }

  @Test func `partials that double each other stop at the limit of steps`() {
    var partials = ["p40": "x"]
    for index in 0..<40 { partials["p\(index)"] = "{{> p\(index + 1)}}{{> p\(index + 1)}}" }
    let result = rendering("{{> p0}}", [:], .java, partials: partials) { $0.stepLimit = 20_000 }
    #expect(result.contains("rendering takes more than 20000 steps"))
  }

  @Test func `a result stops at the limit of bytes`() {
    let data: Value = [
      "l": .list(Array(repeating: 1, count: 100)),
      "s": .string(String(repeating: "x", count: 1000)),
    ]
    let text = "{{#each l}}{{#each ../l}}{{../../s}}{{/each}}{{/each}}"
    let result = rendering(text, data, .java) { $0.outputLimit = 100_000 }
    #expect(result.hasSuffix("‹1:26 the result has more than 100000 bytes›"))
    #expect(result.utf8.count < 110_000)
  }

  @Test func `texts that double each other stop at the limit of bytes`() {
    let open = String(repeating: "{{#with (concat this this)}}", count: 60)
    let close = String(repeating: "{{/with}}", count: 60)
    let helpers = HelperRegistry.standard.adding(
      PlatformHelpers.synchronization(nodes: { _ in .failure(HelperFailure("no nodes")) })
    )
    let result = rendering(open + "x" + close, "abcdefgh", .platform, helpers: helpers) {
      $0.outputLimit = 1 << 20
    }
    #expect(result.contains("this text has more than 1048576 bytes"))
  }

  @Test func `nesting up to the limit of the parser is rendered`() {
    let blocks =
      String(repeating: "{{#if a}}", count: 100) + "x" + String(repeating: "{{/if}}", count: 100)
    #expect(rendering(blocks, ["a": true]) == "x")
    let calls =
      "{{ lookup " + String(repeating: "(lookup ", count: 99) + "a"
      + String(repeating: ")", count: 99) + " }}"
    #expect(rendering(calls, ["a": "x"]) == "x")
    let chain = "{{#if b}}" + String(repeating: "{{else if b}}y", count: 5000) + "{{else}}x{{/if}}"
    #expect(rendering(chain, [:]) == "x")
    let joins =
      String(repeating: "{{#join a ','}}", count: 100) + "x"
      + String(repeating: "{{/join}}", count: 100)
    let helpers = HelperRegistry.standard.adding(
      PlatformHelpers.synchronization(nodes: { _ in .failure(HelperFailure("no nodes")) })
    )
    #expect(rendering(joins, ["a": [1]], .platform, helpers: helpers) == "x")
  }

  @Test func `many parts are rendered, and the same problem is told once`() {
    let count = 20_000
    let list = Value.list(Array(repeating: "y", count: count))
    let text = rendering("{{#each l}}{{this}}\n{{/each}}", ["l": list])
    #expect(text.utf8.count == 2 * count)
    let problem = rendering("{{#each l}}{{unknown this}}{{/each}}", ["l": list])
    #expect(problem == "‹1:14 there is no helper 'unknown'›")
    let flat = rendering(String(repeating: "a{{n}}", count: count), ["n": 1])
    #expect(flat.utf8.count == 2 * count)
    let escapes = rendering(
      "{{n}}",
      ["n": .text(MappedText(SourceFile(path: "d", text: String(repeating: "<", count: count))))]
    )
    #expect(escapes.utf8.count == 4 * count)
  }

  @Test(arguments: [Dialect.platform, .java, .mustache, .javaScript])
  func `mutated templates are rendered without a trap, and every byte has a place`(dialect: Dialect)
  {
    var random = Xorshift()
    let seed =
      "{{#each l as |v k|}}\n {{k}}{{v.a}}{{../n}}\n{{else}}x{{/each}} {{#with m}}{{#if a}}{{@root.n}}"
      + "{{else if b}}{{lookup this \"b\"}}{{/if}}{{/with}}\n  {{> p m q=(lookup m 'a')}}\n{{#> r}}é{{/r}}"
      + "{{#*inline \"i\"}}{{> @partial-block}}{{/inline}}{{#> i}}\\{{ y \\}}{{/i}}{{~^n~}} {{/n}}"
    let alphabet = Array("{}{}~#/^>*\"'()|=.@\\ \n-a1".utf8) + [0, 0xFF, 0xC3]
    let data: Value = ["l": [1, ["a": "<"], .null], "n": 2.5, "m": ["a": "r", "b": false]]
    let partials = ["p": "[{{q}}\n{{> r}}]\n", "r": "{{#m}}{{a}}{{/m}}{{> i}}"].mapValues {
      MappedText(SourceFile(path: "p", text: $0))
    }
    for _ in 0..<400 {
      var bytes = Array(seed.utf8)
      for _ in 0...random.below(5) {
        let index = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes.remove(at: index)
        case 1: bytes.insert(alphabet[random.below(alphabet.count)], at: index)
        default: bytes.removeSubrange(index..<min(bytes.count, index + random.below(9)))
        }
      }
      let template = parse(MappedText(SourceFile(path: "x", bytes: bytes)), as: dialect).tree
      let result = render(
        template,
        with: data,
        options: RenderingOptions(dialect),
        partials: partials
      )
      let haveAllPlaces = (0..<result.tree.count).allSatisfy { index in
        let span = result.tree.span(of: index..<index + 1)
        return !span.range.isEmpty && span.range.upperBound <= span.file.bytes.count
      }
      #expect(haveAllPlaces, "\(String(decoding: bytes, as: UTF8.self))")
      #expect(!result.problems.contains { $0.message.contains("\n") })
    }
  }
}
