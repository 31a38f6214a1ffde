import Diagnostics
import Documents
import StackPackModel

/// Data of a pack as `render` prints it.
enum RenderedData {
  /// A value; numbers that stand for nodes of the platform become texts that name the nodes.
  static func json(_ node: DataNode, lookups: [Int: NodeLookup] = [:]) -> JSONValue {
    switch node.kind {
    case .list: return .array(node.items.map { json($0, lookups: lookups) })
    case .map:
      return .object(
        node.entries.map { .init(key: $0.name, value: json($0.value, lookups: lookups)) }
      )
    case .scalar:
      switch node.scalar {
      case .null: return .null
      case .boolean(let value): return .boolean(value)
      case .integer(let value): return lookups[value].map { .string($0.text) } ?? .integer(value)
      case .number(let value): return .number(value)
      case .string, nil:
        let text = node.string ?? ""
        return .string(Int(text).flatMap { lookups[$0]?.text } ?? text)
      }
    }
  }

  /// What a template of a classic pack becomes.
  static func json(_ snapshot: Snapshot) -> JSONValue {
    .object([
      "template": .string(snapshot.template.path),
      "scope": snapshot.imported?.scope.map { .string($0.rawValue) },
      "arguments": snapshot.imported?.arguments.map { arguments in
        .array(arguments.map { .string($0.name) })
      },
      "snapshot": snapshot.document.root.map { json($0, lookups: snapshot.lookups) },
    ])
  }

  /// The settings of a 2.0 pack, with includes and icons in the place of their tags.
  static func settings(of project: Project) -> [JSONValue] {
    project.settings.map { settings in
      .object([
        "file": .string(settings.file.path),
        "settings": settings.document.root.map { resolved($0, in: project) },
      ])
    }
  }

  private static func resolved(_ node: DataNode, in project: Project) -> JSONValue {
    switch node.kind {
    case .list: return .array(node.items.map { resolved($0, in: project) })
    case .map:
      return .object(
        node.entries.map { .init(key: $0.name, value: resolved($0.value, in: project)) }
      )
    case .scalar:
      guard let tag = node.tag.flatMap(FileTag.init), tag != .resource,
        let file = project.files[tag.folder.appending(node.string ?? "")]
      else { return json(node) }
      return .string(tag == .icon ? dataURI(of: file) : file.text(in: 0..<file.bytes.count))
    }
  }

  private static func dataURI(of file: SourceFile) -> String {
    let types = ["svg": "svg+xml", "png": "png", "jpg": "jpeg", "jpeg": "jpeg", "gif": "gif"]
    let type = types[PackPath(file.path).fileExtension] ?? "octet-stream"
    return "data:image/\(type);base64,\(Base64.text(of: file.bytes))"
  }
}
