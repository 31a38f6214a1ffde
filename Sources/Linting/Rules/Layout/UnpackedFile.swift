import Diagnostics
import Documents
import StackPackModel

struct UnpackedFile: Rule {
  static let documentation = RuleDocumentation(
    id: "unpacked-file",
    severity: .info,
    in: [.v1],
    summary: "A file at the top of the pack is no part of it.",
    rationale: """
      The platform reads stackpack.conf, provisioning/ and resources/; nothing else at the top \
      is packed. Keep other files outside of the pack, or ignore this.
      """,
    covers: ["SP1-PKG-010"],
    invalid: [
      .classicPack("a file of notes", at: "notes.txt", with: ["notes.txt": .text("to do")])
    ],
    valid: [
      .classicPack("a README", at: "README.md", with: ["README.md": .text("# Demo\n")])
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    guard !project.isArchived else { return [] }
    return project.entries.compactMap { entry in
      guard entry.path.parent == nil, !project.isPackaged(entry.path), !entry.isArchive,
        !entry.path.string.hasPrefix("."),
        MisspelledItem.item(meantBy: entry, in: project) == nil
      else { return nil }
      return Finding(
        "'\(entry.path.string)' is not packed",
        at: project.place(of: entry.path),
        help: "move it out of the pack"
      )
    }
  }
}
