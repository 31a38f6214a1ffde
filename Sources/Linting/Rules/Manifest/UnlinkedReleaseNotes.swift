import Diagnostics
import Documents
import StackPackModel

struct UnlinkedReleaseNotes: Rule {
  static let documentation = RuleDocumentation(
    id: "unlinked-release-notes",
    severity: .info,
    in: [.v1],
    summary: "The pack has release notes that nobody gets to see.",
    rationale: """
      The platform shows the page that the key releaseNotes names. A RELEASE.md that is not \
      named there is packed but never shown.
      """,
    covers: ["SP1-CNF-034"],
    invalid: [
      .classicPack(
        "RELEASE.md, and no releaseNotes",
        at: "resources/RELEASE.md",
        with: ["resources/RELEASE.md": .text("# 1.0.0\n")]
      )
    ],
    valid: [
      .conf("releaseNotes = \"RELEASE.md\"", with: ["resources/RELEASE.md": .text("# 1.0.0\n")])
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let manifest = pack.manifest, manifest.entry("releaseNotes") == nil,
      pack.project.entry(at: Self.notes)?.isReadable == true
    else { return [] }
    return [
      Finding(
        "'RELEASE.md' is not shown",
        at: pack.project.place(of: Self.notes),
        help: "name it in the manifest: 'releaseNotes = \"RELEASE.md\"'"
      )
    ]
  }

  private static let notes: PackPath = "resources/RELEASE.md"
}
