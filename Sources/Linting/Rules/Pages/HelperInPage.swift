import Diagnostics
import Handlebars
import StackPackModel

struct HelperInPage: Rule {
  static let documentation = RuleDocumentation(
    id: "helper-in-page",
    severity: .warning,
    in: [.v1],
    summary: "A page holds a block or a helper of Handlebars.",
    rationale: """
      The places of a page, `{{config.baseUrl}}`, look like Handlebars, but only plain names are \
      filled in. Blocks such as `{{#if}}`, helpers and partials are shown as they are; write a page \
      that fits all cases.
      """,
    covers: [],
    invalid: [
      .classic(
        "resources/setup.md",
        "# Setup\n\n{{«#if» config.apiKey}}Use your key.{{/if}}\n"
      ),
      .classic("resources/setup.md", "# Setup\n\nCall {{«upper» config.baseUrl}}.\n"),
    ],
    valid: [
      .classic(
        "resources/setup.md",
        "# Setup\n\nCall {{config.baseUrl}}, and write `{{#if}}` in a template.\n"
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.pages.flatMap { page -> [Finding] in
      let template = parse(MappedText(page))
      guard template.problems.isEmpty else { return [] }
      var tickCount = 0
      var counted = 0
      return references(in: template.tree).compactMap { reference in
        guard [.block, .helper, .partial].contains(reference.role), reference.enclosing == nil
        else { return nil }
        let range = Self.range(of: reference)
        if range.lowerBound > counted {
          tickCount += page.bytes[counted..<range.lowerBound].count { $0 == UInt8(ascii: "`") }
          counted = range.lowerBound
        }
        // What stands in code is shown, and meant to be.
        guard tickCount.isMultiple(of: 2) else { return nil }
        return Finding("pages are filled with plain names only", at: page.span(range))
      }
    }
  }

  /// Where the name stands, with the `#` or `>` before it.
  private static func range(of reference: Reference) -> Range<Int> {
    let bytes = reference.span.file.bytes
    let range = reference.span.range
    let mark = bytes[..<range.lowerBound].lastIndex { $0 > 0x20 }
    guard let mark, "#^>".utf8.contains(bytes[mark]) else { return range }
    return mark..<range.upperBound
  }
}
