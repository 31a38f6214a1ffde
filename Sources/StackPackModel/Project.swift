public import Diagnostics
public import Documents

/// Where a pack was read from.
public enum PackOrigin: Sendable, Hashable {
  /// A directory of this name.
  case directory(String)
  /// An archive of this file name.
  case archive(String)
  /// Nowhere: values in memory.
  case memory
}

/// A pack, read once: what lies in it, its manifest and its settings.
public struct Project: Sendable {
  /// Where it was read from.
  public let origin: PackOrigin
  /// What lies where in its format.
  public let layout: Layout
  /// Everything at the top and in the packaged folders, sorted by path.
  public let entries: [FileEntry]
  /// What ends up in an archive of the pack, leftovers of editors excepted; sorted by path.
  public let packagedEntries: [FileEntry]
  /// Every packaged file that could be read.
  public let files: [PackPath: SourceFile]
  /// The manifest; nil if there is none that can be opened.
  public let manifest: Manifest?
  /// Every `settings/**/*.sty`, sorted by path.
  public let settings: [SettingsFile]
  /// Every node of the settings, in order.
  public let nodes: [SettingsNode]
  /// Every tag that names a file, in the manifest first, then in the settings; of a classic pack, every
  /// value of the manifest that names a resource.
  public let references: [FileReference]
  /// What happens when a classic pack is installed; nil for others.
  public let provisioning: Provisioning?
  /// What is wrong with the archive as such; empty for directories.
  public let hazards: [ArchiveHazard]
  /// What could not be read at all, one sentence each.
  public let failures: [String]
  /// The sbt project round a classic pack; nil if there is none.
  public let build: SbtBuild?
  private let kinds: [PackPath: FileEntry]

  /// Reads a pack.
  ///
  /// A broken pack is no error: whatever cannot be read is kept as a problem of its file.
  /// - Parameters:
  ///   - tree: The files.
  ///   - origin: Where they come from.
  ///   - hazards: What is wrong with the archive as such.
  ///   - build: The sbt project round a classic pack.
  ///   - values: What the templates of a classic pack are rendered with.
  /// - Returns: The pack.
  /// - Throws: ``FileTreeError`` if the tree cannot be listed.
  public static func load(
    from tree: some FileTree,
    origin: PackOrigin,
    hazards: [ArchiveHazard] = [],
    build: SbtBuild? = nil,
    values: ProvisioningValues = ProvisioningValues()
  ) throws(FileTreeError) -> Project {
    let layout = Layout.layout(of: try tree.entries { _ in false })
    let entries = try tree.entries { layout.isRead($0, from: origin) }
    return Project(
      tree,
      origin: origin,
      layout: layout,
      entries: entries,
      hazards: hazards,
      build: build,
      values: values
    )
  }

  private init(
    _ tree: some FileTree,
    origin: PackOrigin,
    layout: Layout,
    entries: [FileEntry],
    hazards: [ArchiveHazard],
    build: SbtBuild?,
    values: ProvisioningValues
  ) {
    self.build = build
    self.origin = origin
    self.layout = layout
    self.entries = entries
    self.hazards = hazards
    var files: [PackPath: SourceFile] = [:]
    var failures: [String] = []
    // What is wrong with an entry of an archive is said by its hazard.
    let hazardous = Set(hazards.map(\.entry))
    var total = 0
    let readable = entries.filter { entry in
      guard entry.isReadable, layout.isRead(entry.path, from: origin),
        !hazardous.contains(entry.path.string),
        entry.size <= FileLimits.fileSize, total + entry.size <= FileLimits.packSize
      else { return false }
      total += entry.size
      return true
    }
    let contents = readable.concurrentMap { entry in
      Result<SourceFile, FileTreeError> { () throws(FileTreeError) in
        SourceFile(path: entry.path.string, bytes: try tree.contents(of: entry.path))
      }
    }
    for (entry, content) in zip(readable, contents) {
      switch content {
      case .success(let file): files[entry.path] = file
      case .failure(let error): failures.append(error.description)
      }
    }
    self.files = files
    self.failures = failures
    packagedEntries = entries.filter {
      layout.item(named: $0.path.root) != nil && !JunkFile.isJunk($0.path)
    }
    kinds = Dictionary(entries.map { ($0.path, $0) }) { first, _ in first }
    manifest = files[layout.manifest].map { Manifest($0, notation: layout.notation) }
    let resolver = FileReferences(entries)
    switch layout.format {
    case .v1:
      settings = []
      let provisioning = Provisioning(manifest?.root, files, values: values)
      self.provisioning = provisioning
      nodes = provisioning.snapshots.flatMap(\.nodes)
      references = manifest?.root.map(resolver.resources) ?? []
    case .v2:
      settings = Self.settings(entries, files)
      provisioning = nil
      nodes = settings.flatMap(Self.nodes)
      let documents = [manifest?.document].compactMap { $0 } + settings.map(\.document)
      references = documents.flatMap(resolver.references)
    }
  }

  /// The entry at a path.
  public func entry(at path: PackPath) -> FileEntry? { kinds[path] }

  /// The templates that a classic pack imports, rendered; empty for others.
  public var snapshots: [Snapshot] { provisioning?.snapshots ?? [] }

  /// The identifier that a value stands for: what it says, or what a template asks the platform for.
  public func referent(of node: DataNode) -> String? {
    let snapshot = snapshots.first { $0.rendered == node.document.file }
    return snapshot?.lookup(at: node)?.identifiers.first ?? node.string
  }

  /// The name of the pack, if its manifest gives one.
  public var name: String? { manifest?.name }

  /// The nodes of a type.
  public func nodes(of type: String) -> [SettingsNode] { nodes.filter { $0.type?.name == type } }

  /// A place in a file that may not exist, for remarks about what lies at a path as such.
  public func place(of path: PackPath) -> SourceSpan {
    (files[path] ?? SourceFile(path: path.string, bytes: [])).start
  }

  private static func settings(
    _ entries: [FileEntry],
    _ files: [PackPath: SourceFile]
  ) -> [SettingsFile] {
    let settings = entries.compactMap { entry in
      entry.path.root == "settings" && entry.path.bytes.hasSuffix(".sty") ? files[entry.path] : nil
    }
    return settings.concurrentMap { file in
      let parsed = read(file, as: .yaml)
      return SettingsFile(file: file, document: parsed.tree, problems: parsed.problems)
    }
  }

  private static func nodes(_ file: SettingsFile) -> [SettingsNode] {
    file.document.roots.flatMap { root -> [SettingsNode] in
      guard let list = root["nodes"] else { return [] }
      return list.items.filter { $0.kind == .map }.map(SettingsNode.init)
    }
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: String) -> Bool {
    self.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
