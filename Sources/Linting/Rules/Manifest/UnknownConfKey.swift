import Diagnostics
import Documents
import Schema
import StackPackModel

struct UnknownConfKey: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-conf-key",
    severity: .info,
    in: [.v1],
    summary: "A key of stackpack.conf is not one that a manifest has.",
    rationale: """
      The platform drops keys that it does not know without a word. Most are mistyped.
      """,
    covers: ["SP1-CNF-009"],
    invalid: [
      .conf("«catgories» = []")
    ],
    valid: [
      .conf("categories = []")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.manifestViolations.compactMap { violation in
      guard case .unknownField = violation else { return nil }
      return Finding(violation)
    }
  }
}
