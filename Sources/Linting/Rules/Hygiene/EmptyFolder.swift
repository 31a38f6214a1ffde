import Diagnostics
import StackPackModel

struct EmptyFolder: Rule {
  static let documentation = RuleDocumentation(
    id: "empty-folder",
    severity: .info,
    summary: "A folder of the pack is empty.",
    rationale: """
      It is of no use, and Git does not keep it: the archive that is built from a fresh checkout \
      will not be the same. Delete it. settings and resources must exist, so they may be empty.
      """,
    covers: ["SP-HYG-005"],
    invalid: [
      .pack("a folder without icons", at: "icons/old", with: ["icons/old": .folder]),
      .pack("includes/ without a text", at: "includes", with: ["includes": .folder]),
    ],
    valid: [
      .pack(
        "an empty folder outside of what is packaged",
        at: "target",
        with: ["target": .folder]
      ),
      .pack("an empty resources/", at: "resources", with: ["resources": .folder]),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    let filled = Set(project.entries.compactMap(\.path.parent))
    var findings: [Finding] = []
    for entry in project.packagedEntries
    where entry.kind == .directory && !filled.contains(entry.path) {
      let isRoot = entry.path.parent == nil
      if isRoot, project.layout.item(named: entry.path.root)?.isRequired != false { continue }
      findings.append(
        Finding(
          "'\(entry.path.string)/' is empty",
          at: project.place(of: entry.path),
          help: "delete it"
        )
      )
    }
    return findings
  }
}
