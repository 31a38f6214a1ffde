import Diagnostics
import StackPackModel

struct UnsafeEntryName: Rule {
  static let documentation = RuleDocumentation(
    id: "unsafe-entry-name",
    severity: .error,
    summary: "The name of an entry is absolute, leads upwards, or holds what no name may hold.",
    rationale: """
      Unpacked by a careless program, such an entry lands outside of the folder it was meant for. \
      Names are relative, separated by slashes, without backslashes, drive letters and '..'. The \
      entry is not looked at.
      """,
    covers: ["SP-PKG-003", "SP1-PKG-004"],
    invalid: [
      .pack(
        "an entry that leads upwards",
        at: "settings/../../evil.sty",
        from: .archive("demo-1.0.0.sts"),
        hazards: [
          ArchiveHazard(
            .unsafePath,
            entry: "settings/../../evil.sty",
            "'settings/../../evil.sty' leads upwards with '..'"
          )
        ]
      )
    ],
    valid: [.pack("an archive that stackpack built", at: "", from: .archive("demo-1.0.0.sts"))]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.hazardFindings(.unsafePath, help: "name it relative to the root of the pack, with '/'")
  }
}
