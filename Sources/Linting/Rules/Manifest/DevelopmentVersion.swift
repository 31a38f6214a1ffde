import Diagnostics
import Documents
import StackPackModel

struct DevelopmentVersion: Rule {
  static let documentation = RuleDocumentation(
    id: "development-version",
    severity: .info,
    summary: "The version is one of a pack under development.",
    rationale: """
      Versions with a pre-release or build part count as development versions; the official command \
      line deletes all of them at once when it is asked to. Leave the part out for a release.
      """,
    covers: ["SP-MAN-033"],
    invalid: [
      .manifest("version: «\"1.0.0-beta.2\"»"),
      .manifest("version: «\"1.0.0+7\"»"),
    ],
    valid: [.manifest("version: \"1.0.0\"")]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let (node, version) = pack.version, version.isDevelopment,
      !SnapshotVersion.names(version, in: pack)
    else { return [] }
    return [Finding("'\(version)' is a development version", at: node.firstLine)]
  }
}
