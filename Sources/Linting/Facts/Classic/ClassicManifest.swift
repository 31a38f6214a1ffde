import Diagnostics
import Documents
import Schema
import StackPackModel

/// What the manifest of a classic pack says besides its name and pages.
struct ClassicManifest {
  /// Something that is asked when an instance is installed.
  struct Step {
    /// What is said about it.
    let node: DataNode
    /// By which name scripts and templates read the answer.
    let name: Word?
    /// The kind of field: `text` or `password`.
    let kind: Word?
  }

  private let root: DataNode

  /// The manifest of a pack; nil if it is no classic one or cannot be read.
  init?(_ pack: LintedPack) {
    guard pack.project.layout.format == .v1, let root = pack.manifest else { return nil }
    self.root = root
  }

  /// What is asked, in order.
  var steps: [Step] {
    (root["steps"]?.items ?? []).filter { $0.kind == .map }.map { node in
      Step(node: node, name: node.word("name"), kind: node["value"]?.word("type"))
    }
  }

  /// The names of what is asked.
  var stepNames: Set<String> { Set(steps.compactMap { $0.name?.text }) }

  /// The packs that must be there, and the versions of them.
  var dependencies: [DataNode.Entry] { root["dependencies"]?.entries ?? [] }

  /// The key that says whether there may be several instances, and what it says.
  var isMultiConfig: (entry: DataNode.Entry, value: Bool)? {
    guard let entry = root.entry("isMultiConfig"), let value = entry.value.hoconBoolean else {
      return nil
    }
    return (entry, value)
  }
}

extension ManifestTypes {
  /// Every way in which the manifest of a classic pack breaks its schema.
  static func violations(in project: Project) -> [Violation] {
    guard project.layout.format == .v1, let manifest = project.manifest?.root else { return [] }
    return v1.read(manifest).violations
  }
}

extension LintedPack {
  /// The packs of which identifiers are named, each place.
  var namedPacks: [(owner: String, span: SourceSpan)] {
    let looked = lookups.flatMap { lookup in lookup.identifiers.map { ($0, lookup.span) } }
    return (mentions.map { ($0.text, $0.span) } + looked).compactMap { text, span in
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count > 3, parts[0] == "urn", parts[1] == "stackpack" else { return nil }
      return (String(parts[2]), span)
    }
  }
}
