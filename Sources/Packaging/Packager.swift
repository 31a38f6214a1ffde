public import StackPackModel

/// What goes into the archive of a pack.
public struct PackedFiles: Hashable, Sendable {
  /// The entries, in the order of the archive.
  public var entries: [ArchiveEntry]
  /// Editors' leftovers and the like, which stay behind; of a folder only itself.
  public var skipped: [PackPath]

  /// The given entries and leftovers.
  public init(entries: [ArchiveEntry], skipped: [PackPath]) {
    self.entries = entries
    self.skipped = skipped
  }
}

/// Chooses the files of a pack that its archive holds.
public enum Packager {
  /// The entries of a pack's archive: root after root, each folder before what is in it.
  ///
  /// Below the roots, folders have entries of their own; the roots themselves have none. Links to
  /// files of the pack become files.
  /// - Parameters:
  ///   - tree: The files of the pack.
  ///   - roots: What is packed at the top, in this order: `stackpack.yaml`, `settings`, …; those
  ///     that do not exist are left out.
  ///   - replacing: Files that get other bytes than the tree has: a manifest with a new version.
  /// - Returns: The entries, and what was left out.
  /// - Throws: ``ArchiveError`` if a file cannot be read, is larger than
  ///   ``StackPackModel/FileLimits`` allow, is a pipe or a device, or is a link that leads out of
  ///   the pack, to a folder or nowhere; and if there is nothing to replace.
  public static func entries(
    of tree: some FileTree,
    roots: [String],
    replacing: [PackPath: [UInt8]] = [:]
  ) throws(ArchiveError) -> PackedFiles {
    let wanted = Set(roots)
    let found: [FileEntry]
    do throws(FileTreeError) {
      found = try tree.entries { wanted.contains($0.root) && !JunkFile.isJunk($0) }
    } catch {
      throw ArchiveError(error.description)
    }
    let byRoot = Dictionary(grouping: found, by: \.path.root)
    var packed = PackedFiles(entries: [], skipped: [])
    var unused = Set(replacing.keys)
    var room = FileLimits.packSize
    for root in roots {
      for file in byRoot[root] ?? [] {
        if JunkFile.isJunk(file.path) {
          packed.skipped.append(file.path)
          continue
        }
        unused.remove(file.path)
        guard let entry = try entry(for: file, in: tree, replacing[file.path]) else { continue }
        if case .file(let bytes) = entry.kind { room -= bytes.count }
        guard room >= 0 else {
          throw ArchiveError("cannot pack more than \(FileLimits.packSize >> 20) MiB")
        }
        packed.entries.append(entry)
      }
    }
    if let path = unused.min() {
      throw ArchiveError("cannot replace '\(EntryName.shown(path.bytes))': it is not in the pack")
    }
    return packed
  }

  /// The entry for a file, or nil for a root folder.
  private static func entry(
    for file: FileEntry,
    in tree: some FileTree,
    _ replacement: [UInt8]?
  ) throws(ArchiveError) -> ArchiveEntry? {
    let shown = EntryName.shown(file.path.bytes)
    switch file.kind {
    case .regular, .link(.fileInside):
      if let replacement { return ArchiveEntry(file.path, .file(replacement)) }
      do throws(FileTreeError) {
        return ArchiveEntry(file.path, .file(try tree.contents(of: file.path)))
      } catch {
        throw ArchiveError(error.description)
      }
    case .directory:
      return file.path.parent == nil ? nil : ArchiveEntry(file.path, .directory)
    case .link(.outside):
      throw ArchiveError("cannot pack '\(shown)': it is a link that leads out of the pack")
    case .link(.directory):
      throw ArchiveError("cannot pack '\(shown)': it is a link to a folder")
    case .link(.nowhere):
      throw ArchiveError("cannot pack '\(shown)': it is a link that leads nowhere")
    case .special:
      throw ArchiveError("cannot pack '\(shown)': it is a pipe, a socket or a device")
    }
  }
}
