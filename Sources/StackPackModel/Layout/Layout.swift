public import Documents

/// What lies where in a pack of a format: the one place that knows the names.
public struct Layout: Sendable {
  /// A file or folder at the top of a pack that ends up in its archive.
  public struct Item: Sendable, Hashable {
    /// Its name, as the platform spells it.
    public var name: String
    /// Whether it is a folder; else it is a file.
    public var isDirectory: Bool
    /// Whether packaging fails without it.
    public var isRequired: Bool
    /// What it is for, in a few words.
    public var purpose: String
  }

  /// The format the layout belongs to.
  public var format: PackFormat
  /// The name of the manifest.
  public var manifest: PackPath
  /// The language of the manifest.
  public var notation: Notation
  /// Everything that is packaged, in the order of the archive.
  public var items: [Item]
  /// Where a build that makes jars describes an archive; nil if no such build is in use.
  public var jarManifest: PackPath?

  /// The item of a name.
  public func item(named name: String) -> Item? { items.first { $0.name == name } }

  /// `stackpack.yaml` and `settings/**/*.sty`.
  ///
  /// Source: the official command line, `stackpack package` (2026-06): items, order, what is required.
  public static let v2 = Layout(
    format: .v2,
    manifest: "stackpack.yaml",
    notation: .yaml,
    items: [
      Item(
        name: "stackpack.yaml",
        isDirectory: false,
        isRequired: true,
        purpose: "the manifest"
      ),
      Item(
        name: "README.md",
        isDirectory: false,
        isRequired: true,
        purpose: "tells people what the pack is; it may be empty"
      ),
      Item(
        name: "settings",
        isDirectory: true,
        isRequired: true,
        purpose: "every *.sty below it is imported"
      ),
      Item(
        name: "resources",
        isDirectory: true,
        isRequired: true,
        purpose: "the logo and the pages the manifest names"
      ),
      Item(
        name: "icons",
        isDirectory: true,
        isRequired: false,
        purpose: "what !icon names"
      ),
      Item(
        name: "includes",
        isDirectory: true,
        isRequired: false,
        purpose: "what !include names"
      ),
    ]
  )

  /// `stackpack.conf` and `provisioning/`.
  ///
  /// Source: product documentation 4.0 to 5.1, StackPack layout; the published packs for what is there in
  /// practice; the official command line of autumn 2025 for README.md.
  public static let v1 = Layout(
    format: .v1,
    manifest: "stackpack.conf",
    notation: .hocon,
    items: [
      Item(
        name: "stackpack.conf",
        isDirectory: false,
        isRequired: true,
        purpose: "the manifest"
      ),
      Item(
        name: "provisioning",
        isDirectory: true,
        isRequired: false,
        purpose: "the provisioning script and what it imports"
      ),
      Item(
        name: "resources",
        isDirectory: true,
        isRequired: false,
        purpose: "the logo and the pages the manifest names"
      ),
      Item(
        name: "README.md",
        isDirectory: false,
        isRequired: false,
        purpose: "tells people what the pack is"
      ),
    ],
    jarManifest: "META-INF/MANIFEST.MF"
  )

  /// Whether a file of a pack is read, or a folder looked into, by the name of the first part of its path.
  func isRead(_ path: PackPath, from origin: PackOrigin) -> Bool {
    if item(named: path.root) != nil { return true }
    guard case .archive = origin, let jarManifest else { return false }
    return path == jarManifest || path.string == jarManifest.root
  }

  /// The layout of a pack by the names at its top: the manifest decides; without one it is taken for 2.0.
  static func layout(of entries: [FileEntry]) -> Layout {
    let names = Set(entries.filter { $0.kind != .directory }.map(\.path.string))
    let isClassic = names.contains(v1.manifest.string) && !names.contains(v2.manifest.string)
    return isClassic ? v1 : v2
  }
}
