import Diagnostics
import StackPackModel

struct EmptyTagPath: Rule {
  static let documentation = RuleDocumentation(
    id: "empty-tag-path",
    severity: .error,
    summary: "A tag that names a file has no path behind it.",
    rationale: """
      !icon, !include and !resource stand for the file that the path behind them names. Without a \
      path there is nothing to load; remove the key if there is no file.
      """,
    covers: ["SP-TAG-003"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: «!icon»
        """
      ),
      .manifest("logoUrl: «!resource» \"\""),
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: ""
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.references.filter { $0.resolution == .empty }.map { reference in
      Finding(
        "'\(reference.tag.rawValue)' names no file",
        at: reference.tagSpan,
        help: "write a path below '\(reference.tag.folder.string)/'"
      )
    }
  }
}
