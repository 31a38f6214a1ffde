import Diagnostics
import Documents
import StackPackModel

struct SuperfluousID: Rule {
  static let documentation = RuleDocumentation(
    id: "superfluous-id",
    severity: .warning,
    in: [.v2],
    summary: "A node has an 'id'.",
    rationale: """
      Exports and classic templates number their nodes, so that they can refer to each other. \
      Nodes of a 2.0 pack are known by their identifiers, and a number means nothing.
      """,
    covers: ["SP-NOD-011"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            «id»: -1
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
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
            items:
              - id: -1
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.nodes.compactMap { $0.data.entries.first { $0.key.matches("id") } }.map { entry in
      var finding = Finding(
        "a node needs no 'id'",
        at: entry.key.span,
        help: "remove it: the identifier is enough"
      )
      if let removal = entry.removal {
        finding.fixIts = [FixIt("remove it", isSafe: true, edits: [removal])]
      }
      return finding
    }
  }
}
