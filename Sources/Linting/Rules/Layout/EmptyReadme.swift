import Diagnostics
import StackPackModel

struct EmptyReadme: Rule {
  static let documentation = RuleDocumentation(
    id: "empty-readme",
    severity: .info,
    in: [.v2],
    summary: "README.md is empty.",
    rationale: """
      Packaging asks only that the file exists. Yet it is what people see first who find the pack \
      in a repository: say what it shows, and what telemetry it needs.
      """,
    covers: ["SP-STR-017"],
    invalid: [.file("README.md", "\n")],
    valid: [.file("README.md", "# Demo\n")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let readme = pack.project.files["README.md"], readme.bytes.allSatisfy({ $0 <= 0x20 })
    else { return [] }
    return [
      Finding(
        "'README.md' is empty",
        at: readme.start,
        help: "say what the pack shows and needs"
      )
    ]
  }
}
