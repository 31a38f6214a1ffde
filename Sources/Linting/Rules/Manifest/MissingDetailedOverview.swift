import Diagnostics
import Documents
import StackPackModel

struct MissingDetailedOverview: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-detailed-overview",
    severity: .info,
    in: [.v2],
    summary: "The manifest names no detailed overview.",
    rationale: """
      Most packs have a second page that tells what they bring and what they need; the platform shows \
      it below the overview, in two columns if a line `[comment]: # (split)` parts it.
      """,
    covers: ["SP-MAN-013"],
    invalid: [.manifest("", without: ["detailedOverviewUrl"])],
    valid: [.manifest(#"detailedOverviewUrl: !resource "details.md""#)]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let manifest = pack.manifest, let head = pack.manifestHead else { return [] }
    let key = "detailedOverviewUrl"
    let help = "write '\(key): !resource \"details.md\"'"
    guard let entry = manifest.entry(key) else {
      let isMistyped = pack.unknownManifestKeys.contains { $0.meant == key }
      return isMistyped ? [] : [Finding("'\(key)' is missing", at: head, help: help)]
    }
    guard entry.value.isBlank, !entry.value.hasLocalTag else { return [] }
    return [Finding("'\(key)' is empty", at: entry.key.firstLine, help: help)]
  }
}
