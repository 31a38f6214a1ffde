import Diagnostics
import StackPackModel

/// Within this room the name of the rule hides that of the predicate it is about.
struct JunkFile: Rule {
  static let documentation = RuleDocumentation(
    id: "junk-file",
    severity: .warning,
    classicSeverity: .info,
    summary: "Something that an editor, a file manager or Git left behind lies in the pack.",
    rationale: """
      'stackpack build' leaves such files out, but the platform's command line packs whatever lies \
      in settings, resources, icons and includes, old versions of files among it. Delete them.
      """,
    covers: ["SP-HYG-004", "SP1-PKG-009"],
    invalid: [
      .pack(
        "what the Finder of macOS leaves behind",
        at: "icons/.DS_Store",
        with: ["icons/.DS_Store": .bytes([0, 0, 0, 1])]
      ),
      .pack(
        "an old version of a file",
        at: "settings/menu.sty.bak",
        with: ["settings/menu.sty.bak": .text("nodes: []\n")]
      ),
      .pack(
        "a repository in a repository",
        at: "includes/.git",
        with: ["includes/.git/HEAD": .text("ref: refs/heads/main\n")]
      ),
    ],
    valid: [
      .pack("junk outside of what is packaged", at: ".DS_Store", with: [".DS_Store": .bytes([0])])
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    var findings: [Finding] = []
    for entry in project.entries
    where project.isPackaged(entry.path) && Self.isJunk(entry.path) && !entry.isArchive {
      // Of a folder of junk, the folder is enough.
      if let folder = entry.path.parent, Self.isJunk(folder) { continue }
      findings.append(
        Finding(
          "'\(entry.path.name)' does not belong in a pack",
          at: project.place(of: entry.path),
          help: "delete it"
        )
      )
    }
    return findings
  }

  private static func isJunk(_ path: PackPath) -> Bool { StackPackModel.JunkFile.isJunk(path) }
}
