import Diagnostics
import Documents
import Schema
import StackPackModel

struct MissingDescription: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-description",
    severity: .info,
    in: [.v2],
    summary: "A node has no description.",
    rationale: """
      The description tells whoever comes upon the node in the settings, often years later, what \
      it is for.
      """,
    covers: ["SP-NOD-013"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: «MainMenuGroup»
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:utilities
            name: Utilities
            «description»: ""
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
            description: What one works with
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.project.nodes.filter { Self.mayHaveNone($0, pack) }.compactMap(finding)
  }

  /// Where a description is expected, its absence is another offence.
  private static func mayHaveNone(_ node: SettingsNode, _ pack: LintedPack) -> Bool {
    node.isListed(in: pack) && node.type?.object.field("description")?.presence == .optional
  }

  private func finding(_ node: SettingsNode) -> Finding? {
    guard let entry = node.data.entry("description") else {
      return Finding("the node has no description", at: node.headline)
    }
    guard entry.value.isBlank, !entry.value.hasLocalTag else { return nil }
    return Finding("the description is empty", at: entry.key.firstLine)
  }
}
