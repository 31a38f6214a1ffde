import Diagnostics
import Documents
import StackPackModel

struct InvalidYAML: Rule {
  static let documentation = RuleDocumentation(
    id: "invalid-yaml",
    severity: .error,
    summary: "A settings file breaks the grammar of YAML.",
    rationale: """
      The platform cannot read the file, and the pack cannot be installed. Nothing else is checked \
      in the file until it can be read. Most often the indentation is wrong, or a text with ': ' \
      or ' #' in it lacks its quotes.
      """,
    covers: ["SP-YML-001"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            name: Tools
           «i»dentifier: urn:stackpack:demo:main-menu-group:tools
        """
      ),
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            description: Tools«:» what you work with
        """
      ),
    ],
    valid: [
      .settings(
        """
        nodes:
        - _type: MainMenuGroup
          identifier: urn:stackpack:demo:main-menu-group:tools
          name: Tools
          description: "Tools: what you work with"
        """
      ),
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: {{ get "urn:stackpack:demo:main-menu-group:tools" }} # another offence
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for settings in pack.project.settings {
      let problems = settings.problems.filter { $0.kind == .syntax }
      guard !problems.isEmpty else { continue }
      let handlebars = RawHandlebars(settings)
      findings += problems.filter { handlebars.cause(of: $0) == nil }.map { Finding($0) }
    }
    return findings
  }
}
