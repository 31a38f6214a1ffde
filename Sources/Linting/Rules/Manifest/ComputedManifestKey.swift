import Diagnostics
import Documents
import Schema
import StackPackModel

struct ComputedManifestKey: Rule {
  static let documentation = RuleDocumentation(
    id: "computed-manifest-key",
    severity: .warning,
    in: [.v1],
    summary: "A key of stackpack.conf is one that only the platform writes.",
    rationale: """
      configurations, canUninstall, nextVersion and the like are in answers of the platform, \
      which makes them up itself. In a manifest they are ignored.
      """,
    covers: ["SP1-CNF-010"],
    invalid: [
      .conf("«canUninstall» = true")
    ],
    valid: [
      .conf("isNew = true")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.manifestViolations.compactMap { violation in
      guard case .misplacedField(let entry, _, in: _) = violation else { return nil }
      return Finding(
        "'\(entry.name)' is computed by the platform",
        at: entry.key.firstLine,
        help: "remove it"
      )
    }
  }
}
