import Diagnostics
import Documents
import StackPackModel

struct UnusedResource: Rule {
  static let documentation = RuleDocumentation(
    id: "unused-resource",
    severity: .info,
    summary: "Nothing names a file in resources/.",
    rationale: """
      A page in resources/ is shown only where the manifest names it with !resource, an image \
      where the manifest or a page does. RELEASE.md may lie there without being named.
      """,
    covers: ["SP-HYG-003", "SP1-PKG-011"],
    invalid: [
      .pack(
        "a page that the manifest does not name",
        at: "resources/error.md",
        with: ["resources/error.md": .text("# Something went wrong\n")]
      )
    ],
    valid: [
      .file(
        "resources/overview.md",
        "# Overview\n\n![queues](images/the%20queues.svg)\n",
        with: ["resources/images/the queues.svg": .text("<svg/>")]
      ),
      .pack(
        "notes on the release",
        at: "resources/RELEASE.md",
        with: ["resources/RELEASE.md": .text("# 1.0.0\n")]
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var pages = pack.files(in: "resources") + pack.files(in: "includes")
    // What a manifest includes stands there as a word.
    if let manifest = pack.project.manifest, !manifest.document.includes.isEmpty {
      pages.append(manifest.file)
    }
    var findings: [Finding] = []
    for path in UnusedFiles(of: .resource, in: pack).paths(pages: pages)
    where path != "resources/RELEASE.md" {
      findings.append(
        Finding(
          "nothing names the resource '\(path.name)'",
          at: pack.project.place(of: path),
          help: pack.project.layout.format == .v1
            ? "delete it, or name it in the manifest" : "delete it, or use it with !resource"
        )
      )
    }
    return findings
  }
}
