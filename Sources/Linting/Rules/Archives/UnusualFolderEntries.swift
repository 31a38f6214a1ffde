import Diagnostics
import StackPackModel

struct UnusualFolderEntries: Rule {
  static let documentation = RuleDocumentation(
    id: "unusual-folder-entries",
    severity: .info,
    summary:
      "Folders have entries where the platform's command line writes none, or none where it does.",
    rationale: """
      The platform's command line writes an entry for each folder in settings, resources, icons \
      and includes, but none for these four. No reader is known to care; it shows that the archive \
      was made by another program.
      """,
    covers: ["SP-PKG-011"],
    invalid: [
      .pack(
        "an entry for settings/ itself",
        at: "settings/",
        from: .archive("demo-1.0.0.sts"),
        hazards: [
          ArchiveHazard(
            .directoryEntries,
            entry: "settings/",
            "'settings/' is an entry for a folder that needs none"
          )
        ]
      )
    ],
    valid: [.pack("an archive that stackpack built", at: "", from: .archive("demo-1.0.0.sts"))]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let hazards = pack.project.hazards.filter { $0.kind == .directoryEntries }
    // One program wrote them all: that is one remark.
    guard let first = hazards.first else { return [] }
    var notes = hazards.dropFirst().prefix(3).map { Note($0.message) }
    if hazards.count > 4 { notes.append(Note("so it is with \(hazards.count - 4) more folders")) }
    return [
      Finding(
        first.message,
        at: pack.project.place(of: first),
        help: "'stackpack build' writes them as the platform does",
        notes: notes
      )
    ]
  }
}
