public import StackPackModel

/// What the archive of a pack will be: its name, its version and its entries.
public struct PackPlan: Sendable {
  /// The name of the pack.
  public let name: PackName
  /// The version the archive bears.
  public let version: SemanticVersion
  /// What goes in, and what stays behind.
  public let files: PackedFiles

  /// The name of the archive: `<name>-<version>.sts`.
  ///
  /// Source: the official command line, `stackpack package` (2026-06).
  public var fileName: String { "\(name.text)-\(version).sts" }

  /// The plan for a pack, perhaps under another version than its manifest's.
  ///
  /// Another version replaces the one in the archive's manifest, and a version that only the project
  /// round the pack knows is added to it; the file on disk stays as it is.
  /// - Throws: ``ArchiveError`` if there is no manifest, its name or version cannot be part of a file
  ///   name, or a file cannot be packed.
  public init(
    for project: Project,
    in tree: some FileTree,
    version other: SemanticVersion? = nil
  ) throws(ArchiveError) {
    let manifestName = project.layout.manifest.string
    guard let manifest = project.manifest, manifest.root != nil else {
      throw ArchiveError("'\(manifestName)' is missing or cannot be read")
    }
    guard let name = manifest.name.flatMap(PackName.init) else {
      throw ArchiveError("'\(manifestName)' has no usable name; use \(PackName.shape)")
    }
    let written = manifest.version.flatMap(SemanticVersion.init)
    guard let version = other ?? written ?? project.build?.releasedVersion else {
      throw ArchiveError("'\(manifestName)' has no version of the form 1.2.3")
    }
    guard version.description.utf8.count <= 100 else {
      throw ArchiveError("the version is longer than 100 characters")
    }
    for item in project.layout.items where item.isRequired {
      guard let entry = project.entry(at: PackPath(item.name)) else {
        throw ArchiveError("'\(item.name)' is missing")
      }
      guard item.isDirectory == (entry.kind == .directory) else {
        throw ArchiveError("'\(item.name)' is not a \(item.isDirectory ? "folder" : "file")")
      }
    }
    self.name = name
    self.version = version
    var replacing: [PackPath: [UInt8]] = [:]
    if manifest.version != version.description {
      replacing[project.layout.manifest] = manifest.bytes(withVersion: version)
    }
    files = try Packager.entries(
      of: tree,
      roots: project.layout.items.map(\.name),
      replacing: replacing
    )
  }
}
