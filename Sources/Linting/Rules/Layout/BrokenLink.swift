import Diagnostics
import StackPackModel

struct BrokenLink: Rule {
  static let documentation = RuleDocumentation(
    id: "broken-link",
    severity: .error,
    summary: "A symbolic link in the pack leads nowhere.",
    rationale: """
      Packaging reads what a link leads to, and stops if there is nothing. Put the file itself in \
      the place of the link, or delete the link.
      """,
    covers: ["SP-STR-012"],
    invalid: [
      .pack(
        "icons/queue.svg is a link to a deleted file",
        at: "icons/queue.svg",
        with: ["icons/queue.svg": .link(.nowhere)]
      )
    ],
    valid: [
      .pack(
        "a broken link outside of what is packaged",
        at: "notes",
        with: ["notes": .link(.nowhere)]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard !pack.project.isArchived else { return [] }
    return pack.findings("is a link that leads nowhere", help: "put the file itself there") {
      $0.kind == .link(.nowhere)
    }
  }
}
