import Diagnostics
import Documents
import StackPackModel

struct UnknownRootKey: Rule {
  static let documentation = RuleDocumentation(
    id: "unknown-root-key",
    severity: .warning,
    summary: "A settings file has a key beside 'nodes'.",
    rationale: """
      The platform imports what stands under 'nodes' and drops the rest without a word. Perhaps \
      the lines below the key lack their indentation.
      """,
    covers: ["SP-YML-012"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
        «name»: Tools
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
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    // Without 'nodes' the other keys are not beside it.
    let roots = pack.readableSettings.flatMap(\.document.roots).filter { $0["nodes"] != nil }
    return roots.flatMap(\.entries).filter(isUnknown).map { entry in
      Finding(
        "'\(entry.key.excerpt)' is not a key of a settings file",
        at: entry.key.firstLine,
        help: "its only key is 'nodes'"
      )
    }
  }

  private func isUnknown(_ entry: DataNode.Entry) -> Bool {
    !entry.isMerge && !entry.key.matches("nodes")
      && !ExportLeftover.keys.contains(where: entry.key.matches)
  }
}
