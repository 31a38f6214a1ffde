import Diagnostics
import StackPackModel

struct LongSettingsFile: Rule {
  static let documentation = RuleDocumentation(
    id: "long-settings-file",
    severity: .info,
    in: [.v2],
    summary: "A settings file has more than 1000 lines.",
    rationale: """
      All files below settings/ are imported, whatever they are called and however deep they lie. \
      Files of one node, or of a few that belong together, are easier to find one's way in.
      """,
    covers: ["SP-STY-004"],
    invalid: [.settings("«»nodes: []\n" + String(repeating: "#\n", count: 1000))],
    valid: [.settings("nodes: []\n" + String(repeating: "#\n", count: 999))]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.readableSettings.filter { $0.file.lineCount > 1000 }.map { settings in
      Finding(
        "the file has \(settings.file.lineCount) lines",
        at: settings.file.start,
        help: "make several files of it"
      )
    }
  }
}
