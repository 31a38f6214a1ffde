import Diagnostics
import StackPackModel

struct UnraisedVersion: Rule {
  static let documentation = RuleDocumentation(
    id: "unraised-version",
    severity: .error,
    summary: "The pack has changed, but its version is not above the earlier one.",
    rationale: """
      The platform keeps one pack for every version and installs what it has already. Shown only if an \
      earlier version is given with `lint --against`.
      """,
    covers: ["SP-VER-001"],
    invalid: [
      Example.manifest("version: «\"1.0.0\"»").against([
        "README.md": .text("# Queues, as they were\n")
      ])
    ],
    valid: [
      Example.manifest("version: \"1.0.0\"").against([:]),
      Example.manifest("version: \"1.0.1\"").against([:]),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let earlier = pack.earlier, earlier.hasChanged, let (node, version) = pack.version,
      version <= earlier.version
    else { return [] }
    return [
      Finding(
        "the pack has changed since '\(earlier.version)', and '\(version)' is not above it",
        at: node.firstLine,
        help: "raise the version"
      )
    ]
  }
}
