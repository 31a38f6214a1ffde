import Diagnostics
import Documents
import Interpolation
import StackPackModel

struct InvalidIdentifier: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-identifier",
    severity: .error,
    classicSeverity: .warning,
    summary: "The identifier of a node is not a URN.",
    rationale: """
      The platform knows nodes by their URNs: `urn:stackpack:<pack>:<type>:<name>`, of letters, \
      digits and marks that URNs allow.
      """,
    covers: ["SP-IDN-002", "SP1-NOD-010"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: «demo/main-menu-group/tools»
            name: Tools
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:«"»tools"
            name: More tools
          - _type: MainMenuGroup
            identifier: «""»
            name: Even more tools
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools/(work)
            name: Tools
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.identifiers.filter { !$0.isURN }.map { identifier in
      let flaw = URN.flaw(in: Array(identifier.string.utf8))
      let reason = flaw.map { ": \($0.message)" } ?? ""
      let message =
        identifier.string.isEmpty
        ? "the identifier is empty" : "'\(identifier.value.excerpt)' is not a URN\(reason)"
      let start = pack.identifierStart(for: identifier.node.type)
      // A text that does not begin as a URN is wrong as a whole.
      let offset = flaw.flatMap { $0.offset > 0 ? $0.offset : nil }
      return Finding(
        message,
        at: offset.map(identifier.place) ?? identifier.span,
        help: "write '\(start)…'"
      )
    }
  }
}
