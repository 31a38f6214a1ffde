import Diagnostics
public import Documents

/// What happens when a classic pack is installed: the script, and the templates that it imports.
public struct Provisioning: Sendable {
  /// The class that `provision` names; nil if it names a template, or nothing.
  public let className: DataNode?
  /// The templates that `provision` names in a transitional pack, each with its scope.
  public let templates: [(scope: SnapshotScope, path: DataNode)]
  /// The script with the class; nil if there is none.
  public let script: ProvisioningScript?
  /// What is imported, in order, whether it exists or not.
  public let imports: [SnapshotImport]
  /// The templates that are imported and exist, each once; if nobody can tell what is imported, those
  /// that look like it.
  public let snapshots: [Snapshot]

  /// The provisioning of a pack with this manifest.
  init(
    _ manifest: DataNode?,
    _ files: [PackPath: SourceFile],
    values: ProvisioningValues = ProvisioningValues()
  ) {
    let provision = manifest?["provision"]
    let isText = provision?.kind == .scalar && provision?.isNull == false
    className = isText ? provision : nil
    let scopes: [(String, SnapshotScope)] = [
      ("sharedTemplate", .shared), ("instanceTemplate", .instance),
    ]
    templates = scopes.compactMap { key, scope in
      provision?[key]?["templatePath"].map { (scope, $0) }
    }
    var values = values
    var steps: Set<String> = []
    for step in manifest?["steps"]?.items ?? [] {
      guard let name = step["name"]?.string else { continue }
      steps.insert(name)
      values.defaults[name] = step["value"]?["default"]?.string
    }
    script = className?.string.flatMap { ProvisioningScript.find($0, in: files, steps: steps) }
    var imports = script?.imports ?? []
    imports += templates.compactMap { scope, path in
      path.string.map { SnapshotImport(scope: scope, path: $0, span: path.span, arguments: []) }
    }
    self.imports = imports
    let renderer = SnapshotRenderer(files: ProvisioningFiles(files), values: values)
    var done: Set<SourceFile> = []
    var snapshots = imports.compactMap { item -> Snapshot? in
      guard let file = try? renderer.files.file(at: item.path).get(), done.insert(file).inserted
      else { return nil }
      return renderer.render(file, imported: item)
    }
    if snapshots.isEmpty {
      snapshots = Self.likely(files).map { renderer.render($0, imported: nil) }
    }
    self.snapshots = snapshots
  }

  /// Templates that are not included by others, as far as their names tell, and have a list of nodes.
  private static func likely(_ files: [PackPath: SourceFile]) -> [SourceFile] {
    let templates = files.filter { path, file in
      path.root == "provisioning" && ["stj", "sty"].contains(path.fileExtension)
        && file.bytes.prefix(4096).split(whereSeparator: { $0 <= 0x20 || $0 == UInt8(ascii: "\"") })
          .contains { $0.starts(with: "nodes".utf8) }
    }
    return templates.sorted { $0.key < $1.key }.map(\.value)
  }
}
