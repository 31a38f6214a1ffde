import Diagnostics
import Testing

@Suite struct ReporterTests {
  private func report(_ diagnostics: [Diagnostic]) -> Report {
    Report(packs: [
      PackReport(pack: "shop", location: "packs/shop", diagnostics: diagnostics, filesChecked: 23)
    ])
  }

  private var diagnostic: Diagnostic {
    let file = SourceFile(path: "settings/a.sty", text: "nodes:\n\t- naem: ü \u{1B}[31m\n")
    return Diagnostic(
      rule: "unknown-field",
      severity: .warning,
      message: "there is no field 'naem'",
      span: file.span(10..<14),
      help: "did you mean 'name'?",
      notes: [Note("first here", at: file.span(0..<5)), Note("a reason")],
      fixIts: [FixIt("rename it", isSafe: true, edits: [.init(file.span(10..<14), "name")])]
    )
  }

  @Test func `text shows the line, a caret and what to do`() {
    let text = OutputFormat.text.reporter().render(report([diagnostic]))
    #expect(
      text == """
        warning[unknown-field]: there is no field 'naem'
          packs/shop/settings/a.sty:2:4
          │
        2 │  - naem: ü \\u{1B}[31m
          │    ^^^^ did you mean 'name'?
          = first here: packs/shop/settings/a.sty:1:1
          = a reason
          = stackpack explain unknown-field

        1 warning in 23 files

        """
    )
  }

  @Test func `concise is one line a finding`() {
    let text = OutputFormat.concise.reporter().render(report([diagnostic]))
    #expect(
      text == """
        packs/shop/settings/a.sty:2:4: warning[unknown-field]: there is no field 'naem'; did you mean \
        'name'?

        """
    )
  }

  @Test func `JSON holds everything, in a fixed order`() {
    let text = OutputFormat.json.reporter(ReportOptions(version: "0.1.0")).render(
      report([diagnostic])
    )
    #expect(
      text == """
        {
          "formatVersion": 1,
          "tool": {
            "name": "stackpack",
            "version": "0.1.0"
          },
          "diagnostics": [
            {
              "rule": "unknown-field",
              "severity": "warning",
              "message": "there is no field 'naem'",
              "file": "packs/shop/settings/a.sty",
              "line": 2,
              "column": 4,
              "endLine": 2,
              "endColumn": 8,
              "pack": "shop",
              "notes": [
                {
                  "message": "first here",
                  "file": "packs/shop/settings/a.sty",
                  "line": 1,
                  "column": 1
                },
                {
                  "message": "a reason"
                }
              ],
              "help": "did you mean 'name'?",
              "fixes": [
                {
                  "title": "rename it",
                  "safe": true,
                  "edits": [
                    {
                      "file": "packs/shop/settings/a.sty",
                      "line": 2,
                      "column": 4,
                      "endLine": 2,
                      "endColumn": 8,
                      "text": "name"
                    }
                  ]
                }
              ]
            }
          ],
          "summary": {
            "errors": 0,
            "warnings": 1,
            "infos": 0,
            "packs": 1,
            "files": 23
          }
        }

        """
    )
  }

  @Test func `control characters of the pack never reach the terminal or JSON`() {
    let file = SourceFile(path: "settings/\u{1B}]0;x\u{7}.sty", text: "a")
    let diagnostic = Diagnostic(
      rule: "r",
      severity: .error,
      message: "'\u{202E}evil\u{1B}[2J'",
      span: file.span(0..<1)
    )
    for format in OutputFormat.allCases {
      let text = format.reporter().render(report([diagnostic]))
      #expect(!text.unicodeScalars.contains("\u{1B}"))
      #expect(!text.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func `findings are sorted and twins are dropped`() {
    let file = SourceFile(path: "b", text: "abc")
    let other = SourceFile(path: "a", text: "abc")
    func finding(_ rule: String, _ span: SourceSpan) -> Diagnostic {
      Diagnostic(rule: rule, severity: .info, message: "m", span: span)
    }
    let pack = PackReport(
      pack: nil,
      location: ".",
      diagnostics: [
        finding("y", file.span(1..<2)), finding("x", file.span(1..<2)),
        finding("x", file.span(1..<2)), finding("z", other.span(2..<3)),
        finding("z", file.span(0..<1)),
      ],
      filesChecked: 2
    )
    #expect(
      pack.diagnostics.map { "\($0.span.file.path)\($0.span.range.lowerBound)\($0.rule)" } == [
        "a2z", "b0z", "b1x", "b1y",
      ]
    )
  }

  @Test func `a very long line is cut round the finding`() {
    let file = SourceFile(
      path: "a",
      text: String(repeating: "x", count: 5000) + "HERE" + String(repeating: "y", count: 5000)
    )
    let diagnostic = Diagnostic(
      rule: "r",
      severity: .error,
      message: "m",
      span: file.span(5000..<5004)
    )
    let lines = OutputFormat.text.reporter().render(report([diagnostic])).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count < 140 })
    #expect(lines.contains { $0.contains("xHEREy") })
  }
}
