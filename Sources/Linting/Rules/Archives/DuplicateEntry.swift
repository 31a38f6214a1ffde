import Diagnostics
import StackPackModel

struct DuplicateEntry: Rule {
  static let documentation = RuleDocumentation(
    id: "duplicate-entry",
    severity: .error,
    summary: "Two entries of the archive have one name.",
    rationale: """
      Which of the two counts depends on the program that reads the archive, so what was checked \
      may not be what is installed.
      """,
    covers: ["SP-PKG-004", "SP1-PKG-005"],
    invalid: [
      .pack(
        "settings/menu.sty, twice",
        at: "settings/menu.sty",
        from: .archive("demo-1.0.0.sts"),
        hazards: [
          ArchiveHazard(
            .duplicateName,
            entry: "settings/menu.sty",
            "'settings/menu.sty' is there twice"
          )
        ]
      )
    ],
    valid: [.pack("an archive that stackpack built", at: "", from: .archive("demo-1.0.0.sts"))]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.hazardFindings(.duplicateName, help: "build the archive again")
  }
}
