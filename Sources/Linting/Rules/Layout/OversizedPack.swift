import Diagnostics
import StackPackModel

struct OversizedPack: Rule {
  static let documentation = RuleDocumentation(
    id: "oversized-pack",
    severity: .error,
    summary: "The files of the pack hold more than 512 MiB.",
    rationale: """
      Beyond that nothing is read: what comes later is neither checked nor packed. Packs are some \
      hundred kilobytes large, so something probably lies in them by mistake.
      """,
    covers: [],
    invalid: [
      .pack(
        "eighteen images of 30 MiB",
        at: "",
        with: Dictionary(
          uniqueKeysWithValues: (1...18).map { ("resources/\($0).png", .sized(30 << 20)) }
        )
      )
    ],
    valid: [
      .pack(
        "one image of 30 MiB",
        at: "",
        with: ["resources/film.png": .sized(30 << 20)]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    guard !project.isArchived else { return [] }
    var total = 0
    for entry in project.packagedEntries
    where entry.isReadable && entry.size <= FileLimits.fileSize {
      total += entry.size
    }
    guard total > FileLimits.packSize else { return [] }
    return [
      Finding(
        "the pack holds \(mebibytes(total)); only \(mebibytes(FileLimits.packSize)) are read",
        at: project.asWhole,
        help: "remove what is not part of the pack"
      )
    ]
  }
}
