import Diagnostics
import StackPackModel

struct SmallVersionStep: Rule {
  static let documentation = RuleDocumentation(
    id: "small-version-step",
    severity: .warning,
    summary: "The version was raised by less than the changes ask for.",
    rationale: """
      By Semantic Versioning the first number is raised when something is taken away that others may \
      rely on, the second when something is added. Before 1.0.0 the second number stands for both. Shown \
      only if an earlier version is given with `lint --against`.
      """,
    covers: ["SP-VER-002"],
    invalid: [
      Example.manifest("version: «\"1.0.1\"»").against([
        "settings/menu.sty": .nothing, "settings/old.sty": .text(group("gone")),
      ])
    ],
    valid: [
      Example.manifest("version: \"1.1.0\"").against(["settings/menu.sty": .nothing]),
      Example.manifest("version: \"2.0.0\"").against(["settings/old.sty": .text(group("gone"))]),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let earlier = pack.earlier, let (node, version) = pack.version,
      version > earlier.version,
      // A release and what was tried out before it are one step.
      earlier.version.prerelease.isEmpty || version.core != earlier.version.core
    else { return [] }
    let isInitial = earlier.version.core[0] == "0"
    let changes = [
      (!earlier.lostIdentifiers.isEmpty, "gone", isInitial ? 1 : 0),
      (earlier.hasNewIdentifiers, "new", isInitial ? 2 : 1),
    ]
    guard let (_, what, place) = changes.first(where: \.0),
      version.core[...place] == earlier.version.core[...place]
    else { return [] }
    return [
      Finding(
        "nodes are \(what) since '\(earlier.version)', which is more than a step to '\(version)'",
        at: node.firstLine,
        help: "raise the \(["first", "second", "third"][place]) number"
      )
    ]
  }

  private static func group(_ name: String) -> String {
    "nodes:\n  - _type: MainMenuGroup\n    identifier: urn:stackpack:demo:main-menu-group:\(name)\n"
  }
}
