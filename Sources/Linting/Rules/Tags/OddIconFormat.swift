import Diagnostics
import StackPackModel

struct OddIconFormat: Rule {
  static let documentation = RuleDocumentation(
    id: "odd-icon-format",
    severity: .error,
    in: [.v2],
    summary: "An icon is neither SVG nor PNG by its name.",
    rationale: """
      The platform makes an address with a media type of the file, which it tells from the ending; it \
      knows .svg and .png.
      """,
    covers: ["SP-TAG-011"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: !icon «menu.gif»
        """,
        with: ["icons/menu.gif": .text("GIF89a")]
      )
    ],
    valid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: !icon menu.png
        """,
        with: ["icons/menu.png": .bytes([0x89, 0x50, 0x4E, 0x47])]
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for reference in pack.references where reference.tag == .icon {
      guard let icon = reference.target, !["svg", "png"].contains(icon.fileExtension) else {
        continue
      }
      findings.append(
        Finding(
          "'\(reference.node.excerpt)' is not an icon",
          at: reference.node.firstLine,
          help: "use an SVG or PNG file"
        )
      )
    }
    return findings
  }
}
