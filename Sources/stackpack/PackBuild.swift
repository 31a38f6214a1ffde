import Diagnostics
import Glibc
import Packaging
import StackPackModel

/// A pack that is about to become an archive, and how that is told.
struct PackBuild {
  let source: PackSource
  let plan: PackPlan

  init(_ source: PackSource, version: SemanticVersion?) throws(ArchiveError) {
    guard !source.isArchive else {
      throw ArchiveError("'\(source.location)' is an archive already")
    }
    self.source = source
    do throws(ArchiveError) {
      plan = try PackPlan(for: source.project, in: source.tree, version: version)
    } catch {
      throw ArchiveError("cannot build '\(source.location)': \(error.description)")
    }
  }

  /// Writes the archive, and the digest beside it if asked for.
  func write(to path: String, replacing: Bool, checksum: Bool) throws(ArchiveError) {
    var date: Int?
    if let epoch = Console.environment("SOURCE_DATE_EPOCH") {
      guard let seconds = Int(epoch), seconds >= 0 else {
        throw ArchiveError("SOURCE_DATE_EPOCH is not a number of seconds: '\(printable(epoch))'")
      }
      date = seconds
    }
    try ZipArchive.write(
      plan.files.entries,
      to: path,
      replacing: replacing,
      modificationTime: date
    )
    if checksum { try Checksum.write(forArchiveAt: path) }
  }

  /// An archive must not take the place of what it is made of, nor lie where it would be packed next time.
  func refuseOwnFiles(_ path: String) throws(ArchiveError) {
    guard let pack = Self.real(source.location) else { return }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard let parent = Self.real(folder) else { return }
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let target = parent.hasSuffix("/") ? parent + name : "\(parent)/\(name)"
    for item in source.project.layout.items {
      let own = "\(pack)/\(item.name)"
      if target == own || target.hasPrefix(own + "/") {
        throw ArchiveError("'\(path)' is a part of the pack; write the archive elsewhere")
      }
    }
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  // MARK: - Telling

  func summary(_ path: String) -> String {
    let files = plan.files.entries.count { $0.kind != .directory }
    var lines = ["wrote \(printable(path)) (\(files) files)"]
    for skipped in plan.files.skipped { lines.append("left out \(printable(skipped.string))") }
    return lines.joined(separator: "\n") + "\n"
  }

  func listing(_ format: BuildCommand.Format) -> String {
    if format == .json { return json(nil).text + "\n" }
    var lines = [plan.fileName]
    let sizes = plan.files.entries.map(Self.size)
    let width = sizes.map { String($0).count }.max() ?? 0
    for (entry, size) in zip(plan.files.entries, sizes) {
      let isFolder = entry.kind == .directory
      let number = isFolder ? "" : String(size)
      let blanks = String(repeating: " ", count: width - number.count)
      let purpose = source.project.layout.item(named: entry.path.root)?.purpose ?? ""
      let why = isFolder ? "" : "  (\(purpose))"
      lines.append(
        "  \(blanks)\(number)  \(printable(entry.path.string))\(isFolder ? "/" : "")\(why)"
      )
    }
    for path in plan.files.skipped { lines.append("  left out  \(printable(path.string))  (junk)") }
    return lines.joined(separator: "\n") + "\n"
  }

  func json(_ path: String?) -> JSONValue {
    .object([
      "formatVersion": .integer(1),
      "name": .string(plan.name.text),
      "version": .string(plan.version.description),
      "archive": .string(path ?? plan.fileName),
      "source": .string(source.location),
      "written": .boolean(path != nil),
      "entries": .array(
        plan.files.entries.map { entry in
          .object([
            "path": .string(entry.path.string + (entry.kind == .directory ? "/" : "")),
            "size": .integer(Self.size(entry)),
          ])
        }
      ),
      "leftOut": .array(plan.files.skipped.map { .string($0.string) }),
    ])
  }

  private static func size(_ entry: ArchiveEntry) -> Int {
    if case .file(let bytes) = entry.kind { bytes.count } else { 0 }
  }
}
