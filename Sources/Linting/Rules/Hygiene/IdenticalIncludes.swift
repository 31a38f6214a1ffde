import Diagnostics
import StackPackModel

struct IdenticalIncludes: Rule {
  static let documentation = RuleDocumentation(
    id: "identical-includes",
    severity: .info,
    in: [.v2],
    summary: "Two files in includes/ are equal, byte for byte.",
    rationale: """
      Sooner or later only one of them is corrected. Several monitors may take in the same file \
      with !include. Or the text was copied to be changed, and that was forgotten.
      """,
    covers: ["SP-HYG-010"],
    invalid: [
      .pack(
        "two hints of one text",
        at: "includes/slow.md",
        with: [
          "includes/late.md": .text("Look at the queue.\n"),
          "includes/slow.md": .text("Look at the queue.\n"),
        ]
      )
    ],
    valid: [
      .pack(
        "two empty files",
        at: "includes/b.md",
        with: ["includes/a.md": .text(""), "includes/b.md": .text("\n")]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var firsts: [[UInt8]: SourceFile] = [:]
    var findings: [Finding] = []
    for file in pack.files(in: "includes")
    where !StackPackModel.JunkFile.isJunk(PackPath(file.path)) {
      // Empty texts have nothing to be kept in step.
      guard !file.bytes.allSatisfy({ $0 <= 0x20 }) else { continue }
      guard let first = firsts[file.bytes] else {
        firsts[file.bytes] = file
        continue
      }
      findings.append(
        Finding(
          "this is the same text as '\(first.path)'",
          at: file.start,
          help: "take in one file in both places",
          notes: [Note("the other one is here", at: first.start)]
        )
      )
    }
    return findings
  }
}
