import Diagnostics
import StackPackModel

struct UnexpectedEntry: Rule {
  static let documentation = RuleDocumentation(
    id: "unexpected-entry",
    severity: .warning,
    summary: "The archive holds something that is not part of a pack.",
    rationale: """
      The platform's command line packs stackpack.yaml, README.md, settings, resources, icons and \
      includes, and nothing else. What else lies in an archive was packed by another program, \
      mostly by mistake, and is published with the pack.
      """,
    covers: ["SP-PKG-008"],
    invalid: [
      .pack(
        "the author's tests",
        at: "tests",
        with: ["tests/spans.json": .text("{}")],
        from: .archive("demo-1.0.0.sts")
      )
    ],
    valid: [
      .pack("an archive that stackpack built", at: "", from: .archive("demo-1.0.0.sts")),
      .pack(
        "the author's tests, in a directory",
        at: "tests",
        with: ["tests/spans.json": .text("{}")]
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    guard project.isArchived, WrappedPack.folder(of: project) == nil else { return [] }
    var findings: [Finding] = []
    // Misspelled names and archives are offences of their own.
    for entry in project.entries
    where entry.path.parent == nil && !project.isPackaged(entry.path) && !entry.isArchive
      && MisspelledItem.item(meantBy: entry, in: project) == nil
      // The sbt build of classic packs makes a jar.
      && entry.path.string != project.layout.jarManifest?.root
    {
      let slash = entry.kind == .directory ? "/" : ""
      findings.append(
        Finding(
          "'\(entry.path.string)\(slash)' is not part of a pack",
          at: project.place(of: entry.path),
          help: "leave it out of the archive"
        )
      )
    }
    return findings
  }
}
