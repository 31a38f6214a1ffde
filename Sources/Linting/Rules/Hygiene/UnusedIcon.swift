import Diagnostics
import StackPackModel

struct UnusedIcon: Rule {
  static let documentation = RuleDocumentation(
    id: "unused-icon",
    severity: .info,
    in: [.v2],
    summary: "Nothing names a file in icons/.",
    rationale: """
      It is packed for nothing. Perhaps it was forgotten when something was renamed or deleted, \
      perhaps the place that should name it with !icon names another one.
      """,
    covers: ["SP-HYG-001"],
    invalid: [
      .pack(
        "an icon that no settings name",
        at: "icons/queue.svg",
        with: ["icons/queue.svg": .text("<svg/>")]
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            name: Queues
            iconbase64: !icon big/queue.svg
        """,
        with: ["icons/big/queue.svg": .text("<svg/>")]
      ),
      // A file that does not parse may well name it.
      .settings(
        """
        nodes:
          - iconbase64: !icon queue.svg
           name: Queues
        """,
        with: ["icons/queue.svg": .text("<svg/>")]
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    UnusedFiles(of: .icon, in: pack).paths().map { path in
      Finding(
        "nothing names the icon '\(path.name)'",
        at: pack.project.place(of: path),
        help: "delete it, or use it with !icon"
      )
    }
  }
}
