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
    var tagged: [SourceFile: Int] = [:]
    for reference in pack.project.references where Self.isFileName(reference.node.bytes) {
      tagged[reference.node.span.file, default: 0] += 1
    }
    for settings in pack.project.settings where settings.isReadable {
      let bytes = settings.file.bytes[...]
      // Most files name no more images than they tag.
      let names = Self.extensions.reduce(0) { count, word in
        count + occurrences(of: "." + word, in: bytes)
          + occurrences(of: "." + word.uppercased(), in: bytes)
      }
      guard names > tagged[settings.file] ?? 0 else { continue }
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
      !node.bytes.contains(UInt8(ascii: ":"))
    else { return false }
    return isFileName(node.bytes)
  }

  private static func isFileName(_ bytes: ArraySlice<UInt8>) -> Bool {
    extensions.contains(PackPath(bytes: Array(bytes)).fileExtension)
  }

  private static let extensions = ["svg", "png", "jpg", "jpeg", "gif"]

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
