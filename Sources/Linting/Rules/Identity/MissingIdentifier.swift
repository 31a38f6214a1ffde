import Diagnostics
import Documents
import Schema
import StackPackModel

struct MissingIdentifier: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-identifier",
    severity: .warning,
    summary: "A node that may do without an identifier has none.",
    rationale: """
      The platform takes a monitor, a dashboard or a menu group without an identifier, but the \
      next version of the pack cannot update it, and nothing can refer to it.
      """,
    covers: ["SP-IDN-008", "SP1-NOD-008"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: «MainMenuGroup»
            name: Tools
          - _type: Monitor
            name: Latency
            «identifier»:
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
          - _type: ComponentPresentation # for which it is an error
            name: Queues
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.violations.compactMap { violation in
      guard case .missingExpectedField(let field, let object, _) = violation,
        field.name == "identifier"
      else { return nil }
      var finding = Finding(violation)
      if let type = object.object.flatMap({ NodeCatalog.type(named: $0.name) }) {
        finding.help = "write 'identifier: \(pack.identifierStart(for: type))…'"
      }
      return finding
    }
  }
}
