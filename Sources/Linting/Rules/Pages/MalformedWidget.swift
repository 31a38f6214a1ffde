import Diagnostics
import Markdown

struct MalformedWidget: Rule {
  static let documentation = RuleDocumentation(
    id: "malformed-widget",
    severity: .warning,
    classicSeverity: .error,
    summary: "A widget in a text is not written as it must be.",
    rationale: """
      STML adds two tags to Markdown: `auto-widget` with `data`, and `heatmap` with `rows` and \
      `cols`, lists of names, and `cells`, for every row the health of every column. Values are \
      JSON in quotes or a variable in braces, `{metrics}`, and every tag has an end tag. A widget \
      that is written otherwise is not drawn.
      """,
    covers: [],
    invalid: [
      .file(
        "resources/overview.md",
        "«<auto-widget>»</auto-widget>\n\n<auto-widget data=«metrics»></auto-widget>\n"
      ),
      .file(
        "resources/overview.md",
        """
        <heatmap rows='["a"]' cols='["b", "c"]' cells=«'[["CLEAR"]]'»></heatmap>

        """
      ),
    ],
    valid: [
      .file(
        "resources/overview.md",
        """
        <auto-widget data={metrics}></auto-widget>

        <heatmap rows='["a"]' cols='["b", "c"]' cells='[["CLEAR", "CRITICAL"]]'></heatmap>

        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.readPages.flatMap { read in
      let tags = read.page.tags.filter { Widget.attributes[$0.name] != nil }
      return Self.unclosed(tags) + tags.filter { !$0.isEnd }.flatMap { Widget($0).findings }
    }
  }

  private static func unclosed(_ tags: [Tag]) -> [Finding] {
    var open: [Tag] = []
    var counts: [String: Int] = [:]
    var findings: [Finding] = []
    for tag in tags {
      if !tag.isEnd {
        open.append(tag)
        counts[tag.name, default: 0] += 1
        continue
      }
      // An end without a beginning is looked for nowhere.
      guard counts[tag.name, default: 0] > 0 else { continue }
      while let last = open.popLast() {
        counts[last.name, default: 0] -= 1
        if last.name == tag.name { break }
        findings.append(unclosed(last))
      }
    }
    return findings + open.map(unclosed)
  }

  private static func unclosed(_ tag: Tag) -> Finding {
    Finding(
      "this widget is not closed",
      at: tag.span.firstLine,
      help: "write '</\(tag.name)>' behind it"
    )
  }
}
