import Diagnostics
import StackPackModel

struct UnsupportedEntry: Rule {
  static let documentation = RuleDocumentation(
    id: "unsupported-entry",
    severity: .error,
    summary: "An entry is encrypted, or compressed in an unusual way.",
    rationale: """
      The platform reads entries that are stored or deflated. Programs that offer stronger \
      compression or a password use something else.
      """,
    covers: ["SP-PKG-005"],
    invalid: [
      .pack(
        "an encrypted icon",
        at: "icons/menu.svg",
        from: .archive("demo-1.0.0.sts"),
        hazards: [
          ArchiveHazard(.encrypted, entry: "icons/menu.svg", "'icons/menu.svg' is encrypted")
        ]
      ),
      .pack(
        "a page compressed by bzip2",
        at: "resources/setup.md",
        from: .archive("demo-1.0.0.sts"),
        hazards: [
          ArchiveHazard(
            .unsupportedMethod,
            entry: "resources/setup.md",
            "'resources/setup.md' is neither stored nor deflated"
          )
        ]
      ),
    ],
    valid: [.pack("an archive that stackpack built", at: "", from: .archive("demo-1.0.0.sts"))]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.hazardFindings(
      .encrypted,
      .unsupportedMethod,
      help: "deflate it, without a password"
    )
  }
}
