import Diagnostics
import StackPackModel

struct RemovedIdentifier: Rule {
  static let documentation = RuleDocumentation(
    id: "removed-identifier",
    severity: .warning,
    summary: "A node of the earlier version is gone.",
    rationale: """
      With an upgrade the platform deletes the node, with all that users have changed in it, and what \
      others built upon it breaks. Shown only if an earlier version is given with `lint --against`.
      """,
    covers: ["SP-VER-006"],
    invalid: [
      Example.manifest("version: «\"2.0.0\"»").against([
        "settings/old.sty": .text(
          "nodes:\n  - _type: MainMenuGroup\n    identifier: urn:stackpack:demo:main-menu-group:old\n"
        )
      ])
    ],
    valid: [Example.manifest("version: \"2.0.0\"").against(["settings/menu.sty": .nothing])]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let earlier = pack.earlier else { return [] }
    let place = pack.version?.node.firstLine ?? pack.project.asWhole
    return earlier.lostIdentifiers.map { identifier in
      Finding(
        "'\(identifier)' of '\(earlier.version)' is gone",
        at: place,
        help: "keep it, or tell in the release notes what takes its place"
      )
    }
  }
}
