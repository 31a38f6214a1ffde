/// The sbt project round a classic pack, whose plugin adds a last line to the manifest: the version.
///
/// Source: the sbt plugin of the published classic packs.
public struct SbtBuild: Sendable, Hashable {
  /// The version that `version.sbt` says was released last.
  public var releasedVersion: SemanticVersion
  /// The branch, which the plugin puts behind the next version: `1.3.3-master-SNAPSHOT`; nil if the commit
  /// is tagged as the release, or nobody knows.
  public var branch: String?

  /// A project of a version, on a branch.
  public init(releasedVersion: SemanticVersion, branch: String? = nil) {
    self.releasedVersion = releasedVersion
    self.branch = branch
  }
}
