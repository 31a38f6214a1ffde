import Diagnostics
import StackPackModel

/// An earlier version of the pack, and what has changed since.
struct EarlierPack {
  /// Its version.
  let version: SemanticVersion
  /// Whether anything that is packaged has changed.
  let hasChanged: Bool
  /// The identifiers of nodes that it had and that are gone, sorted.
  let lostIdentifiers: [String]
  /// Whether there are nodes that it did not have.
  let hasNewIdentifiers: Bool
}

extension LintedPack {
  /// What the pack is compared with as an earlier version of it; nil if there is nothing, or no version.
  var earlier: EarlierPack? {
    guard let reference, builtFrom == nil,
      let version = reference.manifest?.version.flatMap(SemanticVersion.init)
    else { return nil }
    let old = Set(reference.nodes.compactMap { NodeIdentifier($0)?.string })
    let new = Set(identifiers.map(\.string))
    return EarlierPack(
      version: version,
      hasChanged: reference.packagedBytes != project.packagedBytes,
      lostIdentifiers: old.subtracting(new).sorted(),
      hasNewIdentifiers: !new.isSubset(of: old)
    )
  }

  /// The directory that the archive is said to be built from; nil if there is none.
  var builtFrom: Project? {
    guard project.isArchived, let reference, !reference.isArchived else { return nil }
    return reference
  }
}

extension Project {
  /// The files that end up in an archive, by their paths.
  var packagedBytes: [PackPath: [UInt8]] {
    var bytes: [PackPath: [UInt8]] = [:]
    for entry in packagedEntries { bytes[entry.path] = files[entry.path]?.bytes }
    return bytes
  }
}
