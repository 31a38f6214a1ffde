import Diagnostics
import Documents
import StackPackModel

struct EmptySettings: Rule {
  static let documentation = RuleDocumentation(
    id: "empty-settings",
    severity: .warning,
    summary: "A settings file holds no node.",
    rationale: "Nothing is imported from the file. Write the nodes, or remove the file.",
    covers: ["SP-YML-011"],
    invalid: [
      .settings("nodes: «[]»"),
      .settings("«nodes»:"),
      .settings("«»# Nothing but a comment.\n"),
    ],
    valid: [
      .settings(
        """
        ---
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
        ---
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.readableSettings.flatMap(findings)
  }

  private func findings(_ settings: SettingsFile) -> [Finding] {
    let roots = settings.document.roots.filter { !$0.isNull }
    if roots.isEmpty {
      return [
        Finding("the file has no content", at: settings.file.start, help: "remove it")
      ]
    }
    var findings: [Finding] = []
    for nodes in roots.compactMap({ $0.entry("nodes") }) {
      if nodes.value.isNull {
        findings.append(Finding("'nodes' has no value", at: nodes.key.firstLine))
      } else if nodes.value.kind == .list, nodes.value.items.isEmpty {
        findings.append(Finding("'nodes' is empty", at: nodes.value.firstLine))
      }
    }
    return findings
  }
}
