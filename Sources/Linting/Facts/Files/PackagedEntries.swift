import Diagnostics
import StackPackModel

extension Project {
  /// Whether the pack was read from an archive, where hazards tell of links and sizes.
  var isArchived: Bool { if case .archive = origin { true } else { false } }

  /// Whether a path is, or lies in, an item that is packaged.
  func isPackaged(_ path: PackPath) -> Bool { layout.item(named: path.root) != nil }

  /// The packaged files of a folder at the top that could be read, by the ends of their names; sorted by path.
  func packagedFiles(
    in folder: String,
    endingIn extensions: Set<String>
  ) -> [(path: PackPath, file: SourceFile)] {
    packagedEntries
      .filter { $0.path.root == folder && extensions.contains($0.path.fileExtension) }
      .compactMap { entry in files[entry.path].map { (entry.path, $0) } }
  }

  /// The place of remarks about the pack as a whole.
  var asWhole: SourceSpan { SourceFile(path: "", bytes: []).start }
}

extension FileEntry {
  /// Whether it is an archive as `stackpack build` makes them.
  var isArchive: Bool { kind != .directory && path.fileExtension == "sts" }
}

extension LintedPack {
  /// A finding for every entry in question that ends up in an archive of the pack, at its place.
  func findings(
    _ message: String,
    help: String,
    where isAtFault: (FileEntry) -> Bool
  ) -> [Finding] {
    project.packagedEntries.filter(isAtFault).map { entry in
      Finding(
        "'\(entry.path.string)' \(message)",
        at: project.place(of: entry.path),
        help: help
      )
    }
  }
}

/// A number of bytes for people, rounded up: `40.5 MiB`.
func mebibytes(_ count: Int) -> String {
  let tenths = (count * 10 + (1 << 20) - 1) >> 20
  return tenths % 10 == 0 ? "\(tenths / 10) MiB" : "\(tenths / 10).\(tenths % 10) MiB"
}
