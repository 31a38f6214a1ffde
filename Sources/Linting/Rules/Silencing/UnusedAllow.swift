import Diagnostics

/// The ``Linter`` itself finds this offence, since only it knows what was silenced.
struct UnusedAllow: Rule {
  static let documentation = RuleDocumentation(
    id: "unused-allow",
    severity: .warning,
    summary: "A comment allows a rule that is not broken there.",
    rationale: """
      The comment hides nothing today, but would hide a mistake tomorrow. It also happens that the \
      name of the rule is misspelled, so that the comment has no effect at all.
      """,
    covers: [],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            name: Demo # stackpack:allow «duplicate-key»
            identifier: urn:stackpack:demo:main-menu-group:demo
        """
      ),
      .snapshot("{ {{! stackpack:allow «duplicate-snapshot-key» }} \"nodes\": [] }"),
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:demo
            name: Demo
            name: Demo # stackpack:allow duplicate-key -- shows the comment
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] { [] }
}
