import Diagnostics
import StackPackModel

struct UnsuffixedHint: Rule {
  static let documentation = RuleDocumentation(
    id: "unsuffixed-hint",
    severity: .info,
    summary: "An include holds Handlebars, but its name does not end in .hbs.",
    rationale: "The published packs name such files `*.md.hbs`, and editors know them by that.",
    covers: ["SP-MDR-009"],
    invalid: [
      .pack(
        "includes/hint.md with Handlebars in it",
        at: "includes/hint.md",
        with: [
          "settings/example.sty": .text(
            "nodes:\n  - _type: Monitor\n    remediationHint: !include hint.md\n"
          ),
          "includes/hint.md": .text("Look at {{ labels.queue }}.\n"),
        ]
      )
    ],
    valid: [
      .file(
        "includes/hint.md.hbs",
        "Look at {{ labels.queue }}.\n",
        with: ["settings/example.sty": .text(InvalidHint.monitor)]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    var seen: Set<SourceFile> = []
    for hint in pack.hints where seen.insert(hint.file).inserted {
      guard PackPath(hint.file.path).fileExtension != "hbs",
        firstRange(of: "{{", in: hint.file.bytes[...], from: 0) != nil
      else { continue }
      findings.append(
        Finding(
          "the file holds Handlebars",
          at: hint.file.start,
          help: "name it '\(PackPath(hint.file.path).name).hbs'"
        )
      )
    }
    return findings
  }
}
