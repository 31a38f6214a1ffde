import Diagnostics
import Documents
import StackPackModel

struct MissingOverview: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-overview",
    severity: .warning,
    in: [.v1],
    summary: "A classic pack has no overview page.",
    rationale: """
      The overview is what people read on the tile of a pack. Without the key overviewUrl the \
      platform takes resources/overview.md, so one of them should be there.
      """,
    covers: ["SP1-CNF-012"],
    invalid: [
      .conf("", without: ["overviewUrl"], with: ["resources/overview.md": .nothing])
    ],
    valid: [
      .conf("", without: ["overviewUrl"])
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let manifest = pack.manifest, let head = pack.manifestHead,
      manifest.entry("overviewUrl") == nil,
      pack.project.entry(at: "resources/overview.md") == nil
    else { return [] }
    return [
      Finding(
        "'overviewUrl' is missing, and so is 'resources/overview.md'",
        at: head,
        help: "write a page and name it: 'overviewUrl = \"overview.md\"'"
      )
    ]
  }
}
