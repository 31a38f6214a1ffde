import Diagnostics
import Glibc
import Linting
import Packaging
import StackPackModel

/// A pack that was asked for: where it lies and what was read.
struct PackSource {
  /// Where it lies, as the user would write it.
  var location: String
  /// Its files.
  var tree: any FileTree
  /// The pack.
  var project: Project

  /// Whether it is an archive.
  var isArchive: Bool { if case .archive = project.origin { true } else { false } }

  /// What a linter says of it, compared with another pack if there is one.
  func report(_ linter: Linter, against reference: Project? = nil) -> PackReport {
    PackReport(
      pack: project.name,
      location: location,
      isArchive: isArchive,
      diagnostics: linter.lint(project, against: reference),
      filesChecked: project.files.count
    )
  }
}

/// Everything that was asked for, and what could not be opened.
struct PackSources {
  var packs: [PackSource] = []
  /// One sentence each.
  var failures: [String] = []

  private let values: ProvisioningValues

  /// Opens the packs at the given paths; templates of classic packs are rendered with the given values.
  init(_ paths: [String], values: ProvisioningValues = ProvisioningValues()) {
    self.values = values
    for path in paths {
      do throws(FileTreeError) {
        try open(path)
      } catch {
        failures.append(error.description)
      }
    }
    failures += packs.flatMap(\.project.failures)
  }

  private mutating func open(_ path: String) throws(FileTreeError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw FileTreeError("cannot open '\(printable(path))': \(String(cString: strerror(errno)))")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return try openArchive(path) }
    if let pack = Self.pack(at: path) { return try openDirectory(pack) }
    let packs = Self.packs(below: path)
    for pack in packs { try openDirectory(pack) }
    // What holds no pack at all is looked at as one, so that its findings say what is missing.
    if packs.isEmpty { try openDirectory(path) }
  }

  private mutating func openDirectory(_ path: String) throws(FileTreeError) {
    let tree = try DirectoryTree(path)
    let project = try Project.load(
      from: tree,
      origin: .directory(tree.name),
      build: SbtProject.build(ofPackAt: Self.tidy(path)),
      values: values
    )
    packs.append(PackSource(location: Self.tidy(path), tree: tree, project: project))
  }

  private mutating func openArchive(_ path: String) throws(FileTreeError) {
    let name = PackPath(path).name
    let tree: ArchivedTree
    do throws(ArchiveError) {
      tree = try ArchivedTree.open(path)
    } catch {
      throw FileTreeError(error.description)
    }
    let project = try Project.load(
      from: tree,
      origin: .archive(name),
      hazards: tree.hazards,
      values: values
    )
    packs.append(PackSource(location: path, tree: tree, project: project))
  }

  /// The pack at a directory, or in `src/main/stackpack` below it.
  private static func pack(at path: String) -> String? {
    [path, join(path, SbtProject.packFolder)].first { folder in
      ["stackpack.yaml", "stackpack.conf"].contains { exists(join(folder, $0)) }
    }
  }

  /// The packs at any depth below a directory; hidden and ignored folders are skipped.
  private static func packs(below root: String) -> [String] {
    let skipped: Set = ["node_modules", "target", "build", "dist"]
    var found: [String] = []
    var pending = [(path: root, depth: 0)]
    while let (path, depth) = pending.popLast() {
      for name in folders(in: path).sorted(by: >)
      where !name.hasPrefix(".") && !skipped.contains(name) {
        let folder = join(path, name)
        if let pack = pack(at: folder) {
          found.append(pack)
        } else if depth < 8, pending.count < 10_000 {
          pending.append((folder, depth + 1))
        }
      }
    }
    return found.sorted()
  }

  /// The folders in a folder; links are not followed.
  private static func folders(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      var status = stat()
      if lstat(join(path, name), &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        names.append(name)
      }
    }
    return names
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The path without slashes at its end.
  private static func tidy(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
