import Diagnostics
import Documents
import StackPackModel

struct MismatchedFolderName: Rule {
  static let documentation = RuleDocumentation(
    id: "mismatched-folder-name",
    severity: .info,
    in: [.v2],
    summary: "The folder of the pack has another name than the pack.",
    rationale: """
      In all published repositories the folder is named as the pack in it, and that \
      is where people look for it. Often the difference shows that a pack was copied and its \
      manifest only half changed.
      """,
    covers: ["SP-STR-016"],
    invalid: [
      .pack("the pack 'demo' in a folder 'shop'", at: "stackpack.yaml", from: .directory("shop"))
    ],
    valid: [
      .pack("the pack 'demo' in a folder 'demo'", at: "stackpack.yaml", from: .directory("demo")),
      .pack(
        "the pack 'demo' in src/main/stackpack",
        at: "stackpack.yaml",
        from: .directory("stackpack")
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard case .directory(let folder) = pack.project.origin,
      let name = pack.name.flatMap(PackName.init)?.text, let place = pack.manifest?["name"]?.span,
      !folder.isEmpty, folder != name,
      // Builds in the manner of Maven fix the name of the folder: src/main/stackpack.
      folder != "stackpack"
    else { return [] }
    return [
      Finding(
        "the pack '\(name)' lies in a folder named '\(folder)'",
        at: place,
        help: "give both one name"
      )
    ]
  }
}
