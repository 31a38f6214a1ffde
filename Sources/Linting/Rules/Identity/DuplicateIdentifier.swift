import Diagnostics
import Documents
import StackPackModel

struct DuplicateIdentifier: Rule {
  static let documentation = RuleDocumentation(
    id: "duplicate-identifier",
    severity: .error,
    summary: "Two nodes of the pack have the same identifier.",
    rationale: """
      An identifier stands for one node, whatever its type and its file. The second definition \
      replaces the first one, or the other way round: the order of files means nothing.
      """,
    covers: ["SP-IDN-001", "SP1-NOD-009"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
          - _type: MainMenuGroup
            identifier: «"urn:stackpack:demo:main-menu-group:tools"»
            name: Utilities
        """
      ),
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
        """,
        with: [
          "settings/again.sty": .text(
            """
            nodes:
              - _type: Dashboard
                identifier: urn:stackpack:demo:main-menu-group:tools
            """
          )
        ]
      ),
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:utilities
            name: Utilities
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var first: [String: NodeIdentifier] = [:]
    var findings: [Finding] = []
    for identifier in pack.identifiers where !identifier.string.isEmpty {
      guard let earlier = first[identifier.string] else {
        first[identifier.string] = identifier
        continue
      }
      // A node that is an alias, or merges another one, bears the identifier of that one.
      let isTaken = identifier.span == earlier.span
      findings.append(
        Finding(
          "there is another node with the identifier '\(identifier.value.excerpt)'",
          at: isTaken ? identifier.node.headline : identifier.span,
          help: "give every node its own",
          notes: [Note("first here", at: earlier.span)]
        )
      )
    }
    return findings
  }
}
