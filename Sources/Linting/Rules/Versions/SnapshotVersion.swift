import Diagnostics
import StackPackModel

struct SnapshotVersion: Rule {
  static let documentation = RuleDocumentation(
    id: "snapshot-version",
    severity: .warning,
    in: [.v2],
    summary: "The sources bear a version that a tool made up for a test.",
    rationale: """
      `sts stackpack test-deploy` calls its copy of a pack 1.0.0-cli-test.10000, build tools call \
      theirs 1.0.0-SNAPSHOT. In the sources such a version is a leftover: it is no version to release, \
      and the platform deletes it together with all others under development.
      """,
    covers: ["SP-VER-005"],
    invalid: [
      .manifest("version: «\"1.0.0-cli-test.10000\"»"),
      .manifest("version: «\"1.0.0-SNAPSHOT\"»"),
    ],
    valid: [
      .manifest("version: \"1.0.0-beta.1\""),
      .pack(
        "an archive of version 1.0.0-SNAPSHOT",
        at: "stackpack.yaml",
        with: ["stackpack.yaml": .text("name: demo\nversion: \"1.0.0-SNAPSHOT\"\n")],
        from: .archive("demo-1.0.0-SNAPSHOT.sts")
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let (node, version) = pack.version, Self.names(version, in: pack) else { return [] }
    let release = version.core.joined(separator: ".")
    return [
      Finding(
        "'\(version)' is a version that tools make up",
        at: node.firstLine,
        help: "write \"\(release)\""
      )
    ]
  }

  /// Whether a version is this offence; in an archive it is what it should be.
  static func names(_ version: SemanticVersion, in pack: LintedPack) -> Bool {
    if case .archive = pack.project.origin { false } else { version.isToolMade }
  }
}
