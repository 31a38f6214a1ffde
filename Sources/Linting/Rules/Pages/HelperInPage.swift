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
      let references = references(in: template.tree).filter {
        [.block, .helper, .partial].contains($0.role) && $0.enclosing == nil
      }
      guard !references.isEmpty else { return [] }
      let shown = Self.shownText(of: page.bytes)
      return references.map(Self.range).filter { shown[$0.lowerBound] }.map { range in
        Finding("pages are filled with plain names only", at: page.span(range))
      }
    }
  }

  /// Whether each byte is text: what stands in code or in a comment is meant to be there.
  private static func shownText(of bytes: [UInt8]) -> [Bool] {
    var shown = [Bool](repeating: true, count: bytes.count)
    var fence: UInt8?
    var isSpan = false
    var isComment = false
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let text = line.drop { $0 == 0x20 || $0 == 0x09 }
      if text.allSatisfy({ $0 <= 0x20 }) { isSpan = false }
      let isIndented = text.startIndex - line.startIndex >= 4 || line.first == 0x09
      if let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"),
        text.prefix(3).allSatisfy({ $0 == mark }), text.count >= 3, fence == nil || fence == mark
      {
        fence = fence == nil ? mark : nil
        continue
      }
      for index in line.indices {
        if bytes[index...].starts(with: "<!--".utf8) { isComment = true }
        if bytes[..<index].suffix(3).elementsEqual("-->".utf8) { isComment = false }
        if bytes[index] == UInt8(ascii: "`") { isSpan.toggle() }
        shown[index] = fence == nil && !isIndented && !isSpan && !isComment
      }
    }
    return shown
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
