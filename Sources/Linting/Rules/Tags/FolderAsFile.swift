import Diagnostics
import StackPackModel

struct FolderAsFile: Rule {
  static let documentation = RuleDocumentation(
    id: "folder-as-file",
    severity: .error,
    summary: "A tag names a folder.",
    rationale: "!icon, !include and !resource each stand for one file; a folder cannot be loaded.",
    covers: ["SP-TAG-008"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: !icon «tools»
        """,
        with: ["icons/tools/hammer.svg": .text("<svg xmlns='http://www.w3.org/2000/svg'/>")]
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: !icon tools/hammer.svg
        """,
        with: ["icons/tools/hammer.svg": .text("<svg xmlns='http://www.w3.org/2000/svg'/>")]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for reference in pack.references {
      switch reference.resolution {
      case .directory: break
      case .wrongCase(_, let actual) where pack.project.entry(at: actual)?.kind == .directory: break
      default: continue
      }
      findings.append(
        Finding(
          "'\(reference.node.excerpt)' is a folder",
          at: reference.node.firstLine,
          help: "name a file in it"
        )
      )
    }
    return findings
  }
}
