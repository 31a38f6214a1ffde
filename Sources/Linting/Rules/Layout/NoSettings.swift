import Diagnostics
import StackPackModel

struct NoSettings: Rule {
  static let documentation = RuleDocumentation(
    id: "no-settings",
    severity: .warning,
    in: [.v2],
    summary: "There is no .sty file below settings/.",
    rationale: """
      Such a pack can be installed, but brings nothing: components, monitors, menu groups and \
      dashboards all come from the .sty files below settings/. Perhaps the files have another \
      suffix.
      """,
    covers: ["SP-STR-008"],
    invalid: [.pack("an empty settings/", at: "settings", with: ["settings": .folder])],
    valid: [
      .pack(
        "one file in a folder of settings/",
        at: "settings/menu/demo.sty",
        with: ["settings": .nothing, "settings/menu/demo.sty": .text("nodes: []\n")]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    let folder: PackPath = "settings"
    guard project.entry(at: folder)?.kind == .directory,
      !project.packagedEntries.contains(where: Self.isSettings)
    else { return [] }
    return [
      Finding(
        "no '.sty' file lies below 'settings/'",
        at: project.place(of: folder),
        help: "describe what the pack brings in 'settings/*.sty'"
      )
    ]
  }

  /// Whether the platform would import something, or would if it were not a broken link.
  static func isSettings(_ entry: FileEntry) -> Bool {
    entry.kind != .directory && entry.path.root == "settings"
      && entry.path.bytes.suffix(4).elementsEqual(".sty".utf8)
  }
}
