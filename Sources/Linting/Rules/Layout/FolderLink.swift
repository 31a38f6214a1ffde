import Diagnostics
import StackPackModel

struct FolderLink: Rule {
  static let documentation = RuleDocumentation(
    id: "folder-link",
    severity: .error,
    summary: "A symbolic link in the pack leads to a folder.",
    rationale: """
      Packaging stops at a link to a folder. If settings, resources, icons or includes is such a \
      link itself, the platform's command line even goes on, and packs an empty folder. Put the \
      folder itself in the place of the link.
      """,
    covers: ["SP-STR-012"],
    invalid: [
      .pack(
        "settings/shared is a link to a folder",
        at: "settings/shared",
        with: ["settings/shared": .link(.directory)]
      ),
      .pack(
        "icons is a link to a folder",
        at: "icons",
        with: ["icons": .link(.directory)]
      ),
    ],
    valid: [
      .pack(
        "a link to a folder outside of what is packaged",
        at: "docs",
        with: ["docs": .link(.directory)]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard !pack.project.isArchived else { return [] }
    return pack.findings("is a link to a folder", help: "put the folder itself there") {
      $0.kind == .link(.directory)
    }
  }
}
