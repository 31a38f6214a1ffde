import Diagnostics
import Documents
import Schema
import StackPackModel

struct ClashingMenuGroups: Rule {
  static let documentation = RuleDocumentation(
    id: "clashing-menu-groups",
    severity: .warning,
    in: [.v2],
    summary: "Two menu groups of the pack have one name, and none is more specific.",
    rationale: """
      Groups of one name are merged, and the more specific one wins. Of two that are equally \
      specific (0 if nothing is said), it is left to chance whose icon and order hold. Give them \
      different names, or make one group of them.
      """,
    covers: ["SP-MMG-005"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: !icon menu.svg
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools-2
            name: «Tools»
            order: 10
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
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools-2
            name: Tools
            specificity: 10
        """
      )
    ]
  )

  private struct Identity: Hashable {
    let name: String
    let specificity: Double
  }

  func check(_ pack: LintedPack) -> [Finding] {
    var first: [Identity: (name: Word, identifier: String?)] = [:]
    var findings: [Finding] = []
    for group in pack.objects(NodeType.mainMenuGroup.object) {
      guard let name = group.word("name") else { continue }
      let identity = Identity(name: name.text, specificity: Self.specificity(of: group.node))
      guard let earlier = first[identity] else {
        first[identity] = (name, group.word("identifier")?.text)
        continue
      }
      // A node that is there twice is another offence.
      if let own = group.word("identifier")?.text, own == earlier.identifier { continue }
      findings.append(
        Finding(
          "there is another menu group '\(name.excerpt)' with the same specificity",
          at: name.span,
          help: "make one group of them",
          notes: [Note("the other group", at: earlier.name.span)]
        )
      )
    }
    return findings
  }

  private static func specificity(of group: DataNode) -> Double {
    let own = group.filled("specificity") ?? group.filled("rank")?.filled("specificity")
    return own?.plainNumber ?? 0
  }
}
