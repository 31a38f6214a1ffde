import Diagnostics
import Documents
import StackPackModel

struct UntaggedIcon: Rule {
  static let documentation = RuleDocumentation(
    id: "untagged-icon",
    severity: .warning,
    in: [.v2],
    summary: "An icon is named without !icon.",
    rationale: """
      Without the tag the name of the file is taken for the address of an image, and nothing is shown. \
      Only !icon looks in icons/.
      """,
    covers: ["SP-TAG-015"],
    invalid: [
      .settings(
        """
        nodes:
          - _type: MainMenuGroup
            identifier: urn:stackpack:demo:main-menu-group:tools
            name: Tools
            iconbase64: «menu.svg»
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
            iconbase64: data:image/svg+xml;base64,PHN2Zy8+
        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    var findings: [Finding] = []
    for settings in pack.project.settings where settings.isReadable {
      let bytes = settings.file.bytes[...]
      guard firstRange(of: "icon", in: bytes, from: 0) != nil else { continue }
      for root in settings.document.roots {
        root.walk { node in
          guard node.kind == .map else { return }
          for value in IconOnOtherKey.keys.compactMap({ node[$0] }) where Self.isFileName(value) {
            findings.append(Self.finding(value, in: pack.project))
          }
        }
      }
    }
    return findings
  }

  /// Whether a value looks like the name of an image and like nothing else.
  private static func isFileName(_ node: DataNode) -> Bool {
    guard node.kind == .scalar, !node.hasLocalTag, !node.isAlias, node.bytes.count <= 255,
      let text = node.string, !text.contains(":")
    else { return false }
    return ["svg", "png", "jpg", "jpeg", "gif"].contains(PackPath(text).fileExtension)
  }

  private static func finding(_ node: DataNode, in project: Project) -> Finding {
    Finding(
      "'\(node.excerpt)' is not looked up in 'icons/'",
      at: node.firstLine,
      help: "write '!icon' before it",
      fixIts: fixIts(node, in: project)
    )
  }

  /// The tag can be put before the text if the file is there.
  private static func fixIts(_ node: DataNode, in project: Project) -> [FixIt] {
    guard node.tag == nil, let text = node.string,
      project.files[FileTag.icon.folder.appending(text)] != nil
    else { return [] }
    let start = node.span.range.lowerBound
    let edit = FixIt.Edit(node.span.file.span(start..<start), "!icon ")
    return [FixIt("put '!icon' before it", isSafe: true, edits: [edit])]
  }
}
