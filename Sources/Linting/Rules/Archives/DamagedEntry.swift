import Diagnostics
import StackPackModel

struct DamagedEntry: Rule {
  static let documentation = RuleDocumentation(
    id: "damaged-entry",
    severity: .error,
    summary: "An entry does not have the size or checksum it is said to have.",
    rationale: """
      The archive was damaged on its way, or put together by hand. What such an entry holds cannot \
      be trusted. Build or fetch the archive again.
      """,
    covers: ["SP-PKG-006"],
    invalid: [
      .pack(
        "a page with another checksum",
        at: "resources/setup.md",
        from: .archive("demo-1.0.0.sts"),
        hazards: [
          ArchiveHazard(
            .damaged,
            entry: "resources/setup.md",
            "the checksum of 'resources/setup.md' is wrong"
          )
        ]
      )
    ],
    valid: [.pack("an archive that stackpack built", at: "", from: .archive("demo-1.0.0.sts"))]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.hazardFindings(.damaged, help: "build or fetch the archive again")
  }
}
