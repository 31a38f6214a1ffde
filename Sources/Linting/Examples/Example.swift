public import StackPackModel

/// A pack that shows a rule: ``ExamplePack`` with a few changes, of which one file is worth printing.
public struct Example: Sendable {
  /// What is put in the place of something of the example pack.
  public enum Change: Sendable {
    /// A text file.
    case text(String)
    /// Any file.
    case bytes([UInt8])
    /// A file of so many bytes, which nobody reads.
    case sized(Int)
    /// An empty folder.
    case folder
    /// A symbolic link.
    case link(LinkTarget)
    /// A pipe, a socket or a device.
    case special
    /// Nothing: what lies there, a folder with all that is in it, is taken away.
    case nothing
  }

  /// The file that is shown, and where findings are expected: `settings/example.sty`.
  public var path: String
  /// What is shown; `«…»` marks the places of findings.
  public var text: String
  /// Whether `text` is the content of the file at `path`; else it only describes the pack.
  var isContent: Bool
  /// Further changes to the example pack.
  var changes: [String: Change]
  /// Where the pack is said to come from.
  var origin: PackOrigin
  /// What is said to be wrong with the archive.
  var hazards: [ArchiveHazard]
  /// The format of the example pack that is changed.
  private var format = PackFormat.v2
  /// What it is compared with: changes of the example pack, and where that is said to come from.
  private var reference: (changes: [String: Change], origin: PackOrigin)?
  /// The sbt project round the pack.
  private var build: SbtBuild?

  /// A settings file.
  public static func settings(_ text: String, with changes: [String: Change] = [:]) -> Example {
    file("settings/example.sty", text, with: changes)
  }

  /// Keys of the manifest: each replaces the one of the example pack, or is added to it.
  public static func manifest(
    _ text: String,
    without keys: [String] = [],
    with changes: [String: Change] = [:]
  ) -> Example {
    let whole = ExamplePack.manifest(replacing: text, without: keys)
    var example = file("stackpack.yaml", whole, with: changes)
    example.shown = text.isEmpty ? "# without \(keys.joined(separator: ", "))" : text
    return example
  }

  /// A whole file of a classic pack.
  public static func classic(
    _ path: String,
    _ text: String,
    with changes: [String: Change] = [:]
  ) -> Example {
    var example = file(path, text, with: changes)
    example.format = .v1
    return example
  }

  /// A template of a classic pack that all instances share: JSON with Handlebars.
  public static func snapshot(_ text: String, with changes: [String: Change] = [:]) -> Example {
    classic("provisioning/templates/shared.stj", text, with: changes)
  }

  /// Keys of a classic manifest: each replaces the one of the example pack, or is added to it.
  public static func conf(
    _ text: String,
    without keys: [String] = [],
    with changes: [String: Change] = [:]
  ) -> Example {
    let whole = ClassicExamplePack.manifest(replacing: text, without: keys)
    var example = classic("stackpack.conf", whole, with: changes)
    example.shown = text.isEmpty ? "# without \(keys.joined(separator: ", "))" : text
    return example
  }

  /// A classic pack whose files matter more than what is in them; findings are expected at the path.
  public static func classicPack(
    _ description: String,
    at path: String,
    with changes: [String: Change] = [:],
    from origin: PackOrigin = .memory,
    build: SbtBuild? = nil
  ) -> Example {
    var example = pack(description, at: path, with: changes, from: origin)
    example.format = .v1
    example.build = build
    return example
  }

  /// A whole file.
  public static func file(
    _ path: String,
    _ text: String,
    with changes: [String: Change] = [:]
  ) -> Example {
    Example(
      path: path,
      text: text,
      isContent: true,
      changes: changes,
      origin: .memory,
      hazards: []
    )
  }

  /// A pack whose files matter more than what is in them; findings are expected at the path.
  public static func pack(
    _ description: String,
    at path: String,
    with changes: [String: Change] = [:],
    from origin: PackOrigin = .memory,
    hazards: [ArchiveHazard] = []
  ) -> Example {
    Example(
      path: path,
      text: description,
      isContent: false,
      changes: changes,
      origin: origin,
      hazards: hazards
    )
  }

  /// What a page prints if it is not the whole text.
  private var shown: String?

  /// Has a page print another text.
  mutating func show(_ text: String) { shown = text }

  private init(
    path: String,
    text: String,
    isContent: Bool,
    changes: [String: Change],
    origin: PackOrigin,
    hazards: [ArchiveHazard]
  ) {
    self.path = path
    self.text = text
    self.isContent = isContent
    self.changes = changes
    self.origin = origin
    self.hazards = hazards
  }

  /// The same pack, compared with the example pack with some changes.
  public func against(
    _ changes: [String: Change],
    from origin: PackOrigin = .memory
  ) -> Example {
    var example = self
    example.reference = (changes, origin)
    return example
  }

  /// What a page prints: the part that matters, without marks.
  public var display: String { Marks.remove(from: shown ?? text).text }

  /// Rules that must run beside the one that is shown: those that an allowing comment names.
  package var alsoRuns: Set<String> {
    Set(RuleCatalog.ids.filter { text.contains("allow «\($0)»") || text.contains("allow \($0) ") })
  }

  /// The places of the findings, as UTF-8 offsets into the file at ``path``; empty if none is marked.
  package var marks: [Range<Int>] { Marks.remove(from: text).ranges }

  /// The pack itself.
  package func project() throws(FileTreeError) -> Project {
    var items = items(changes)
    if isContent { items[PackPath(path)] = .file(Array(Marks.remove(from: text).text.utf8)) }
    return try Project.load(
      from: MemoryTree(items),
      origin: origin,
      hazards: hazards,
      build: build
    )
  }

  /// The pack, and what it is compared with.
  package func pack() throws(FileTreeError) -> LintedPack {
    let project = try project()
    guard let reference else { return LintedPack(project) }
    let tree = MemoryTree(items(reference.changes))
    return LintedPack(project, against: try Project.load(from: tree, origin: reference.origin))
  }

  private func items(_ changes: [String: Change]) -> [PackPath: MemoryTree.Item] {
    var items = format == .v1 ? ClassicExamplePack.items : ExamplePack.items
    for (path, change) in changes {
      let path = PackPath(path)
      items = items.filter { !$0.key.isInside(path) }
      switch change {
      case .text(let text): items[path] = .file(Array(text.utf8))
      case .bytes(let bytes): items[path] = .file(bytes)
      case .sized(let size): items[path] = .sized(size)
      case .folder: items[path] = .directory
      case .link(let target): items[path] = .link(target)
      case .special: items[path] = .special
      case .nothing: break
      }
    }
    return items
  }
}

/// `«…»` round the places of an example that findings are expected at.
enum Marks {
  /// The text without marks, and what they enclosed, as UTF-8 offsets.
  static func remove(from marked: String) -> (text: String, ranges: [Range<Int>]) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": open.append(bytes.count)
      case "»": if let start = open.popLast() { ranges.append(start..<bytes.count) }
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    return (
      String(decoding: bytes, as: UTF8.self), ranges.sorted { $0.lowerBound < $1.lowerBound }
    )
  }
}
