import Diagnostics
import Documents
import StackPackModel

struct MixedIdentifierStyle: Rule {
  static let documentation = RuleDocumentation(
    id: "mixed-identifier-style",
    severity: .info,
    in: [.v2],
    summary: "Some identifiers of the pack have the additional level ':shared:' and some do not.",
    rationale: """
      Classic packs write `urn:stackpack:<name>:shared:<type>:<name>`; published packs of format \
      2.0 have dropped the level. Both work, but who refers to a node should not have to guess.
      """,
    covers: ["SP-IDN-007"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
          - _type: MainMenuGroup
            identifier: «urn:stackpack:demo:shared:main-menu-group:utilities»
            name: Utilities
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:shared:main-menu-group:tools
            name: Tools
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:shared:main-menu-group:utilities
            name: Utilities
        """,
        with: ["settings/menu.sty": .nothing]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let identifiers = pack.identifiers.filter { $0.owner != nil }
    let shared = identifiers.filter(\.isShared)
    guard let first = shared.first, let other = identifiers.first(where: { !$0.isShared }) else {
      return []
    }
    let more = shared.count == 1 ? [] : [Note("\(shared.count - 1) more in this pack")]
    return [
      Finding(
        "this identifier has the level ':shared:', others do not",
        at: first.span,
        help: "leave the level out, or write it everywhere",
        notes: [Note("one without it", at: other.span)] + more
      )
    ]
  }
}
