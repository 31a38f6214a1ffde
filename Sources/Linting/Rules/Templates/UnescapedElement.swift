import Diagnostics
import Documents
import StackPackModel

struct UnescapedElement: Rule {
  static let documentation = RuleDocumentation(
    id: "unescaped-element",
    severity: .warning,
    in: [.v1],
    summary: "A tag for the component template is rendered too early.",
    rationale: """
      A template is rendered when the pack is installed, and what is in it for elements a \
      second time for each of them. Tags of the second time are escaped: \\{{ \
      element.externalId \\}}; without backslashes they are empty.
      """,
    covers: ["SP1-TPL-019"],
    invalid: [
      .classic(
        "provisioning/templates/shared.stj",
        #"{ "nodes": [ { "_type": "ComponentTemplateFunction", "handlebarsTemplate": "{{ «element.externalId» }}" } ] }"#
      )
    ],
    valid: [
      .classic(
        "provisioning/templates/shared.stj",
        #"{ "nodes": [ { "_type": "ComponentTemplateFunction", "handlebarsTemplate": "\{{ element.externalId \}}" } ] }"#
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.snapshots.flatMap { snapshot -> [Finding] in
      guard let arguments = snapshot.imported?.arguments,
        !arguments.contains(where: { $0.name == "element" })
      else { return [] }
      return snapshot.uses.variables.filter { $0.name == "element" }.map { variable in
        Finding(
          "there is no element yet when this is rendered",
          at: variable.span,
          help: "escape the tag: '\\{{ … \\}}'"
        )
      }
    }
  }
}
