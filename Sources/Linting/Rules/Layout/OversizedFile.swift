import Diagnostics
import StackPackModel

struct OversizedFile: Rule {
  static let documentation = RuleDocumentation(
    id: "oversized-file",
    severity: .error,
    summary: "A file is larger than 32 MiB.",
    rationale: """
      So large a file is not read: it is neither checked nor packed. Nothing that a pack needs \
      comes near to that size, so it is probably there by mistake. Remove it, or make it smaller.
      """,
    covers: [],
    invalid: [
      .pack(
        "an image of 40 MiB",
        at: "resources/film.png",
        with: ["resources/film.png": .sized(40 << 20)]
      )
    ],
    valid: [
      .pack(
        "a large file outside of what is packaged",
        at: "dump.bin",
        with: ["dump.bin": .sized(40 << 20)]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard !pack.project.isArchived else { return [] }
    var findings: [Finding] = []
    for entry in pack.project.packagedEntries
    where entry.isReadable && entry.size > FileLimits.fileSize {
      findings.append(
        Finding(
          "the file holds \(mebibytes(entry.size)); only files up to "
            + "\(mebibytes(FileLimits.fileSize)) are read",
          at: pack.project.place(of: entry.path),
          help: "remove it or make it smaller"
        )
      )
    }
    return findings
  }
}
