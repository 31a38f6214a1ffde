import Documents
import Packaging
import StackPackModel

/// The version of a pack between two releases: the next patch version with the branch in it.
struct SnapshotVersion {
  /// The version; nil if the commit is tagged as the current one.
  let version: SemanticVersion?

  /// The version of a pack, or nil if it says none that could be counted on from.
  ///
  /// Of a 2.0 pack it ends in `-<branch>-<commit>-SNAPSHOT`, of a classic one in `-<branch>-SNAPSHOT`, as
  /// the sbt plugin of the classic packs made it; that plugin's tags may bear the name of the pack.
  init?(of pack: PackSource) throws(ArchiveError) {
    let manifest = pack.project.manifest
    guard
      let current = manifest?.version.flatMap(SemanticVersion.init)
        ?? pack.project.build?.releasedVersion
    else { return nil }
    guard let revision = GitRevision(of: pack.location) else {
      throw ArchiveError("--snapshot needs a pack under Git, with at least one commit")
    }
    let isClassic = pack.project.layout.format == .v1
    var tags = ["\(current)", "v\(current)"]
    if isClassic, let name = manifest?.name { tags.append("\(name)-\(current)") }
    if revision.tags.contains(where: tags.contains) {
      version = nil
      return
    }
    let branch = (revision.branch ?? "detached").utf8.map { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) ? byte : 0x2D
    }
    let name = String(decoding: branch.prefix(50), as: UTF8.self)
    let commit = isClassic ? "" : "-\(revision.shortCommit)"
    version = SemanticVersion("\(current.nextPatch)-\(name)\(commit)-SNAPSHOT")
  }

  /// The version of a classic pack that says none and has no `version.sbt`: the tag of the commit, or
  /// one that is plainly no release; nil for a pack that says its version.
  static func fallback(for pack: PackSource) -> SemanticVersion? {
    guard pack.project.layout.format == .v1, pack.project.manifest?.root?["version"] == nil,
      pack.project.build == nil
    else { return nil }
    let tags = GitRevision(of: pack.location)?.tags ?? []
    return tags.lazy.compactMap(SemanticVersion.init).first ?? SemanticVersion("0.0.1-SNAPSHOT")
  }
}
