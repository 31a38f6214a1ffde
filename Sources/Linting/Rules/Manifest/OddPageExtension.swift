import Diagnostics
import Documents
import StackPackModel

struct OddPageExtension: Rule {
  static let documentation = RuleDocumentation(
    id: "odd-page-extension",
    severity: .warning,
    summary: "A page that the manifest names is no Markdown file by its name.",
    rationale: """
      The user interface renders the pages of a pack as Markdown. A file with another ending than .md \
      is probably not what was meant, or is shown as plain text.
      """,
    covers: ["SP-MAN-031"],
    invalid: [
      .manifest(
        "overviewUrl: !resource «\"overview.txt\"»",
        with: ["resources/overview.txt": .text("Queues\n")]
      )
    ],
    valid: [.manifest(#"overviewUrl: !resource "overview.md""#)]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let keys = Set(ManifestShape.pages + ManifestShape.states)
    var findings: [Finding] = []
    for reference in pack.references where reference.tag == .resource {
      guard pack.isInManifest(reference.node), keys.contains(reference.key ?? ""),
        let page = reference.target, page.fileExtension != "md"
      else { continue }
      findings.append(
        Finding(
          "'\(reference.node.excerpt)' is not a Markdown file",
          at: reference.node.firstLine,
          help: "name a file that ends in '.md'"
        )
      )
    }
    return findings
  }
}
