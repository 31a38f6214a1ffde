import Diagnostics
import Documents
import Schema

struct InvalidViewIdentifier: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-view-identifier",
    severity: .warning,
    summary: "A menu item names a view by something that is not a URN.",
    rationale: """
      Views are found by their identifier, such as \
      `urn:stackpack:kubernetes-v2:shared:query-view:pods`, not by their name.
      """,
    covers: ["SP-REF-003"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            items:
              - viewIdentifier: «Pods»
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
              - viewIdentifier: urn:stackpack:kubernetes-v2:shared:query-view:pods
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for value in pack.values where value.field?.name == "viewIdentifier" {
      guard let view = value.parent?.word("viewIdentifier"), !isURN(view.text),
        !view.text.contains("{{")
      else { continue }
      findings.append(
        Finding(
          "'\(view.excerpt)' is not the URN of a view",
          at: view.span,
          help: "write the identifier of the view"
        )
      )
    }
    return findings
  }
}
