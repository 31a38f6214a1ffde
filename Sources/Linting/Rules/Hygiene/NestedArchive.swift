import Diagnostics
import StackPackModel

struct NestedArchive: Rule {
  static let documentation = RuleDocumentation(
    id: "nested-archive",
    severity: .warning,
    summary: "A built archive lies in the pack.",
    rationale: """
      An .sts file among the sources is soon out of date, and is installed by mistake; below \
      settings, resources, icons or includes the platform's command line even packs it into the \
      next one. Build into another folder: 'stackpack build --output dist/'.
      """,
    covers: ["SP-HYG-009"],
    invalid: [
      .pack(
        "an archive beside the manifest",
        at: "demo-1.0.0.sts",
        with: ["demo-1.0.0.sts": .bytes([0x50, 0x4B])]
      ),
      .pack(
        "an archive among the resources",
        at: "resources/demo.sts",
        with: ["resources/demo.sts": .bytes([0x50, 0x4B])]
      ),
    ],
    valid: [
      .pack(
        "a folder of that name",
        at: "old.sts",
        with: ["old.sts/notes.md": .text("# Notes\n")]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    var findings: [Finding] = []
    for entry in project.entries where entry.isArchive {
      // In a folder of junk it is the folder that is wrong.
      if let folder = entry.path.parent, StackPackModel.JunkFile.isJunk(folder) { continue }
      findings.append(
        Finding(
          "'\(entry.path.name)' is a built archive",
          at: project.place(of: entry.path),
          help: "delete it, or build into another folder"
        )
      )
    }
    return findings
  }
}
