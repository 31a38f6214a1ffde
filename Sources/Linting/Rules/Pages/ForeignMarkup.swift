import Diagnostics

struct ForeignMarkup: Rule {
  static let documentation = RuleDocumentation(
    id: "foreign-markup",
    severity: .warning,
    summary: "A page holds markup of another system than Markdown.",
    rationale: """
      Text that was copied from a documentation site brings along tags of GitBook, `{% hint %}`, \
      front matter, `title: …` between lines of hyphens, or headings of AsciiDoc, `= Title`. The \
      platform shows them as they are.
      """,
    covers: [],
    invalid: [
      .file(
        "resources/overview.md",
        "Before\n\n«{% hint style=\"info\" %}»\nMind the gap.\n«{% endhint %}»\n"
      ),
      .file("resources/overview.md", "«= Title»\n\nText\n"),
      .file("resources/overview.md", "«---»\ntitle: Overview\n---\n\n# Overview\n"),
    ],
    valid: [
      .file("resources/overview.md", "---\nNote: this is no key.\n\n---\n"),
      .file("resources/overview.md", "# Title\n\n```\n{% hint %}\n```\n\na = b, `{% hint %}`\n"),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.readPages.flatMap { Self.lines(of: $0.text) }
  }

  private static func lines(of text: MappedText) -> [Finding] {
    let bytes = text.bytes
    if bytes.starts(with: "---".utf8), hasFrontMatter(bytes) {
      let finding = Finding(
        "this is front matter, which Markdown does not know",
        at: text.span(of: 0..<3),
        help: "remove it"
      )
      return [finding]
    }
    guard
      firstRange(of: "{%", in: bytes[...], from: 0) != nil || bytes.first == UInt8(ascii: "=")
    else { return [] }
    var findings: [Finding] = []
    var isCode = false
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = line.last == 0x0D ? line.dropLast() : line
      let words = line.drop { $0 == 0x20 }
      if words.starts(with: "```".utf8) || words.starts(with: "~~~".utf8) { isCode.toggle() }
      if isCode { continue }
      let span = text.span(of: line.indices).firstLine
      if words.starts(with: "{% ".utf8) {
        findings.append(Finding("this is markup of GitBook", at: span))
      } else if line.startIndex == 0, words.starts(with: "= ".utf8) {
        findings.append(
          Finding("this is a heading of AsciiDoc", at: span, help: "write '# …'")
        )
      }
    }
    return findings
  }

  /// Whether a text begins with keys and values between two lines `---`.
  private static func hasFrontMatter(_ bytes: [UInt8]) -> Bool {
    let lines = bytes.split(separator: 0x0A, maxSplits: 50, omittingEmptySubsequences: false)
      .prefix(50)
      .map { $0.last == 0x0D ? $0.dropLast() : $0 }
    let isEnd: (ArraySlice<UInt8>) -> Bool = { $0.elementsEqual("---".utf8) }
    guard let first = lines.first, isEnd(first),
      let end = lines.dropFirst().firstIndex(where: isEnd)
    else { return false }
    // Behind a blank line, `---` is no end of it, and Markdown makes no heading of the keys.
    guard end > 1, !lines[1].isEmpty, !lines[end - 1].isEmpty else { return false }
    let keys = lines[1..<end].filter { line in
      let word = line.prefix { byte in
        (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte == 0x2D
      }
      let rest = line[word.endIndex...]
      return !word.isEmpty && rest.first == UInt8(ascii: ":")
        && rest.dropFirst().first ?? 0x20 == 0x20
    }
    // Lists and further lines of a value are indented.
    let others = lines[1..<end].filter {
      $0.first ?? 0 > 0x20 && !"-#".utf8.contains($0[$0.startIndex])
    }
    return !keys.isEmpty && keys.count == others.count
  }
}
