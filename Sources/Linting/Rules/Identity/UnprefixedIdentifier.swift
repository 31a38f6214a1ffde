import Diagnostics
import Documents
import StackPackModel

struct UnprefixedIdentifier: Rule {
  static let documentation = RuleDocumentation(
    id: "unprefixed-identifier",
    severity: .warning,
    summary: "The identifier of a node does not begin with that of the pack.",
    rationale: """
      Nodes of a pack are called `urn:stackpack:<name>:…`; by this the platform knows what to \
      remove with the pack. `urn:custom:` and `urn:system:` are for what is made without a pack.
      """,
    covers: ["SP-IDN-005"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: «urn:custom:main-menu-group:tools»
            name: Tools
          - _type: MainMenuGroup
            identifier: «urn:stackpack:tools»
            name: More tools
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.identifiers.filter { $0.isURN && $0.owner == nil }.map { identifier in
      let start = pack.identifierStart(for: identifier.node.type)
      return Finding(
        "the identifier does not begin with 'urn:stackpack:\(pack.packName ?? "<pack>"):'",
        at: identifier.span,
        help: "write '\(start)…'"
      )
    }
  }
}
