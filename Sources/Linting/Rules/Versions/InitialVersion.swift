import Diagnostics
import StackPackModel

struct InitialVersion: Rule {
  static let documentation = RuleDocumentation(
    id: "initial-version",
    severity: .info,
    in: [.v2],
    summary: "The version of the pack begins with 0.",
    rationale: """
      By Semantic Versioning 0.x is for initial development: anything may change at any time, and \
      nobody can tell from the number whether an upgrade is safe. Release 1.0.0 once people rely on \
      the pack.
      """,
    covers: ["SP-VER-004"],
    invalid: [.manifest("version: «\"0.3.1\"»")],
    valid: [.manifest("version: \"1.0.0\"")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let (node, version) = pack.version, version.core.first == "0" else { return [] }
    return [Finding("'\(version)' is a version of initial development", at: node.firstLine)]
  }
}
