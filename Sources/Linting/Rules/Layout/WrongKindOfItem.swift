import Diagnostics
import StackPackModel

struct WrongKindOfItem: Rule {
  static let documentation = RuleDocumentation(
    id: "wrong-kind-of-item",
    severity: .error,
    summary: "A file bears the name of a folder of the pack, or a folder that of a file.",
    rationale: """
      The platform looks for stackpack.yaml and README.md as files, and for settings, resources, \
      icons and includes as folders. A file named 'settings' is packaged without complaint, and \
      then nothing is imported. Rename it, and put the real item in its place.
      """,
    covers: ["SP-STR-003", "SP-STR-004", "SP-STR-010"],
    invalid: [
      .pack("a file named 'settings'", at: "settings", with: ["settings": .text("nodes: []\n")]),
      .pack("a file named 'includes'", at: "includes", with: ["includes": .text("")]),
      .pack("a folder named README.md", at: "README.md", with: ["README.md": .folder]),
    ],
    valid: [.pack("an empty folder named 'includes'", at: "includes", with: ["includes": .folder])]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    return project.layout.items.compactMap { item in
      let path = PackPath(item.name)
      guard let entry = project.entry(at: path) else { return nil }
      let isFolder = entry.kind == .directory
      guard isFolder || entry.isReadable, isFolder != item.isDirectory else { return nil }
      let (actual, expected) = isFolder ? ("folder", "file") : ("file", "folder")
      return Finding(
        "'\(item.name)' is a \(actual), not a \(expected)",
        at: project.place(of: path),
        help: "put a \(expected) there: \(item.purpose)"
      )
    }
  }
}
