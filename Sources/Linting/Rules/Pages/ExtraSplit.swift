import Diagnostics
import Markdown
import StackPackModel

struct ExtraSplit: Rule {
  static let documentation = RuleDocumentation(
    id: "extra-split",
    severity: .warning,
    summary: "The detailed overview is split more than once.",
    rationale: "`[comment]: # (split)` begins the second of two columns; there is no third.",
    covers: ["SP-MDR-011"],
    invalid: [
      .file(
        "resources/details.md",
        "left\n\n[comment]: # (split)\n\nright\n\n«[comment]: # (split)»\n\nnowhere\n"
      )
    ],
    valid: [.file("resources/details.md", "left\n\n[comment]: # (split)\n\nright\n")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let overview = pack.references.first { $0.key == "detailedOverviewUrl" }?.target
    guard let overview, let page = pack.project.files[overview] else { return [] }
    return readPage(page).splits.dropFirst().map {
      Finding("the page has two columns already", at: $0, help: "remove this split")
    }
  }
}
