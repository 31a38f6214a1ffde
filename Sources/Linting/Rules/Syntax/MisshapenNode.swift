import Diagnostics
import Documents
import StackPackModel

struct MisshapenNode: Rule {
  static let documentation = RuleDocumentation(
    id: "misshapen-node",
    severity: .error,
    summary: "An item of 'nodes' is not a map.",
    rationale:
      "A node is a map of keys and values; the platform can make nothing of anything else.",
    covers: ["SP-YML-013"],
    invalid: [
      .settings(
        """
        nodes:
          - «urn:stackpack:demo:main-menu-group:tools»
          - «[MainMenuGroup]»
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          -
            _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
          - { _type: MainMenuGroup, name: Utilities }
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let items = pack.readableSettings.flatMap(\.document.roots).flatMap { $0["nodes"]?.items ?? [] }
    return items.filter { $0.kind != .map }.map { item in
      Finding(
        "a node must be a map, not \(item.shape)",
        at: item.firstLine,
        help: "write keys and values: '_type: …'"
      )
    }
  }
}
