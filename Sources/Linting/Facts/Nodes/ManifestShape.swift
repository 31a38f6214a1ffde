import Diagnostics
import Documents
import Schema
import StackPackModel

/// What the manifest of a 2.0 pack may say, as far as rules word it themselves.
enum ManifestShape {
  /// Every key.
  static let keys = ManifestTypes.v2.fields.map(\.name)

  /// The keys whose value is text.
  static let texts = ManifestTypes.v2.fields.filter { isText($0.type) }.map(\.name)

  /// What a pack can be in, from before its installation to after it; every one has a page.
  static let states = ManifestTypes.configurationUrls.fields.map(\.name)

  /// The keys whose value is a page below `resources/`, those of the states apart.
  static let pages = ["overviewUrl", "detailedOverviewUrl"]

  /// Keys of the classic manifest that no 2.0 pack has, and what they held.
  static let classic = ManifestTypes.v2.misplaced

  private static func isText(_ type: ValueType) -> Bool {
    switch type {
    case .string, .choice: true
    default: false
    }
  }
}

extension LintedPack {
  /// Where something that the manifest lacks is said to be missing: its first key.
  var manifestHead: SourceSpan? {
    manifest.map { $0.entries.first?.key.firstLine ?? $0.firstLine }
  }

  /// The keys of the manifest that nobody knows, and what each was probably meant to be.
  var unknownManifestKeys: [(key: DataNode, meant: String?)] {
    guard let manifest else { return [] }
    let entries = manifest.entries.filter { !$0.isMerge }
    let written = Set(entries.map(\.name))
    // Of keys equally near, one that is not there yet was meant.
    let candidates =
      ManifestShape.keys.filter { !written.contains($0) }
      + ManifestShape.keys.filter(written.contains) + ManifestShape.classic.map(\.name)
    let known = Set(candidates)
    return entries.filter { !known.contains($0.name) }.guessing(among: candidates)
  }

  /// The version in the manifest, if it is one.
  var version: (node: DataNode, value: SemanticVersion)? {
    // No version that means something is longer; a hostile one could be.
    guard let node = manifest?["version"], node.bytes.count <= 100,
      let value = node.string.flatMap({ SemanticVersion($0) })
    else { return nil }
    return (node, value)
  }

  /// The tags that name files, each where it is written.
  var references: [FileReference] { project.references.filter { !$0.node.isAlias } }

  /// Whether a value stands in the manifest.
  func isInManifest(_ node: DataNode) -> Bool { node.document === project.manifest?.document }
}

extension [DataNode.Entry] {
  /// The keys, and what each was probably meant to be; after a hundred a guess helps nobody.
  func guessing(among candidates: [String]) -> [(key: DataNode, meant: String?)] {
    enumerated().map { index, entry in
      (entry.key, index < 100 ? suggestion(for: entry.name, among: candidates) : nil)
    }
  }
}

extension SemanticVersion {
  /// Whether a tool made it up for one installation: `1.0.0-cli-test.10000`, `1.0.0-SNAPSHOT`.
  var isToolMade: Bool {
    prerelease.contains { part in
      part == "cli-test" || part.split(separator: "-").contains { $0.lowercased() == "snapshot" }
    }
  }
}

extension FileTag {
  /// A path below the tag's folder as the tag wants it.
  func relative(_ path: PackPath) -> String {
    String(decoding: path.bytes.dropFirst(folder.bytes.count + 1), as: UTF8.self)
  }
}

extension FileReference {
  /// The place of the tag.
  var tagSpan: SourceSpan { node.tagSpan ?? node.firstLine }
}
