import Diagnostics
import Documents
import StackPackModel

struct MismatchedFormat: Rule {
  static let documentation = RuleDocumentation(
    id: "mismatched-format",
    severity: .error,
    in: [.v1],
    summary: "stackpack.conf says a schema version that it cannot have.",
    rationale: """
      A stackpack.conf is classic and says no schemaVersion, or is one of the few from 2025 \
      that say 2.0 and name a shared template. Nothing reads another version from this file.
      """,
    covers: ["SP1-CNF-037"],
    invalid: [
      .conf("schemaVersion = «\"3.0\"»")
    ],
    valid: [
      .conf(
        """
        schemaVersion = "2.0"
        provision = { sharedTemplate = { templatePath = "templates/shared.stj" } }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let version = pack.manifest?.word("schemaVersion"), !version.text.hasPrefix("2") else {
      return []
    }
    return [
      Finding(
        "there is no schema version '\(version.excerpt)' of stackpack.conf",
        at: version.span,
        help: "leave it out"
      )
    ]
  }
}
