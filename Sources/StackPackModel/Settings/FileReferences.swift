import Diagnostics
public import Documents

/// The tags that stand for a file of the pack.
///
/// Source: product documentation, StackPack reference; the published packs.
public enum FileTag: String, CaseIterable, Sendable {
  case icon = "!icon"
  case include = "!include"
  case resource = "!resource"

  /// The folder its paths are relative to.
  public var folder: PackPath {
    switch self {
    case .icon: "icons"
    case .include: "includes"
    case .resource: "resources"
    }
  }
}

/// A place where a tag names a file: `!icon services.svg`.
public struct FileReference: Sendable {
  /// What became of the path.
  public enum Resolution: Hashable, Sendable {
    /// It names this file.
    case file(PackPath)
    /// The tag stands on a list or a map.
    case notScalar
    /// There is no path.
    case empty
    /// The path is absolute, a URL, or written with backslashes.
    case notRelative
    /// `..` leads out of the folder.
    case leavesFolder
    /// There is nothing at this path.
    case missing(PackPath)
    /// There is nothing at this path, but something that is spelled in other letters.
    case wrongCase(PackPath, actual: PackPath)
    /// A folder lies at this path.
    case directory(PackPath)
    /// A link that leaves the pack, or something that is no file, lies at this path.
    case unreadable(PackPath)
  }

  /// Which tag.
  public let tag: FileTag
  /// The value that bears the tag.
  public let node: DataNode
  /// The key the value belongs to; that of the list, for an item.
  public let key: String?
  /// Where the path leads.
  public let resolution: Resolution

  /// The file it names, if there is one.
  public var target: PackPath? {
    if case .file(let path) = resolution { path } else { nil }
  }
}

/// Everything files know about each other: who names whom.
struct FileReferences {
  private let kinds: [PackPath: FileKind]
  private let spellings: [String: PackPath]

  init(_ entries: [FileEntry]) {
    kinds = Dictionary(entries.map { ($0.path, $0.kind) }) { first, _ in first }
    spellings = Dictionary(entries.map { ($0.path.string.lowercased(), $0.path) }) { first, _ in
      first
    }
  }

  /// Every file tag in a document.
  func references(in document: Document) -> [FileReference] {
    guard document.hasLocalTags else { return [] }
    var found: [FileReference] = []
    for root in document.roots { collect(root, key: nil, into: &found) }
    return found
  }

  /// Every value of a classic manifest that names a file below `resources/`, with or without a slash
  /// before it; addresses of the web name none.
  ///
  /// Source: product documentation 5.1, StackPack manifest.
  func resources(in manifest: DataNode) -> [FileReference] {
    let pages = [
      "logoUrl", "overviewUrl", "detailedOverviewUrl", "releaseNotes", "upgradeInstructions",
    ]
    let parts = (manifest["integrations"]?.items ?? []).flatMap { part in
      ["logoUrl", "overviewUrl"].compactMap { part.entry($0) }
    }
    let entries =
      pages.compactMap { manifest.entry($0) } + (manifest["configurationUrls"]?.entries ?? [])
      + parts
    return entries.compactMap { entry in
      guard entry.value.kind == .scalar, !entry.value.isNull, let text = entry.value.string,
        !text.hasPrefix("http://"), !text.hasPrefix("https://")
      else { return nil }
      let path = text.hasPrefix("/") ? String(text.dropFirst()) : text
      return FileReference(
        tag: .resource,
        node: entry.value,
        key: entry.name,
        resolution: resolve(path, tag: .resource)
      )
    }
  }

  private func collect(_ node: DataNode, key: String?, into found: inout [FileReference]) {
    if let tag = node.tag.flatMap(FileTag.init) {
      found.append(
        FileReference(tag: tag, node: node, key: key, resolution: resolve(node, tag: tag))
      )
    }
    switch node.kind {
    case .scalar: break
    case .list: for item in node.items { collect(item, key: key, into: &found) }
    case .map:
      for entry in node.entries {
        collect(entry.key, key: nil, into: &found)
        collect(entry.value, key: entry.name, into: &found)
      }
    }
  }

  private func resolve(_ node: DataNode, tag: FileTag) -> FileReference.Resolution {
    guard node.kind == .scalar, let text = node.string else { return .notScalar }
    return resolve(text, tag: tag)
  }

  private func resolve(_ text: String, tag: FileTag) -> FileReference.Resolution {
    guard !text.isEmpty else { return .empty }
    let bytes = Array(text.utf8)
    guard bytes[0] != UInt8(ascii: "/"), !bytes.contains(UInt8(ascii: "\\")), !hasScheme(bytes)
    else { return .notRelative }
    var components: [ArraySlice<UInt8>] = []
    for component in bytes.split(separator: UInt8(ascii: "/")) {
      if component.elementsEqual("..".utf8) {
        guard components.popLast() != nil else { return .leavesFolder }
      } else if !component.elementsEqual(".".utf8) {
        components.append(component)
      }
    }
    let path = PackPath(
      bytes: tag.folder.bytes + [UInt8(ascii: "/")]
        + Array(components.joined(separator: [UInt8(ascii: "/")]))
    )
    switch kinds[path] {
    case .regular, .link(.fileInside): return .file(path)
    case .directory: return .directory(path)
    case .link, .special: return .unreadable(path)
    case nil:
      if components.isEmpty { return .directory(tag.folder) }
      guard let actual = spellings[path.string.lowercased()] else { return .missing(path) }
      return .wrongCase(path, actual: actual)
    }
  }

  /// `http:`, `data:`, `C:`.
  private func hasScheme(_ bytes: [UInt8]) -> Bool {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return false }
    return bytes[..<colon].allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
        || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains($0)
    }
  }
}
