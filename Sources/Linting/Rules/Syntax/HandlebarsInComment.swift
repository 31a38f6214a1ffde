import Diagnostics
import StackPackModel

struct HandlebarsInComment: Rule {
  static let documentation = RuleDocumentation(
    id: "handlebars-in-comment",
    severity: .warning,
    summary: "A comment in a settings file holds a Handlebars expression.",
    rationale: """
      The platform rejects settings with '{{' in them, and nobody promises that it leaves comments \
      out before it looks.
      """,
    covers: ["SP-YML-006"],
    invalid: [
      .settings(
        """
        nodes:
          # Once this was «{{ get "urn:stackpack:common:layer:services" }}».
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
        """
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          # Handlebars is for includes.
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.settings.flatMap { RawHandlebars($0).inComments }.map { span in
      Finding("'{{' in a comment", at: span, help: "leave the braces out")
    }
  }
}
