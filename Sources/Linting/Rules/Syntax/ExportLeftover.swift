import Diagnostics
import Documents
import StackPackModel

struct ExportLeftover: Rule {
  static let documentation = RuleDocumentation(
    id: "export-leftover",
    severity: .info,
    summary: "A settings file still has the keys of an export.",
    rationale: """
      `sts settings describe` puts '_version' and 'timestamp' at the top of what it exports. In a \
      pack they mean nothing.
      """,
    covers: ["SP-YML-012"],
    invalid: [
      .settings(
        """
        «_version»: "1.0.85"
        «timestamp»: "2026-01-01T00:00:00Z"
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
        """
      )
    ]
  )

  /// The keys that an export has beside `nodes`.
  static let keys = ["_version", "timestamp"]

  func check(_ pack: LintedPack) -> [Finding] {
    let entries = pack.readableSettings.flatMap(\.document.roots).flatMap(\.entries)
    return entries.filter { Self.keys.contains(where: $0.key.matches) }.map { entry in
      var finding = Finding(
        "'\(entry.name)' is left over from an export",
        at: entry.key.firstLine,
        help: "remove it"
      )
      if let removal = entry.removal {
        finding.fixIts = [FixIt("remove it", isSafe: true, edits: [removal])]
      }
      return finding
    }
  }
}
