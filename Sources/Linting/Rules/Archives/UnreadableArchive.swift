import Diagnostics
import StackPackModel

struct UnreadableArchive: Rule {
  static let documentation = RuleDocumentation(
    id: "unreadable-archive",
    severity: .error,
    summary: "The file is no ZIP archive that can be read.",
    rationale: """
      An .sts file is a ZIP archive, without encryption and ZIP64, in one part. This one is \
      something else, or was cut short on its way. Build or fetch it again.
      """,
    covers: ["SP-PKG-001"],
    invalid: [
      .pack(
        "a file of another kind",
        at: "",
        from: .archive("demo-1.0.0.sts"),
        hazards: [ArchiveHazard(.unreadable, entry: "", "the file is no ZIP archive")]
      )
    ],
    valid: [.pack("a ZIP archive", at: "", from: .archive("demo-1.0.0.sts"))]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.hazardFindings(.unreadable, help: "build it again with 'stackpack build'")
  }

  /// Whether nothing can be said of what is in the pack.
  static func isUnreadable(_ project: Project) -> Bool {
    project.hazards.contains { $0.kind == .unreadable }
  }
}
