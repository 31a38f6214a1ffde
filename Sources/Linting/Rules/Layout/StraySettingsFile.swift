import Diagnostics
import StackPackModel

struct StraySettingsFile: Rule {
  static let documentation = RuleDocumentation(
    id: "stray-settings-file",
    severity: .warning,
    in: [.v2],
    summary: "A file below settings/ does not end in .sty.",
    rationale: """
      Everything below settings/ is packaged, but only what ends in .sty is imported. Rename the \
      file if it holds nodes; else move it out of settings/: texts to includes/, images to icons/.
      """,
    covers: ["SP-STR-009"],
    invalid: [
      .pack(
        "settings with the suffix of YAML",
        at: "settings/monitors.yaml",
        with: ["settings/monitors.yaml": .text("nodes: []\n")]
      ),
      .pack(
        "a suffix in capitals",
        at: "settings/MENU.STY",
        with: ["settings/MENU.STY": .text("nodes: []\n")]
      ),
      .pack(
        "an icon among settings",
        at: "settings/queue.svg",
        with: ["settings/queue.svg": .text("<svg/>")]
      ),
    ],
    valid: [
      .pack(
        "a folder whose name holds a dot",
        at: "settings/v1.0/menu.sty",
        with: ["settings/v1.0/menu.sty": .text("nodes: []\n")]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    var findings: [Finding] = []
    for entry in project.packagedEntries
    where entry.path.parent?.root == "settings" && entry.isReadable && !NoSettings.isSettings(entry)
    {
      findings.append(
        Finding(
          "'\(entry.path.name)' is never imported",
          at: project.place(of: entry.path),
          help: Self.help(for: entry.path)
        )
      )
    }
    return findings
  }

  private static func help(for path: PackPath) -> String {
    switch path.fileExtension {
    case "sty", "yaml", "yml", "stj":
      let stem = path.name.dropLast(path.fileExtension.count + 1)
      return "name it '\(stem).sty' if it holds nodes"
    case "svg", "png": return "icons belong in 'icons/'"
    case "md", "hbs": return "texts belong in 'includes/'"
    default: return "only files that end in '.sty' are"
    }
  }
}
