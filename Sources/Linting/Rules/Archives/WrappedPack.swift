import Diagnostics
import StackPackModel

struct WrappedPack: Rule {
  static let documentation = RuleDocumentation(
    id: "wrapped-pack",
    severity: .error,
    summary: "Everything in the archive lies in one folder.",
    rationale: """
      The platform looks for stackpack.yaml at the root of the archive. This is what happens if \
      the folder of a pack is compressed instead of what is in it.
      """,
    covers: ["SP-PKG-002", "SP1-PKG-003"],
    invalid: [
      .pack(
        "demo/stackpack.yaml, demo/settings/…",
        at: "",
        with: [
          "stackpack.yaml": .nothing, "README.md": .nothing, "settings": .nothing,
          "resources": .nothing, "icons": .nothing, "demo/stackpack.yaml": .text("name: demo\n"),
        ],
        from: .archive("demo-1.0.0.sts")
      )
    ],
    valid: [.pack("stackpack.yaml, settings/…", at: "", from: .archive("demo-1.0.0.sts"))]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let folder = Self.folder(of: pack.project) else { return [] }
    return [
      Finding(
        "everything in the archive lies in '\(folder.string)/', not at its root",
        at: pack.project.asWhole,
        help: "pack what is in the folder, not the folder itself"
      )
    ]
  }

  /// The one folder that everything in an archive lies in, unless it belongs there.
  static func folder(of project: Project) -> PackPath? {
    guard project.isArchived else { return nil }
    // macOS adds a folder of its own when it compresses one.
    let top = project.entries.filter { $0.path.parent == nil && $0.path.root != "__MACOSX" }
    guard top.count == 1, let only = top.first, only.kind == .directory,
      !project.isPackaged(only.path)
    else { return nil }
    return only.path
  }
}
