import Diagnostics
import StackPackModel

struct StaleReadme: Rule {
  static let documentation = RuleDocumentation(
    id: "stale-readme",
    severity: .info,
    summary: "README.md names files of the pack that do not exist.",
    rationale: """
      The pack has changed and its description has not; often it still tells of provisioning/, as \
      classic packs had it. Correct it, or delete what is no longer true.
      """,
    covers: ["SP-HYG-008"],
    invalid: [
      .file("README.md", "# Demo\n\nThe monitors are in `«provisioning/monitors.sty»`.\n"),
      .file(
        "README.md",
        "# Demo\n\nSee [the menu](./«settings/main.sty») and [the hints](includes/hints/).\n"
      ),
    ],
    valid: [
      .file(
        "README.md",
        """
        # Demo

        The menu is in `settings/menu.sty`, icons in `icons/*.svg`, texts in includes/<monitor>.md.
        It was moved from provisioning/ in 0.9; see https://example.com/resources/history.md.

        """
      )
    ]
  )

  func check(_ pack: LintedPack) -> [Finding] {
    let project = pack.project
    guard let readme = project.files["README.md"], !isBinary(readme.bytes) else { return [] }
    var missing: [(path: String, place: SourceSpan)] = []
    var seen: Set<PackPath> = []
    for word in PathWords(readme.bytes) {
      guard let range = Self.path(in: word, of: readme.bytes) else { continue }
      let path = PackPath(bytes: Array(readme.bytes[range]))
      if seen.insert(path).inserted, Self.isMissing(path, in: project) {
        missing.append((path.string, readme.span(range)))
      }
    }
    guard let first = missing.first else { return [] }
    var notes = missing.dropFirst().prefix(3).map {
      Note("nor is there '\($0.path)'", at: $0.place)
    }
    if missing.count > 4 { notes.append(Note("nor \(missing.count - 4) more")) }
    return [
      Finding(
        "there is no '\(first.path)' in the pack",
        at: first.place,
        help: "describe what is there today",
        notes: notes
      )
    ]
  }

  /// The part of a word that is a path below a folder of packs: `settings/menu.sty`.
  private static func path(in word: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
    var path = bytes[word]
    if path.starts(with: "./".utf8) { path = path.dropFirst(2) }
    // `settings/menu.sty:12`
    path = path.prefix { $0 != UInt8(ascii: ":") }
    while let last = path.last, last == UInt8(ascii: ".") { path = path.dropLast() }
    guard let slash = path.firstIndex(of: UInt8(ascii: "/")), slash + 1 < path.endIndex,
      folders.contains(String(decoding: path[..<slash], as: UTF8.self))
    else { return nil }
    return path.startIndex..<path.endIndex
  }

  private static func isMissing(_ path: PackPath, in project: Project) -> Bool {
    var bytes = path.bytes
    let isFolder = bytes.last == UInt8(ascii: "/")
    if isFolder { bytes.removeLast() }
    let path = PackPath(bytes: bytes)
    // Words without a dot are not always meant as paths: `icons/images`.
    guard isFolder || !path.fileExtension.isEmpty else { return false }
    guard !bytes.contains(where: { $0 >= 0x80 }), !path.components.contains("..") else {
      return false
    }
    // What lies in folders that are not packaged was never listed.
    if !project.isPackaged(path), project.entry(at: PackPath(path.root)) != nil { return false }
    return project.entry(at: path) == nil
  }

  private static let folders: Set = ["settings", "resources", "icons", "includes", "provisioning"]
}
