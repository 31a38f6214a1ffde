import Diagnostics
import Documents
import StackPackModel

struct UntaggedResource: Rule {
  static let documentation = RuleDocumentation(
    id: "untagged-resource",
    severity: .warning,
    in: [.v2],
    summary: "The manifest names a logo or a page without !resource.",
    rationale: """
      In the classic format a bare file name was looked up in resources/. In 2.0 only the tag \
      !resource does that; without it the text is taken for an address as it stands.
      """,
    covers: ["SP-MAN-020"],
    invalid: [
      .manifest("logoUrl: «\"logo.svg\"»"),
      .manifest(
        """
        configurationUrls:
          NOT_INSTALLED: !resource "setup.md"
          PROVISIONING: !resource "setup.md"
          WAITING_FOR_DATA: !resource "setup.md"
          INSTALLED: !resource "setup.md"
          DEPROVISIONING: !resource "setup.md"
          ERROR: «setup.md»
        """
      ),
    ],
    valid: [
      .manifest("logoUrl: https://example.com/logo.svg"),
      .manifest("logoUrl: !resource logo.svg"),
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    guard let manifest = pack.manifest else { return [] }
    let keys = ["logoUrl"] + ManifestShape.pages
    let values = keys.compactMap { manifest[$0] }
    let pages = manifest["configurationUrls"].map { $0.entries.filter { !$0.isMerge } } ?? []
    return (values + pages.map(\.value)).filter(isBare).map { node in
      Finding(
        "'\(node.excerpt)' is not looked up in 'resources/'",
        at: node.firstLine,
        help: "write '!resource \"\(node.excerpt)\"'",
        fixIts: fixIts(node, in: pack.project)
      )
    }
  }

  private func isBare(_ node: DataNode) -> Bool {
    guard node.kind == .scalar, !node.isBlank, !node.hasLocalTag else { return false }
    let start = String(decoding: node.bytes.prefix(8), as: UTF8.self).lowercased()
    return !["http://", "https://", "data:"].contains(where: start.hasPrefix)
  }

  /// The tag can be put before the text if the file is there.
  private func fixIts(_ node: DataNode, in project: Project) -> [FixIt] {
    guard node.tag == nil, !node.isAlias, let text = node.string,
      project.files[FileTag.resource.folder.appending(text)] != nil
    else { return [] }
    let start = node.span.range.lowerBound
    let edit = FixIt.Edit(node.span.file.span(start..<start), "!resource ")
    return [FixIt("put '!resource' before it", isSafe: true, edits: [edit])]
  }
}
