import Diagnostics
import Documents
import Schema
import StackPackModel

struct ConflictingSpecificity: Rule {
  static let documentation = RuleDocumentation(
    id: "conflicting-specificity",
    severity: .warning,
    in: [.v2],
    summary: "The specificity of a menu group is given twice, with different numbers.",
    rationale: """
      A menu group says how specific it is under specificity or under rank.specificity; both mean \
      the same. Which of two different numbers holds is not documented. Write one of them.
      """,
    covers: ["SP-MMG-006"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: !icon menu.svg
            specificity: 10
            rank:
              specificity: «20»
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
            iconbase64: !icon menu.svg
            specificity: 10
            rank:
              specificity: 10.0
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for group in pack.objects(NodeType.mainMenuGroup.object) {
      guard let own = group.node.filled("specificity"),
        let ranked = group.node.filled("rank")?.filled("specificity"),
        let first = own.plainNumber, let second = ranked.plainNumber, first != second
      else { continue }
      findings.append(
        Finding(
          "the specificity is \(ranked.excerpt) here, and \(own.excerpt) beside 'rank'",
          at: ranked.span,
          help: "write it once",
          notes: [Note("the other specificity", at: own.span)]
        )
      )
    }
    return findings
  }
}
