import Diagnostics
import Documents
import Schema

struct InvalidReleaseStatus: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-release-status",
    severity: .error,
    classicSeverity: .warning,
    summary: "The release status is a word that the platform does not know.",
    rationale: """
      releaseStatus is a key of the classic manifest; if it is there it must be AVAILABLE, ENABLED, \
      COMING_SOON, HIDDEN or BROKEN. A 2.0 pack can do without it.
      """,
    covers: ["SP-MAN-027", "SP1-CNF-015"],
    invalid: [.manifest("releaseStatus: «AVAILABEL»"), .manifest("releaseStatus: «released»")],
    valid: [.manifest("releaseStatus: COMING_SOON")]
  )

  private static let words: [String] = {
    let field = ManifestShape.classic.first { $0.name == "releaseStatus" }
    return if case .choice(let choice)? = field?.type { choice.values } else { [] }
  }()

  func check(_ pack: LintedPack) -> [Finding] {
    guard let entry = pack.manifest?.entry("releaseStatus"), !entry.value.isNull,
      !Self.words.contains(where: entry.value.matches)
    else { return [] }
    let node = entry.value
    let what = node.kind == .scalar ? "'\(node.excerpt)'" : node.shape
    let near = suggestion(for: node.excerpt, among: Self.words)
    return [
      Finding(
        "'releaseStatus' cannot be \(what)",
        at: entry.headline,
        help: near.map { "did you mean '\($0)'?" },
        notes: [Note("it can be \(Self.words.joined(separator: ", "))")]
      )
    ]
  }
}
