import Diagnostics
import StackPackModel

struct MissingItem: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-item",
    severity: .error,
    summary: "A file or folder that every pack has is missing.",
    rationale: """
      Packaging stops without stackpack.yaml, README.md, settings/ and resources/. README.md may be \
      empty, and so may the folders.
      """,
    covers: ["SP-STR-001", "SP-STR-002", "SP-STR-003", "SP-STR-004", "SP1-PKG-001"],
    invalid: [
      .pack("a pack without README.md", at: "README.md", with: ["README.md": .nothing]),
      .pack("a pack without settings/", at: "settings", with: ["settings": .nothing]),
    ],
    valid: [
      .pack("a pack with an empty README.md", at: "README.md", with: ["README.md": .text("")])
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    // Nothing is missing that only lies too deep or cannot be seen.
    guard WrappedPack.folder(of: project) == nil, !UnreadableArchive.isUnreadable(project) else {
      return []
    }
    return project.layout.items.filter(\.isRequired).compactMap { item in
      let path = PackPath(item.name)
      guard project.entry(at: path) == nil else { return nil }
      let name = item.isDirectory ? "\(item.name)/" : item.name
      return Finding(
        "'\(name)' is missing",
        at: project.place(of: path),
        help: "add it: \(item.purpose)"
      )
    }
  }
}
