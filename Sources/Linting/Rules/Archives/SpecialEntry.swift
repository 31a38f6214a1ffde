import Diagnostics
import StackPackModel

struct SpecialEntry: Rule {
  static let documentation = RuleDocumentation(
    id: "special-entry",
    severity: .warning,
    summary: "An entry is a symbolic link or a special file.",
    rationale: """
      A pack consists of files and folders. A link in an archive is a text that says where it \
      leads; whether it is followed, and where to, depends on the program that unpacks it.
      """,
    covers: ["SP-PKG-010"],
    invalid: [
      .pack(
        "an icon that is a link",
        at: "icons/queue.svg",
        with: ["icons/queue.svg": .link(.nowhere)],
        from: .archive("demo-1.0.0.sts"),
        hazards: [
          ArchiveHazard(
            .linkOrSpecial,
            entry: "icons/queue.svg",
            "'icons/queue.svg' is a symbolic link"
          )
        ]
      )
    ],
    valid: [.pack("an archive that stackpack built", at: "", from: .archive("demo-1.0.0.sts"))]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.hazardFindings(.linkOrSpecial, help: "put the file itself there")
  }
}
