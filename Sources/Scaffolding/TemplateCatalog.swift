import BundledTemplates
public import StackPackModel

/// A template of a pack: a name and the files with blanks in them.
public struct Template: Sendable {
  /// The name it is chosen by.
  public let name: String
  /// Its files.
  public let files: MemoryTree

  /// A template of files.
  public init(name: String, files: MemoryTree) {
    self.name = name
    self.files = files
  }

  /// What it begins, in a few words; nil for templates of the user's own.
  public var summary: String? {
    switch name {
    case "generic": "services from OpenTelemetry: mappings, a presentation, a monitor, all pages"
    case "minimal": "the least a pack consists of"
    case "custom-sync": "1.0: a synchronization with types, layers, icons and a check of its own"
    case "auto-sync": "1.0: a synchronization that takes types and layers as they come"
    default: nil
    }
  }
}

/// The templates inside of the binary.
public enum TemplateCatalog {
  /// The template that is taken unless another one is asked for.
  public static let defaultName = "generic"

  /// Every template by name.
  public static let all: [Template] = {
    var trees: [String: MemoryTree] = [:]
    var count: UInt = 0
    guard let files = bundled_files(&count) else { return [] }
    for file in UnsafeBufferPointer(start: files, count: Int(count)) {
      let path = String(cString: file.path)
      guard let slash = path.firstIndex(of: "/") else { continue }
      let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.size)))
      let inner = PackPath(String(path[path.index(after: slash)...]))
      trees[String(path[..<slash]), default: MemoryTree()].items[inner] = .file(bytes)
    }
    return trees.map { Template(name: $0.key, files: $0.value) }.sorted { $0.name < $1.name }
  }()

  /// The template of a name, or nil if there is none.
  public static func template(named name: String) -> Template? { all.first { $0.name == name } }
}

extension Template {
  /// The template in a folder: every regular file below it.
  /// - Throws: ``FileTreeError`` if the folder or a file cannot be read, or a link or special file is in
  ///   it.
  public static func load(
    from directory: String,
    named name: String
  ) throws(FileTreeError) -> Template {
    let tree = try DirectoryTree(directory)
    var items: [PackPath: MemoryTree.Item] = [:]
    for entry in try tree.entries(descending: { $0.string != ".git" }) {
      switch entry.kind {
      case .regular: items[entry.path] = .file(try tree.contents(of: entry.path))
      case .directory: if entry.path.string != ".git" { items[entry.path] = .directory }
      case .link, .special:
        throw FileTreeError("'\(entry.path.string)' of the template is not a regular file")
      }
    }
    return Template(name: name, files: MemoryTree(items))
  }
}
