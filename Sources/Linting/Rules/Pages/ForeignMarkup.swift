import Diagnostics

struct ForeignMarkup: Rule {
  static let documentation = RuleDocumentation(
    id: "foreign-markup",
    severity: .warning,
    summary: "A page holds markup of another system than Markdown.",
    rationale: """
      Text that was copied from a documentation site brings along tags of GitBook, `{% hint %}`, \
      or headings of AsciiDoc, `= Title`. The platform shows them as they are.
      """,
    covers: [],
    invalid: [
      .file(
        "resources/overview.md",
        "Before\n\n«{% hint style=\"info\" %}»\nMind the gap.\n«{% endhint %}»\n"
      ),
      .file("resources/overview.md", "«= Title»\n\nText\n"),
    ],
    valid: [
      .file("resources/overview.md", "# Title\n\n```\n{% hint %}\n```\n\na = b, `{% hint %}`\n")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.readPages.flatMap { Self.lines(of: $0.file) }
  }

  private static func lines(of file: SourceFile) -> [Finding] {
    guard
      firstRange(of: "{%", in: file.bytes[...], from: 0) != nil
        || file.bytes.first == UInt8(ascii: "=")
    else { return [] }
    var findings: [Finding] = []
    var isCode = false
    for number in 1...max(1, file.lineCount) {
      let range = file.line(number)
      let text = file.bytes[range].drop { $0 == 0x20 }
      if text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8) { isCode.toggle() }
      if isCode { continue }
      if text.starts(with: "{% ".utf8) {
        findings.append(Finding("this is markup of GitBook", at: file.span(range).firstLine))
      } else if number == 1, text.starts(with: "= ".utf8) {
        findings.append(
          Finding(
            "this is a heading of AsciiDoc",
            at: file.span(range).firstLine,
            help: "write '# …'"
          )
        )
      }
    }
    return findings
  }
}
