import Diagnostics
import StackPackModel

struct LargeFile: Rule {
  static let documentation = RuleDocumentation(
    id: "large-file",
    severity: .warning,
    summary: "A file is larger than 1 MiB.",
    rationale: """
      Every file travels to the platform with each installation, and pages and icons are sent on \
      to the browser. Scale images down, or save them as SVG; link to films and the like.
      """,
    covers: ["SP-HYG-006", "SP1-PKG-012"],
    invalid: [
      .pack(
        "a photograph of 3 MiB",
        at: "resources/team.png",
        with: ["resources/team.png": .sized(3 << 20)]
      )
    ],
    valid: [
      .pack(
        "an image of exactly 1 MiB",
        at: "resources/team.png",
        with: ["resources/team.png": .sized(1 << 20)]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    var findings: [Finding] = []
    // Built archives are an offence of their own, and so is what is larger than we read.
    for entry in project.packagedEntries
    where entry.isReadable && !entry.isArchive && entry.size > 1 << 20
      && entry.size <= FileLimits.fileSize
    {
      if project.isArchived && project.files[entry.path] == nil { continue }
      findings.append(
        Finding(
          "the file holds \(mebibytes(entry.size))",
          at: project.place(of: entry.path),
          help: "make it smaller than 1 MiB"
        )
      )
    }
    return findings
  }
}
