import Diagnostics
import Documents
import StackPackModel

struct UnreleasedStatus: Rule {
  static let documentation = RuleDocumentation(
    id: "unreleased-status",
    severity: .info,
    in: [.v1],
    summary: "The release status keeps the pack from being offered.",
    rationale: """
      Only an AVAILABLE or ENABLED pack is offered like others; one that is COMING_SOON, \
      HIDDEN or BROKEN cannot be installed by people in the usual way.
      """,
    covers: ["SP1-CNF-016"],
    invalid: [
      .conf("releaseStatus = «HIDDEN»")
    ],
    valid: [
      .conf("releaseStatus = AVAILABLE")
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let status = pack.manifest?.word("releaseStatus"),
      ["COMING_SOON", "HIDDEN", "BROKEN"].contains(status.text)
    else { return [] }
    return [
      Finding(
        "a pack that is '\(status.excerpt)' is not offered to people",
        at: status.span,
        help: "write 'releaseStatus = AVAILABLE' when it is ready"
      )
    ]
  }
}
