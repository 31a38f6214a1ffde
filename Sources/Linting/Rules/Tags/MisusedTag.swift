import Diagnostics
import StackPackModel

struct MisusedTag: Rule {
  static let documentation = RuleDocumentation(
    id: "misused-tag",
    severity: .error,
    in: [.v2],
    summary: "A tag that names a file stands before a list or a map.",
    rationale: """
      !icon, !include and !resource are followed by one path. For a list of files every item needs a \
      tag of its own.
      """,
    covers: ["SP-TAG-002"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: «!icon» [ menu.svg ]
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
            iconbase64: !icon "menu.svg"
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.references.filter { $0.resolution == .notScalar }.map { reference in
      Finding(
        "'\(reference.tag.rawValue)' stands before \(reference.node.shape)",
        at: reference.tagSpan,
        help: "write one path behind it"
      )
    }
  }
}
