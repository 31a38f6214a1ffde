import Diagnostics
import StackPackModel

struct MissingFile: Rule {
  static let documentation = RuleDocumentation(
    id: "missing-file",
    severity: .error,
    summary: "A tag names a file that is not in the pack.",
    rationale: """
      A pack with a tag that leads nowhere cannot be loaded. !icon looks in icons/, !include in \
      includes/ and !resource in resources/; the path does not repeat the folder.
      """,
    covers: ["SP-TAG-006", "SP1-CNF-011"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: !icon «mneu.svg»
        """
      ),
      .manifest("logoUrl: !resource «\"resources/logo.svg\"»"),
      .manifest("logoUrl: !resource «\"menu.svg\"»"),
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: !icon menu.svg
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var search = FileSearch(pack.project)
    var findings: [Finding] = []
    for reference in pack.references {
      guard case .missing(let path) = reference.resolution else { continue }
      let hint = search.hint(for: reference, missing: path)
      findings.append(
        Finding(
          "there is no '\(shown(path))'",
          at: reference.node.firstLine,
          help: hint.help,
          fixIts: hint.fixIts
        )
      )
    }
    return findings
  }

  private func shown(_ path: PackPath) -> String {
    path.bytes.count <= 120 ? path.string : String(path.string.prefix(120)) + "…"
  }
}
