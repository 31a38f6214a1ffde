import Diagnostics
import StackPackModel

struct FileLink: Rule {
  static let documentation = RuleDocumentation(
    id: "file-link",
    severity: .warning,
    summary: "A file of the pack is a symbolic link.",
    rationale: """
      The archive gets a copy of what the link leads to, so there are two files where the author \
      sees one. A link that leaves the pack is worse: it makes the archive depend on the machine, \
      and can put files into it that were never meant to be published; stackpack does not follow \
      it. Put the file itself in the place of the link.
      """,
    covers: ["SP-STR-013"],
    invalid: [
      .pack(
        "icons/queue.svg is a link to another icon",
        at: "icons/queue.svg",
        with: ["icons/queue.svg": .link(.fileInside)]
      ),
      .pack(
        "resources/terms.md is a link to a file of the machine",
        at: "resources/terms.md",
        with: ["resources/terms.md": .link(.outside)]
      ),
    ],
    valid: [
      .pack(
        "a link outside of what is packaged",
        at: "LICENSE",
        with: ["LICENSE": .link(.outside)]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard !pack.project.isArchived else { return [] }
    let help = "put the file itself there"
    return pack.findings("is a link; a copy of its file is packed", help: help) {
      $0.kind == .link(.fileInside)
    }
      + pack.findings("is a link that leaves the pack", help: help) {
        $0.kind == .link(.outside)
      }
  }
}
