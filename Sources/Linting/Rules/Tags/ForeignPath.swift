import Diagnostics
import Documents
import StackPackModel

struct ForeignPath: Rule {
  static let documentation = RuleDocumentation(
    id: "foreign-path",
    severity: .error,
    summary: "A tag names something outside of its folder.",
    rationale: """
      !icon looks in icons/, !include in includes/ and !resource in resources/, and nowhere else. The \
      path is relative to that folder, is parted by '/', and does not lead out of it; addresses of \
      other machines are not fetched.
      """,
    covers: ["SP-TAG-004", "SP-TAG-005"],
    invalid: [
      .manifest("logoUrl: !resource «https://example.com/logo.svg»"),
      .manifest("logoUrl: !resource «/logo.svg»"),
      .manifest("overviewUrl: !resource «'pages\\overview.md'»"),
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: !icon «../resources/logo.svg»
        """
      ),
    ],
    valid: [
      .manifest("logoUrl: https://example.com/logo.svg"),
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: !icon ./tools/../menu.svg
        """
      ),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    pack.references.compactMap(finding)
  }

  private func finding(_ reference: FileReference) -> Finding? {
    let folder = reference.tag.folder.string
    let path = reference.node.excerpt
    let span = reference.node.firstLine
    switch reference.resolution {
    case .leavesFolder:
      return Finding(
        "'\(path)' leads out of '\(folder)/'",
        at: span,
        help: "'\(reference.tag.rawValue)' names files in '\(folder)/' only"
      )
    case .notRelative:
      return Finding(
        "'\(path)' is not a path below '\(folder)/'",
        at: span,
        help: advice(reference)
      )
    default: return nil
    }
  }

  private func advice(_ reference: FileReference) -> String {
    let bytes = reference.node.bytes
    if bytes.first == UInt8(ascii: "/") { return "leave out the leading '/'" }
    if bytes.contains(UInt8(ascii: "\\")) { return "part folders by '/'" }
    return reference.tag == .resource
      ? "leave out '!resource' before a URL" : "put the file into the pack"
  }
}
